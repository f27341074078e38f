import { acceptKnown, type BaselineUse, type KnownFinding } from './baseline/match.ts';
import { type Config, DEFAULT_CONFIG } from './config.ts';
import { rulesOf } from './custom/rules.ts';
import type { Kind } from './facts/classify.ts';
import type { DocumentFacts } from './facts/document.ts';
import { ReaderFailure } from './facts/reading.ts';
import { settleEdits } from './fix.ts';
import { simplified } from './match/traditional.ts';
import type { Edit, Level, Moment, Profile, Report, Rule, Severity, Text } from './rule.ts';
import { rules as builtin } from './rules/index.ts';
import { type Directive, readDirectives, suppress } from './suppress.ts';
import type { Range } from './text.ts';

/** What a rule found, in the language that the reader gets. Ranges count in the document. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly Edit[] }[];
  /** Set for a finding of a team's own rule, with the team's page about it. */
  readonly custom?: { readonly url?: string };
}

/** The findings of a document, and as what it was judged. */
export interface LintResult {
  readonly kind: Kind;
  /** Why it was judged so: the engine's signals, the front matter, the configuration, or the user. */
  readonly decidedBy: 'engine' | 'front-matter' | 'config' | 'user';
  readonly profile: Profile;
  readonly findings: readonly Finding[];
  /** What the baseline accepted, where one was given. */
  readonly baseline?: BaselineUse;
}

export interface LintOptions extends Moment {
  readonly config?: Partial<Config>;
  /** Settles what the document is, over engine and front matter. */
  readonly kind?: { readonly kind: Kind | 'off'; readonly by: 'config' | 'user' };
  /** Settles how strict the check is, over front matter and configuration. */
  readonly profile?: Profile;
  readonly rules?: readonly Rule[];
  /** Findings of this document that its team knows of and wants to see no more. */
  readonly baseline?: readonly KnownFinding[];
}

/** Judges a document's facts by the rules. Never throws for what a document or a rule does. */
export function lint(facts: DocumentFacts, options: LintOptions = {}): LintResult {
  const config = { ...DEFAULT_CONFIG, ...options.config };
  const rules = options.rules ?? rulesOf(config);
  const { kind, decidedBy } = kindOf(facts, options.kind);
  const profile = options.profile ?? profileOf(facts) ?? config.profile;
  if (kind === 'off') return { kind: facts.verdict.kind, decidedBy, profile, findings: [] };
  const language = languageFor(facts, config);
  const moment: Moment = {
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(options.team ? { team: options.team } : {}),
  };
  const run: Run = { config, profile, language, kind, facts, moment };
  const found = [...rules.flatMap((rule) => judge(rule, facts, run)), ...readingFindings(facts, run)];
  const directives = readDirectives(facts);
  const { kept, idle } = suppress(found, facts, directives);
  const about = suppressionFindings(rules, directives, idle, run);
  const findings = [...kept, ...about].sort((a, b) => a.range.start - b.range.start || compare(a.rule, b.rule));
  if (!options.baseline) return { kind, decidedBy, profile, findings };
  const judged = (id: string): boolean => {
    const rule = rules.find((candidate) => candidate.id === id);
    return !rule || (rule.kinds.includes(kind) && settingOf(rule, run).level !== 'off');
  };
  const { kept: unknown, known, stale } = acceptKnown(findings, facts, options.baseline, judged);
  return { kind, decidedBy, profile, findings: unknown, baseline: { known, stale } };
}

interface Run {
  readonly config: Config;
  readonly profile: Profile;
  readonly language: keyof Text;
  readonly kind: Kind;
  readonly facts: DocumentFacts;
  readonly moment: Moment;
}

function judge(rule: Rule, facts: DocumentFacts, run: Run): Finding[] {
  const { level, options } = settingOf(rule, run);
  if (level === 'off' || !rule.kinds.includes(run.kind)) return [];
  if (facts.language === 'other' && !rule.anyLanguage && !rule.custom) return [];
  try {
    return [...rule.check(facts, options, run.moment)].map((report) => findingOf(rule, report, level, run));
  } catch (error) {
    // Told once, for the reader; a rule without its facts has nothing to say.
    if (error instanceof ReaderFailure) return [];
    const message = error instanceof Error ? error.message : String(error);
    return engineFinding('rule-crashed', { start: 0, end: 0 }, { rule: rule.id, error: message }, run);
  }
}

/** The level and options that a rule has under a configuration and profile. */
export function settingOf(
  rule: Rule,
  run: { readonly config: Config; readonly profile: Profile },
): { level: Level; options: Readonly<Record<string, unknown>> } {
  const setting = run.config.rules[rule.id];
  const [level, given] =
    typeof setting === 'string' ? [setting, NONE] : (setting ?? [rule.severity[run.profile], NONE]);
  const defaults = defaultsOf(rule);
  return { level, options: given === NONE ? defaults : { ...defaults, ...given } };
}

const NONE: Readonly<Record<string, unknown>> = {};
const knownDefaults = new WeakMap<Rule, Readonly<Record<string, unknown>>>();

function defaultsOf(rule: Rule): Readonly<Record<string, unknown>> {
  let defaults = knownDefaults.get(rule);
  if (!defaults) {
    defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
    knownDefaults.set(rule, defaults);
  }
  return defaults;
}

function findingOf(rule: Rule, report: Report, level: Severity, run: Run): Finding {
  const text = (id: string, data: Report['data'] = {}): string =>
    fill(rule.messages[id]?.[run.language] ?? id, asWritten(data, run.facts), run.language);
  return {
    rule: rule.id,
    severity: run.config.rules[rule.id] || level === 'info' ? level : (report.severity ?? level),
    message: text(report.message, report.data),
    range: report.at,
    related: (report.related ?? []).map(({ at, message }) => ({ range: at, message: text(message, report.data) })),
    fixes: (report.fixes ?? []).map(({ title, safe, edits }) => ({
      title: title[run.language],
      safe,
      edits: settleEdits(edits, run.facts, run.moment),
    })),
    ...(rule.custom ? { custom: rule.custom } : {}),
  };
}

/** A document's text as it is written and as it is read, for all findings of it. */
interface Scripts {
  readonly written: string;
  readonly read: string;
}

const scripts = new WeakMap<DocumentFacts, Scripts>();

function scriptsOf(facts: DocumentFacts): Scripts {
  let known = scripts.get(facts);
  if (!known) {
    const written = String(facts.text);
    known = { written, read: simplified(written) };
    scripts.set(facts, known);
  }
  return known;
}

/** What a message quotes of a document in traditional characters, as it stands there. */
function asWritten(data: NonNullable<Report['data']>, facts: DocumentFacts): NonNullable<Report['data']> {
  if (!facts.traditional) return data;
  const { written, read } = scriptsOf(facts);
  const found = (text: string): string => {
    const at = written.includes(text) ? -1 : read.indexOf(text);
    return at < 0 ? text : written.slice(at, at + text.length);
  };
  const quoting = (text: string): string =>
    text.replace(/“([^“”]{1,200})”/g, (_, quoted: string) => `“${found(quoted)}”`);
  const entries = Object.entries(data).map(([name, value]) => {
    if (typeof value === 'string') return [name, quoting(found(value))] as const;
    return [name, typeof value === 'object' ? { en: quoting(value.en), zh: quoting(value.zh) } : value] as const;
  });
  return Object.fromEntries(entries);
}

/** What is put between quotation marks: its own become single ones, half a pair goes. */
function quotable(said: string): string {
  return said.replace(/“([^“”]{0,200})”/g, '‘$1’').replace(/[“”]/g, '');
}

function fill(template: string, data: NonNullable<Report['data']>, language: keyof Text): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = data[name];
    if (value === undefined) return whole;
    const said = typeof value === 'object' ? value[language] : String(value);
    return template[at - 1] === '“' ? quotable(said) : said;
  });
}

/** The language in which a document's findings are told: the chosen one, else its own. */
export function languageFor(facts: DocumentFacts, config: Partial<Config> = {}): keyof Text {
  const { language } = { ...DEFAULT_CONFIG, ...config };
  return language === 'auto' ? (facts.language === 'zh' ? 'zh' : 'en') : language;
}

/** What a document is judged as: the user's word, then its front matter, then the configuration, then the engine. */
export function kindOf(
  facts: DocumentFacts,
  settled: LintOptions['kind'],
): { kind: Kind | 'off'; decidedBy: LintResult['decidedBy'] } {
  if (settled?.by === 'user') return { kind: settled.kind, decidedBy: 'user' };
  const front = facts.frontMatter?.data ?? {};
  if (front.prdlint === false) return { kind: 'off', decidedBy: 'front-matter' };
  const type = typeof front.type === 'string' ? front.type.toLowerCase() : '';
  if (type === 'ai-prd' || type === 'prd') return { kind: type, decidedBy: 'front-matter' };
  if (settled) return { kind: settled.kind, decidedBy: settled.by };
  const { kind } = facts.verdict;
  if (front.prdlint === true && kind === 'other') return { kind: 'ai-prd', decidedBy: 'front-matter' };
  return { kind, decidedBy: 'engine' };
}

function profileOf(facts: DocumentFacts): Profile | undefined {
  const status = facts.frontMatter?.data.status;
  if (typeof status !== 'string') return undefined;
  const profiles: Readonly<Record<string, Profile>> = {
    draft: 'draft',
    review: 'review',
    approved: 'gate',
    final: 'gate',
  };
  return profiles[status.toLowerCase()];
}

function suppressionFindings(
  rules: readonly Rule[],
  directives: readonly Directive[],
  idle: readonly { directive: Directive; id?: string; range: Range }[],
  run: Run,
): Finding[] {
  const known = new Set([...rules, ...builtin].map((rule) => rule.id));
  const named = directives.flatMap((directive) => directive.rules);
  const unknown = named.filter(({ id }) => !known.has(id));
  return [
    ...unknown.flatMap(({ id, range }) => engineFinding('suppression-unknown-rule', range, { rule: id }, run)),
    ...idle
      .filter(({ id }) => id === undefined || known.has(id))
      .flatMap(({ range }) => engineFinding('suppression-unused', range, {}, run)),
  ];
}

/** A finding for each reader of facts that failed, at the first section that it could not read. */
function readingFindings(facts: DocumentFacts, run: Run): Finding[] {
  const seen = new Set<string>();
  return facts.faults.flatMap(({ reader, error, section: { offset } }) => {
    if (seen.has(reader)) return [];
    seen.add(reader);
    return engineFinding('rule-crashed', { start: offset, end: offset }, { reader, error }, run, 'reader');
  });
}

/** A finding that the engine itself makes, about rules or comments; its texts live with the rule of that id. */
function engineFinding(
  id: string,
  at: Range,
  data: NonNullable<Report['data']>,
  run: Run,
  message = 'found',
): Finding[] {
  const rule = builtin.find((candidate) => candidate.id === id);
  if (!rule?.kinds.includes(run.kind)) return [];
  const { level } = settingOf(rule, run);
  return level === 'off' ? [] : [findingOf(rule, { at, message, data }, level, run)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
