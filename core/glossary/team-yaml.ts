import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { tooDeep } from '../parse/depth.ts';
import { type Draft, inItsLanguage } from './draft.ts';
import { type Problem, problem } from './problem.ts';
import { proseOf, type Reading, rangeOf, wrong } from './reading.ts';
import { readTerm } from './team-term.ts';

/** The drafts of a YAML or JSON glossary: a list of terms, a map from term to definition, or either under `terms`. */
export function readYaml(text: string): { drafts: Draft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let root: Node | null;
  const anchors = new Map<string, unknown>();
  if (tooDeep(text)) {
    const at = { start: 0, end: 0 };
    return { drafts: [], problems: [problem(at, 'This file is nested too deeply.', '文件嵌套层数过多。')] };
  }
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    root = document.contents;
    for (const { message, pos } of document.errors) {
      problems.push(problem({ start: pos[0], end: pos[1] }, `Not valid YAML: ${message}`, `YAML 格式错误：${message}`));
    }
    visit(document, {
      Scalar: (_, node) => {
        if (node.anchor) anchors.set(node.anchor, node.value);
      },
    });
  } catch {
    const at = { start: 0, end: 0 };
    return { drafts: [], problems: [problem(at, 'This file cannot be read as YAML.', '此文件无法按 YAML 读取。')] };
  }
  const reading: Reading = {
    problems,
    scalar: (node) => (isScalar(node) ? node.value : isAlias(node) ? anchors.get(node.source) : undefined),
  };
  return { drafts: draftsOf(root, reading), problems };
}

function draftsOf(root: Node | null, reading: Reading): Draft[] {
  if (root === null) return [];
  const terms = isMap(root) && root.has('terms') ? root.get('terms', true) : root;
  if (isSeq(terms)) return terms.items.flatMap((item) => readTerm(item, reading));
  if (isMap(terms)) {
    return terms.items.flatMap(({ key, value }) => {
      if (isMap(value)) return readTerm(value, reading, key);
      const [term, definition] = [reading.scalar(key), reading.scalar(value)];
      if (typeof term === 'string' && (typeof definition === 'string' || definition === null)) {
        return [
          {
            text: term,
            definition: inItsLanguage(definition ?? ''),
            aliases: [],
            range: rangeOf(key),
            prose: proseOf(value),
          },
        ];
      }
      return wrong(key, reading, 'A definition must be a text.', '定义必须是文本。');
    });
  }
  return wrong(
    root,
    reading,
    'A glossary is a list of terms, or a map from term to definition.',
    '术语表应为术语列表，或从术语到定义的映射。',
  );
}
