import cues from '../catalog/deploy-cues.json' with { type: 'json' };
import { Matcher } from '../match/matcher.ts';
import { isHan } from '../match/normalise.ts';
import { type Heading, within } from './outline.ts';
import type { Statement } from './statement.ts';

/** What the labels around a statement (key, row label, column, heading, item above) say that it is about. */
export interface Context {
  /** A place of deployment: `Deployment`, `Runtime environment`, `运行环境`. */
  readonly target: boolean;
  /** Parts that the product is built of: `Tech stack`, `Integrations`. */
  readonly stack: boolean;
  /** The model or the AI part: `LLM`, `AI engine`. */
  readonly model: boolean;
  /** Plans, options, open points and development only: nothing said here is settled. */
  readonly soft: boolean;
}

const labels = new Matcher(
  (['target', 'stack', 'model'] as const).flatMap((value) =>
    [...cues.keys[value].en, ...cues.keys[value].zh].map((text) => ({ text, value })),
  ),
);
const softness = new Matcher([...cues.soft.en, ...cues.soft.zh].map((text) => ({ text, value: true })));

/** A label is a few words; longer text is a sentence. */
const LABEL = 48;

/** True for parts of a document that say nothing about this product's own deployment. */
export function isForeign(path: readonly Heading[]): boolean {
  return within(path, 'out-of-scope', 'competition', 'glossary', 'history', 'example');
}

/** The labels that hold for the text at an offset of a statement. */
export function contextAt(statement: Statement, at: number): Context {
  const texts = labelsAt(statement, at);
  const kinds = new Set(
    texts.flatMap((text) =>
      labels
        .find(text)
        .filter(heads(text))
        .map((match) => match.value),
    ),
  );
  const { path } = statement;
  const title = path.at(-1);
  const roles = title?.roles ?? [];
  return {
    target: kinds.has('target') || roles.includes('deployment'),
    stack: kinds.has('stack') || roles.includes('technology'),
    model: kinds.has('model'),
    soft: within(path, 'open') || texts.some((text) => softness.test(text)),
  };
}

/**
 * A word labels what follows where it makes up a good part of the label (“Deployment”, “AI service (LLM)”), not where a
 * long label only mentions it.
 */
function heads(text: string): (match: { readonly start: number; readonly end: number }) => boolean {
  const size = text.trim().length;
  return ({ start, end }) => (end - start) * (isHan(text.charCodeAt(start)) ? 4 : 3) >= size;
}

function labelsAt(statement: Statement, at: number): string[] {
  const out: string[] = [];
  const { key, cells, parents, path, lead } = statement;
  if (key && at >= key.valueStart) out.push(key.text);
  if (cells) {
    const cell = cells.findLast((candidate) => candidate.at.start <= at);
    const first = cells[0];
    if (first && cell && cell !== first) out.push(first.text);
    if (cell) out.push(cell.column);
  }
  const parent = parents.at(-1);
  if (parent) out.push(parent.key?.text ?? parent.text);
  else if (lead) out.push(lead.text);
  const title = path.at(-1)?.title;
  if (title && statement.block !== 'heading') out.push(title);
  return out.filter((text) => text.length <= LABEL);
}
