import { LineIndex, type Range, shift } from '../text.ts';
import type { BudgetSum } from './budget-sum.ts';
import { classify, type Verdict } from './classify.ts';
import type { Cue } from './cue.ts';
import type { SourceListing } from './data-care/listing.ts';
import type { LooseTarget } from './data-care/loose-target.ts';
import type { SetPeriod } from './data-care/period.ts';
import type { PersonalData } from './data-care/personal.ts';
import type { Reuse } from './data-care/reuse.ts';
import type { Sample } from './data-care/sample.ts';
import type { Split } from './data-care/split.ts';
import { type DataSource, foldDataSources } from './data-source.ts';
import type { OpenDecision } from './decision.ts';
import { type Deployment, type DeployStatement, foldDeployment } from './deployment.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Language, languageOf, sumScripts } from './language.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import type { OutlineEntry } from './outline.ts';
import type { RuntimeMismatch } from './runtime-mismatch.ts';
import type { Comment, SectionFacts } from './section.ts';
import type { Statement } from './statement.ts';
import type { Task } from './task.ts';
import type { Threshold } from './threshold.ts';
import type { TimeSum } from './time-sum.ts';
import type { Wording } from './wording.ts';

/** A section's facts and where the section starts in the document. */
export interface PlacedSection {
  readonly offset: number;
  readonly end: number;
  readonly facts: SectionFacts;
}

/** A fact of a section together with the section's offset. Ranges inside the fact count from that offset. */
export type Placed<T> = T & { readonly offset: number };

/** The range in the document of a placed fact, or of another range of the same section. */
export function place(fact: { readonly offset: number; readonly range: Range }, range: Range = fact.range): Range {
  return shift(range, fact.offset);
}

/**
 * The facts of a whole document: a cheap fold over its sections, each list made when it is first asked for. They hold
 * until the same session reads another text: placed facts are then placed anew.
 */
export class DocumentFacts {
  #lines: LineIndex | undefined;
  #language: Language | undefined;
  #verdict: Verdict | undefined;
  #deployment: (Deployment & { readonly statements: readonly Placed<DeployStatement>[] }) | undefined;
  #sources: readonly Placed<DataSource>[] | undefined;
  readonly #lists = new Map<string, readonly unknown[]>();

  constructor(
    readonly text: string,
    readonly frontMatter: FrontMatter | undefined,
    readonly sections: readonly PlacedSection[],
    /** The document's name or path, where it has one. */
    readonly fileName?: string,
  ) {}

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  get language(): Language {
    this.#language ??= languageOf(sumScripts(this.sections.map((section) => section.facts.scripts)));
    return this.#language;
  }

  get verdict(): Verdict {
    this.#verdict ??= classify(
      this.sections.map((section) => section.facts),
      this.fileName,
    );
    return this.#verdict;
  }

  get deployment(): Deployment & { readonly statements: readonly Placed<DeployStatement>[] } {
    if (!this.#deployment) {
      const statements = this.#all<DeployStatement>('deployStatements');
      this.#deployment = { ...foldDeployment(statements), statements };
    }
    return this.#deployment;
  }

  get outline(): readonly Placed<OutlineEntry>[] {
    return this.#all<OutlineEntry>('outline');
  }

  get statements(): readonly Placed<Statement>[] {
    return this.#all<Statement>('statements');
  }

  get thresholds(): readonly Placed<Threshold>[] {
    return this.#all<Threshold>('thresholds');
  }

  /**
   * The thresholds that pass a test. Its answers are kept with each section, so that an edit costs those of one section:
   * the test is the same function each time and looks at nothing but the threshold.
   */
  thresholdsThat(test: (threshold: Threshold) => boolean): readonly Placed<Threshold>[] {
    const out: Placed<Threshold>[] = [];
    for (const section of this.sections) {
      const found = passing(section.facts.thresholds, test);
      if (found.length === 0) continue;
      placedIn<Threshold>(section, 'thresholds');
      for (const threshold of found) out.push(threshold as Placed<Threshold>);
    }
    return out;
  }

  /** True when any threshold passes a test such as `thresholdsThat` takes. */
  hasThreshold(test: (threshold: Threshold) => boolean): boolean {
    return this.sections.some(({ facts }) => passing(facts.thresholds, test).length > 0);
  }

  get dataSources(): readonly Placed<DataSource>[] {
    this.#sources ??= foldDataSources(this.#all<DataSource>('dataSources'), this.models);
    return this.#sources;
  }

  /** True when the document names a source of data; a whole source in any section spares the fold. */
  get statesDataSource(): boolean {
    return (
      this.sections.some(({ facts }) => facts.dataSources.some(({ part }) => !part)) || this.dataSources.length > 0
    );
  }

  get tasks(): readonly Placed<Task>[] {
    return this.#all<Task>('tasks');
  }

  get models(): readonly Placed<Model>[] {
    return this.#all<Model>('models');
  }

  get decisions(): readonly Placed<OpenDecision>[] {
    return this.#all<OpenDecision>('decisions');
  }

  get cues(): readonly Placed<Cue>[] {
    return this.#all<Cue>('cues');
  }

  get memory(): readonly Placed<Memory>[] {
    return this.#all<Memory>('memory');
  }

  get wording(): readonly Placed<Wording>[] {
    return this.#all<Wording>('wording');
  }

  get runtimeMismatches(): readonly Placed<RuntimeMismatch>[] {
    return this.#all<RuntimeMismatch>('runtimeMismatches');
  }

  get timeSums(): readonly Placed<TimeSum>[] {
    return this.#all<TimeSum>('timeSums');
  }

  get splits(): readonly Placed<Split>[] {
    return this.#all<Split>('splits');
  }

  get samples(): readonly Placed<Sample>[] {
    return this.#all<Sample>('samples');
  }

  get reuses(): readonly Placed<Reuse>[] {
    return this.#all<Reuse>('reuses');
  }

  get periods(): readonly Placed<SetPeriod>[] {
    return this.#all<SetPeriod>('periods');
  }

  get personal(): readonly Placed<PersonalData>[] {
    return this.#all<PersonalData>('personal');
  }

  get looseTargets(): readonly Placed<LooseTarget>[] {
    return this.#all<LooseTarget>('looseTargets');
  }

  get sourceListings(): readonly Placed<SourceListing>[] {
    return this.#all<SourceListing>('sourceListings');
  }

  get budgetSums(): readonly Placed<BudgetSum>[] {
    return this.#all<BudgetSum>('budgetSums');
  }

  get comments(): readonly Placed<Comment>[] {
    return this.#all<Comment>('comments');
  }

  #all<T>(list: keyof SectionFacts): readonly Placed<T>[] {
    let all = this.#lists.get(list) as Placed<T>[] | undefined;
    if (!all) {
      all = [];
      for (const section of this.sections) {
        for (const fact of placedIn<T>(section, list)) all.push(fact);
      }
      this.#lists.set(list, all);
    }
    return all;
  }
}

/** For each test, the thresholds of a section that pass it. */
const passed = new WeakMap<(threshold: Threshold) => boolean, WeakMap<readonly Threshold[], readonly Threshold[]>>();

function passing(all: readonly Threshold[], test: (threshold: Threshold) => boolean): readonly Threshold[] {
  if (all.length === 0) return all;
  let answers = passed.get(test);
  if (!answers) {
    answers = new WeakMap();
    passed.set(test, answers);
  }
  let found = answers.get(all);
  if (!found) {
    found = all.filter(test);
    answers.set(all, found);
  }
  return found;
}

/**
 * The facts of a section with its offset. The offset is written into the facts themselves: copying the facts of all
 * sections behind an edit would cost more than everything else that a keystroke costs.
 */
function placedIn<T>({ facts, offset }: PlacedSection, list: keyof SectionFacts): readonly Placed<T>[] {
  const placed = facts[list] as unknown as (T & { offset: number })[];
  // A list is placed as a whole, so its last fact tells whether it is.
  if (placed.length > 0 && placed[placed.length - 1]?.offset !== offset) {
    for (const fact of placed) fact.offset = offset;
  }
  return placed;
}
