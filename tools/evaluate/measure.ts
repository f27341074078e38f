import type { Judged, ReadThreshold } from './judge.ts';
import type { Label, Labelled, LabelledThreshold } from './labels.ts';
import { Score, Share } from './score.ts';

/** A labelled document, what the engine says of it, and what it says once a statement is taken out. */
export interface Case extends Labelled {
  readonly said: Judged;
  readonly cuts: Readonly<Partial<Record<HeadlineRule, Judged>>>;
}

export type HeadlineRule = 'data-source-missing' | 'metric-threshold-missing' | 'deploy-target-missing';

/** A place where the engine and the readers differ; `line` counts from 1, 0 stands for the whole document. */
export interface Disagreement {
  readonly measure: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** The measures by name, in the order of printing, and where they fell short. */
export interface Measured {
  readonly scores: ReadonlyMap<string, Score | Share>;
  readonly disagreements: readonly Disagreement[];
}

type Field = 'data_source' | 'metric_threshold' | 'deploy_target';

export const HEADLINES: readonly { readonly rule: HeadlineRule; readonly field: Field }[] = [
  { rule: 'data-source-missing', field: 'data_source' },
  { rule: 'metric-threshold-missing', field: 'metric_threshold' },
  { rule: 'deploy-target-missing', field: 'deploy_target' },
];

/** The lines to take out so that a document no longer states what a headline rule looks for, where that is labelled. */
export function cutLines(label: Label, rule: HeadlineRule): readonly number[] | undefined {
  const field = HEADLINES.find((headline) => headline.rule === rule)?.field ?? '';
  if (label.kind !== 'ai-prd' || label.kind_debatable || label.debatable?.includes(field)) return undefined;
  if (label.uncut?.includes(field)) return undefined;
  if (rule === 'data-source-missing') return label.data_cut;
  if (rule === 'deploy-target-missing') return label.deploy_cut;
  if (label.metric_threshold !== 'stated' || label.thresholds_capped) return undefined;
  const all = [...(label.thresholds ?? []), ...(label.thresholds_optional ?? [])];
  return all.filter((threshold) => threshold.class === 'quality').map(({ line }) => line);
}

/** Measures the engine against the readers on these documents. */
export function measure(cases: readonly Case[]): Measured {
  const scores = new Map<string, Score | Share>();
  const disagreements: Disagreement[] = [];
  const make = <T extends Score | Share>(name: string, score: T): T => {
    scores.set(name, score);
    return score;
  };
  const differ = (name: string, { label }: Case, line: number, what: string): void => {
    disagreements.push({ measure: name, file: label.file, line, what });
  };

  const kind = make('AI PRD detection', new Score());
  for (const one of cases) {
    const { label, said } = one;
    if (label.kind_debatable) continue;
    kind.add(label.kind === 'ai-prd', said.kind === 'ai-prd');
    if ((label.kind === 'ai-prd') !== (said.kind === 'ai-prd'))
      differ('kind', one, 0, `read ${said.kind}, is ${label.kind}`);
  }

  const silence = new Share();
  for (const { rule, field } of HEADLINES) {
    const score = make(rule, new Score());
    for (const one of cases) {
      const { label, said } = one;
      const finding = said.findings.find((candidate) => candidate.rule === rule);
      if (label.kind !== 'ai-prd') {
        if (label.kind_debatable) continue;
        silence.add(!finding);
        if (finding) differ('silence', one, finding.line, `${rule} on a document of kind ${label.kind}`);
        continue;
      }
      const value = label[field];
      if (value === null || value === 'hint' || label.debatable?.includes(field)) continue;
      const missing = field === 'deploy_target' ? value === 'absent' : value !== 'stated';
      score.add(missing, finding !== undefined);
      if (missing && !finding) differ(rule, one, 0, `not reported, is ${value}; ${reading(said, rule)}`);
      if (!missing && finding) differ(rule, one, finding.line, 'reported, but it is stated');
    }
  }
  for (const { rule } of HEADLINES) {
    const share = make(`${rule}, statement taken out`, new Share());
    for (const one of cases) {
      const cut = one.cuts[rule];
      if (!cut) continue;
      const reported = cut.findings.some((finding) => finding.rule === rule);
      share.add(reported);
      if (!reported) differ(`${rule}, taken out`, one, 0, `not reported; ${reading(cut, rule)}`);
    }
  }
  scores.set('silence on other documents', silence);
  measureThresholds(cases, make, differ);
  measureEvidence(cases, make, differ);
  return { scores, disagreements };
}

type Make = <T extends Score | Share>(name: string, score: T) => T;
type Differ = (name: string, one: Case, line: number, what: string) => void;

/** Line by line: a reading is right when the line and the number agree. Targets and gates bind alike. */
function measureThresholds(cases: readonly Case[], make: Make, differ: Differ): void {
  const all = make('thresholds', new Score());
  const quality = make('thresholds of quality', new Score());
  const classes = make('class of thresholds', new Share());
  for (const one of cases) {
    const { label, said } = one;
    if (label.kind === 'other' || !label.thresholds) continue;
    const targets = said.thresholds.filter(({ status = 'target' }) => status === 'target' || status === 'gate');
    const used = new Set<ReadThreshold>();
    for (const gold of label.thresholds) {
      const found = targets.find(
        (target) => !used.has(target) && target.line === gold.line && sameNumber(target, gold),
      );
      all.add(true, found !== undefined);
      if (gold.class === 'quality') quality.add(true, found !== undefined);
      if (found) {
        used.add(found);
        classes.add(found.class === gold.class);
        if (found.class !== gold.class)
          differ('class', one, gold.line, `read ${found.class}, is ${gold.class}: ${show(found)}`);
      } else {
        const near = said.thresholds.filter(({ line }) => line === gold.line).map((t) => `${show(t)} [${t.status}]`);
        differ('threshold', one, gold.line, `missed ${show(gold)}; read there: ${near.join('; ') || 'nothing'}`);
      }
    }
    if (label.thresholds_capped) continue;
    for (const target of targets) {
      if (used.has(target) || label.thresholds_optional?.some(({ line }) => line === target.line)) continue;
      all.add(false, true);
      if (target.class === 'quality') quality.add(false, true);
      differ('threshold', one, target.line, `no target: ${show(target)}`);
    }
  }
}

/** Where a thing is stated, does the engine point at a line that states it, and does it name the right place of running. */
function measureEvidence(cases: readonly Case[], make: Make, differ: Differ): void {
  const evidence = [
    {
      name: 'data source evidence',
      field: 'data_source',
      lines: (l: Label) => l.data_lines,
      read: (s: Judged) => s.dataSources,
    },
    {
      name: 'deployment evidence',
      field: 'deploy_target',
      lines: (l: Label) => l.deploy_lines,
      read: (s: Judged) => s.deployment.statements,
    },
  ] as const;
  for (const { name, field, lines, read } of evidence) {
    const share = make(name, new Share());
    for (const one of cases) {
      const gold = lines(one.label)?.map(({ line }) => line) ?? [];
      if (one.label.kind !== 'ai-prd' || one.label[field] !== 'stated' || gold.length === 0) continue;
      const hit = read(one.said).some(({ line }) => gold.includes(line));
      share.add(hit);
      if (!hit) {
        const said = read(one.said).map(({ line }) => line);
        differ(name, one, gold[0] ?? 0, `stated on ${gold.join(', ')}; read on ${said.join(', ') || 'no line'}`);
      }
    }
  }
  const kinds = make('edge, server, hybrid or browser', new Share());
  for (const one of cases) {
    const { label, said } = one;
    if (label.kind !== 'ai-prd' || label.deploy_target !== 'stated' || !label.deploy_kind) continue;
    if (label.debatable?.includes('deploy_kind')) continue;
    kinds.add(said.deployment.kind === label.deploy_kind);
    if (said.deployment.kind !== label.deploy_kind) {
      const why = said.deployment.statements.map(({ line, kind }) => `${line} ${kind}`).join(', ');
      differ(
        'deployment kind',
        one,
        0,
        `read ${said.deployment.kind}, is ${label.deploy_kind}; from ${why || 'no line'}`,
      );
    }
  }
}

function sameNumber(read: ReadThreshold, gold: LabelledThreshold): boolean {
  const { value } = gold;
  if (typeof value !== 'number') return true;
  return [read.value, read.min, read.max].some((number) => number !== undefined && close(value, number));
}

/** Equal but for rounding; a share may be written as a ratio or in percent. */
function close(a: number, b: number): boolean {
  return (
    Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)) || Math.abs(a * 100 - b) < 1e-6 || Math.abs(a - b * 100) < 1e-6
  );
}

function show({ metric, op, value, unit, ...rest }: ReadThreshold | LabelledThreshold): string {
  const number = value ?? ('min' in rest ? `${rest.min}..${rest.max}` : '?');
  return `${metric} ${op ?? ''} ${number} ${unit ?? ''} (${rest.class})`;
}

/** What the engine read that keeps a headline rule silent. */
function reading(said: Judged, rule: HeadlineRule): string {
  const list = {
    'data-source-missing': said.dataSources.map(({ line, name }) => `${line} ${name ?? ''}`),
    'metric-threshold-missing': said.thresholds
      .filter((t) => t.class === 'quality' && (t.status === 'target' || t.status === 'gate'))
      .map((t) => `${t.line} ${show(t)}`),
    'deploy-target-missing': said.deployment.statements.map(({ line, kind }) => `${line} ${kind}`),
  }[rule];
  return `kind ${said.kind}; read: ${list.slice(0, 5).join('; ') || 'nothing'}`;
}
