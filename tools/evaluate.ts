import { parseArgs } from 'node:util';
import { builtCli, engine, type Judge, type Source } from './evaluate/judge.ts';
import { type Label, languageOf, readLabels } from './evaluate/labels.ts';
import { type Case, cutLines, HEADLINES, type HeadlineRule, type Measured, measure } from './evaluate/measure.ts';
import { withoutLines } from './evaluate/without-lines.ts';

/**
 * Measures the engine on labelled documents: `npm run evaluate -- LABELS.json FOLDER`. Prints the measures a language and
 * in total, and each disagreement with what the engine read. `--findings` lists all findings by rule instead;
 * `--compare A B` measures two builds of the command line beside each other and lists what changed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { findings: { type: 'boolean' }, compare: { type: 'boolean' }, brief: { type: 'boolean' } },
});
const [labelsFile, folder, ...builds] = positionals;
if (!labelsFile || !folder || (values.compare && builds.length !== 2)) {
  process.stderr.write('usage: evaluate LABELS.json FOLDER [--findings] [--brief] [--compare CLI_A CLI_B]\n');
  process.exitCode = 2;
} else {
  const documents = readLabels(labelsFile, folder);
  const judge = async (by: Judge): Promise<Case[]> => {
    const said = await by(documents.map(({ label, text }) => ({ name: label.file, text })));
    const cuts = documents.flatMap(({ label, text }, i) =>
      HEADLINES.flatMap(({ rule }) => {
        const lines = cutLines(label, rule);
        return lines ? [{ i, rule, source: { name: `${rule}/${label.file}`, text: withoutLines(text, lines) } }] : [];
      }),
    );
    const cutSaid = await by(cuts.map(({ source }): Source => source));
    return documents.map((document, i) => ({
      ...document,
      said: said[i] ?? {
        kind: 'other',
        dataSources: [],
        thresholds: [],
        deployment: { kind: null, statements: [] },
        findings: [],
      },
      cuts: Object.fromEntries(cuts.flatMap((cut, at) => (cut.i === i ? [[cut.rule, cutSaid[at]]] : []))) as Partial<
        Record<HeadlineRule, Case['said']>
      >,
    }));
  };
  if (values.compare) await compare(judge, builds);
  else {
    const cases = await judge(engine);
    if (values.findings) printFindings(cases);
    else printMeasures(cases, !values.brief);
  }
}

function printMeasures(cases: readonly Case[], full: boolean): void {
  const groups = [...new Set(cases.map(({ label }) => languageOf(label)))].sort();
  for (const group of groups.length > 1 ? [...groups, 'all'] : ['all']) {
    const members = cases.filter(({ label }) => group === 'all' || languageOf(label) === group);
    print(`${group}: ${members.length} documents`);
    for (const [name, score] of measure(members).scores) print(`  ${name.padEnd(46)} ${score}`);
    print('');
  }
  if (!full) return;
  for (const { file, line, measure: name, what } of measure(cases).disagreements) {
    print(`${file}:${line || '-'}  ${name}: ${what}`);
  }
}

function printFindings(cases: readonly Case[]): void {
  const byRule = new Map<string, string[]>();
  for (const { label, said, text } of cases) {
    const lines = text.split('\n');
    for (const { rule, severity, line, message } of said.findings) {
      const list = byRule.get(rule) ?? [];
      byRule.set(rule, list);
      const source = (lines[line - 1] ?? '').trim().slice(0, 160);
      list.push(`  ${label.file}:${line} (${labelOf(label)}) ${severity}  ${message}\n    | ${source}`);
    }
  }
  for (const [rule, list] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
    print(`${rule}: ${list.length}\n${list.join('\n')}\n`);
  }
}

function labelOf(label: Label): string {
  return label.kind_debatable ? `${label.kind}?` : label.kind;
}

async function compare(judge: (by: Judge) => Promise<Case[]>, files: readonly string[]): Promise<void> {
  const [a, b] = await Promise.all(files.map(async (file) => judge(builtCli(file))));
  if (!a || !b) return;
  const [before, after] = [measure(a), measure(b)];
  for (const [name, score] of before.scores) {
    const other = after.scores.get(name);
    const same = `${score}` === `${other}`;
    print(same ? `  ${name.padEnd(46)} ${score}` : `≠ ${name.padEnd(46)} ${score}\n${' '.repeat(49)}${other}`);
  }
  const only = (one: Measured, two: Measured): string[] => {
    const there = new Set(two.disagreements.map((d) => JSON.stringify(d)));
    return one.disagreements
      .filter((d) => !there.has(JSON.stringify(d)))
      .map((d) => `  ${d.file}:${d.line || '-'}  ${d.measure}: ${d.what}`);
  };
  print(
    `\nonly in ${files[0]}\n${only(before, after).join('\n')}\n\nonly in ${files[1]}\n${only(after, before).join('\n')}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
