import type { CodeLens } from 'vscode-languageserver';
import { place } from '../core/facts/document.ts';
import { type Outcome, type Verdict, verify } from '../core/verify/verify.ts';
import type { Context } from './context.ts';
import { rangeOf } from './report.ts';
import type { Asked } from './term-at.ts';
import { boundText, numberText } from './threshold-text.ts';

type Language = 'en' | 'zh';

const SIGNS: Readonly<Record<Outcome, string>> = { pass: '✔', fail: '✖', 'not-measured': '○', ambiguous: '?' };

/** So many measured numbers stand in a lens; more would not fit a line. */
const SHOWN = 2;

/**
 * What the results files of the configuration say of each target, above its line, and above the title which of these files
 * cannot be read. Nothing where no file is configured.
 */
export async function resultLenses(context: Context, { document, facts, checked }: Asked): Promise<CodeLens[]> {
  const { checks, client, configurations, results } = context;
  if (!checks.settings.codeLens || checked.kind === 'other') return [];
  const applied = await configurations.for(document.uri);
  const files = await results.for(applied);
  if (files.length === 0) return [];
  const { language } = client;
  const lens = (range: CodeLens['range'], title: string): CodeLens => ({ range, command: { title, command: '' } });
  const [title] = facts.outline;
  const top = rangeOf(title ? place(title) : { start: 0, end: 0 }, document.text);
  const faults = files.flatMap(({ fault }) => (fault ? [lens(top, `? ${fault[language]}`)] : []));
  const measured = files.flatMap((file) => file.measured);
  if (measured.length === 0) return faults;
  const verdicts = verify(facts, measured, applied.config.verify?.metrics);
  return [
    ...faults,
    ...verdicts.map((verdict) => {
      const { threshold } = verdict.target;
      return lens(rangeOf(place(threshold, threshold.valueRange), document.text), verdictText(verdict, language));
    }),
  ];
}

function verdictText({ target, outcome, measured, reason }: Verdict, language: Language): string {
  const { threshold } = target;
  const zh = language === 'zh';
  const name = `${SIGNS[outcome]} ${threshold.metric.trim()}${zh ? '：' : ': '}`;
  if (measured.length === 0) return `${name}${zh ? '未测量' : 'not measured'}`;
  const values = measured
    .slice(0, SHOWN)
    .map(({ value, inUnit }) => (inUnit === undefined ? String(value) : numberText(inUnit, threshold.unit)));
  const numbers = `${values.join(zh ? '、' : ', ')}${measured.length > SHOWN ? ' …' : ''}`;
  const files = [...new Set(measured.map(({ file }) => file))].slice(0, SHOWN).join(', ');
  const said = zh
    ? `实测 ${numbers}，要求 ${boundText(threshold)}`
    : `measured ${numbers}, to reach ${boundText(threshold)}`;
  return `${name}${said} · ${files}${reason ? ` · ${reason[language]}` : ''}`;
}
