import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { factsJson } from '../../core/json.ts';
import { Session } from '../../core/session.ts';
import { Baselines } from '../baselines.ts';
import { judge } from '../check/job.ts';
import { publicReport, type Report } from '../check/report.ts';
import { lintOptions } from '../commands/check.ts';
import { verifyFile } from '../commands/verify.ts';
import { decode } from '../encoding.ts';
import { findDocuments, readFailure } from '../files.ts';
import { compact } from '../format/compact.ts';
import { factsText } from '../format/facts-text.ts';
import { verificationText } from '../format/verification.ts';
import { SettingsFinder } from '../settings.ts';
import { UserError } from '../user-error.ts';
import type { Root } from './root.ts';
import { type Arguments, choiceOf, LANGUAGE, type McpTool, PATH, PROFILE, TEXT, textOf, textsOf } from './tool.ts';

/** More documents than this are a job for the command line. */
const MOST = 200;
/** In bytes or code units. */
const LARGEST = 5_000_000;

interface Document {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

export const checkTool: McpTool = {
  name: 'check',
  title: 'Check requirement documents',
  description:
    'Finds what AI product requirement documents (PRDs) in English or Chinese do not say: data sources, metric thresholds, deployment, fallback, monitoring. Each finding has its line, the reason and an example of a good sentence; `fixes` holds edits that can be made. Documents that are no PRDs get no findings.',
  properties: { path: PATH, text: TEXT, profile: PROFILE, language: LANGUAGE },
  run: async (args, root) => {
    const settings = settingsOf(root);
    const language = choiceOf(args, 'language', ['en', 'zh']);
    const profile = choiceOf(args, 'profile', ['draft', 'review', 'gate']);
    const options = { ...(language ? { lang: language } : {}), ...(profile ? { profile } : {}) };
    const reports: Report[] = [];
    for (const { name, path, text } of await documentsOf(args, root, settings)) {
      const run = { settings, options, overrides: {}, baselines: new Baselines(settings) };
      reports.push(judge({ name, text, options: await lintOptions(path, run) }));
    }
    const view = { language: language ?? 'en', columns: 100 } as const;
    const found = reports.map((report) => compact.each?.(report, view) ?? '').join('');
    const problems = settings.problems.map(({ file, line, message }) => `${file}:${line}: ${message[view.language]}\n`);
    return {
      text: `${problems.join('')}${found || 'No findings.\n'}`,
      data: { files: reports.map(publicReport) },
    };
  },
};

export const factsTool: McpTool = {
  name: 'facts',
  title: 'Read the facts of requirement documents',
  description:
    'Lists what a document states, each with its line: data sources, metric thresholds (target, baseline, trigger …), where the model runs, tasks, models, open decisions.',
  properties: { path: PATH, text: TEXT, language: LANGUAGE },
  run: async (args, root) => {
    const language = choiceOf(args, 'language', ['en', 'zh']);
    const read = (await documentsOf(args, root, settingsOf(root))).map(({ name, text }) => ({
      name,
      facts: new Session(name).read(text),
    }));
    return {
      text: read.map(({ name, facts }) => factsText(name, facts, language ?? 'en')).join('\n'),
      data: { documents: read.map(({ name, facts }) => factsJson(name, facts)) },
    };
  },
};

export const verifyTool: McpTool = {
  name: 'verify',
  title: 'Compare targets with measured results',
  description:
    'Compares the targets of a requirement document with measured results (JSON, YAML, CSV, classification report, model card, lm-evaluation-harness, MLflow, DVC): pass, fail, not measured or ambiguous for each target with its line.',
  properties: {
    path: { type: 'string', description: 'The requirement document, relative to the folder of the server.' },
    results: {
      type: 'array',
      items: { type: 'string' },
      description: 'Results files, relative to the same folder; by default those of the configuration.',
    },
    language: LANGUAGE,
  },
  required: ['path'],
  run: async (args, root) => {
    const file = await root.inside(textOf(args, 'path') ?? '');
    const named = textsOf(args, 'results');
    const results = named && (await Promise.all(named.map((name) => root.inside(name))));
    const verification = await verifyFile(file, results, settingsOf(root), (path) => root.inside(path));
    const shown = {
      ...verification,
      file: root.shown(file),
      targets: verification.targets.map((target) => ({
        ...target,
        measured: target.measured.map((one) => ({ ...one, file: root.shown(resolve(one.file)) })),
      })),
    };
    return { text: verificationText(shown, choiceOf(args, 'language', ['en', 'zh']) ?? 'en'), data: { ...shown } };
  },
};

function settingsOf(root: Root): SettingsFinder {
  return new SettingsFinder(undefined, root.folder);
}

async function documentsOf(args: Arguments, root: Root, settings: SettingsFinder): Promise<Document[]> {
  const [path, text] = [textOf(args, 'path'), textOf(args, 'text')];
  if (text !== undefined) {
    if (text.length > LARGEST) throw tooLarge('text');
    const name = path ?? 'document.md';
    // The path of a text that is no file only says which configuration holds and what the document may be.
    return [{ name, path: await root.inside('.').then((folder) => resolve(folder, 'document.md')), text }];
  }
  if (path === undefined) {
    throw new UserError({ en: 'Give a “path” or a “text”.', zh: '请给出“path”或“text”。' });
  }
  const found = await findDocuments(
    [await root.inside(path)],
    async (...file) => (await settings.match(...file)).included,
  );
  if (found.length > MOST) {
    throw new UserError({
      en: `${path} holds ${found.length} documents; ask for ${MOST} at most, folder by folder.`,
      zh: `${path} 中有 ${found.length} 份文档，每次最多 ${MOST} 份，请按文件夹检查。`,
    });
  }
  const documents: Document[] = [];
  // What was named was inside; of a folder, documents that links lead outside are left out.
  for (const file of found) if (await root.holds(file.path)) documents.push(await readOne(file.path, root));
  return documents;
}

async function readOne(path: string, root: Root): Promise<Document> {
  const name = root.shown(path);
  try {
    if ((await stat(path)).size > LARGEST) throw tooLarge(name);
    return { name, path, text: decode(await readFile(path)).text };
  } catch (error) {
    throw error instanceof UserError ? error : readFailure(name, error);
  }
}

function tooLarge(name: string): UserError {
  const size = LARGEST / 1_000_000;
  return new UserError({ en: `${name}: is larger than ${size} MB.`, zh: `${name}：超过 ${size} MB。` });
}
