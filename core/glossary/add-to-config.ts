import { isMap, isSeq, parseDocument } from 'yaml';
import type { Edit } from '../rule.ts';

/** A first configuration file that names a glossary. */
export function configNaming(path: string): string {
  return `${JSON.stringify({ glossaries: [path] }, null, 2)}\n`;
}

/** The edit that names a glossary in a configuration file, JSON or YAML; undefined where the file is not a map. */
export function nameInConfig(text: string, path: string): Edit | undefined {
  const root = parseDocument(text, { logLevel: 'silent', uniqueKeys: false }).contents;
  const quoted = JSON.stringify(path);
  if (root === null) return { range: { start: text.length, end: text.length }, text: `glossaries: [${quoted}]\n` };
  if (!isMap(root) || !root.range) return undefined;
  const list = root.get('glossaries', true);
  if (isSeq(list) && list.flow && list.range) {
    const at = list.range[0] + 1;
    return { range: { start: at, end: at }, text: list.items.length > 0 ? `${quoted}, ` : quoted };
  }
  if (list !== undefined) return undefined;
  if (root.flow) {
    const at = root.range[0] + 1;
    return {
      range: { start: at, end: at },
      text: `\n  "glossaries": [${quoted}]${root.items.length > 0 ? ',' : '\n'}`,
    };
  }
  const end = text.endsWith('\n') || text === '' ? '' : '\n';
  return { range: { start: text.length, end: text.length }, text: `${end}glossaries: [${quoted}]\n` };
}
