import { type DocumentText, type LineIndex, type Range, shift } from '../text.ts';
import type { BudgetSum } from './budget-sum.ts';
import { classify, type Verdict } from './classify.ts';
import type { Cue } from './cue.ts';
import type { SourceListing } from './data-care/listing.ts';
import type { LooseTarget } from './data-care/loose-target.ts';
import type { NamedSet } from './data-care/named-set.ts';
import type { SetPeriod } from './data-care/period.ts';
import type { PersonalData } from './data-care/personal.ts';
import type { Reuse } from './data-care/reuse.ts';
import type { Sample } from './data-care/sample.ts';
import type { Split } from './data-care/split.ts';
import { type DataSource, foldDataSources, isOrigin, usesPretrained } from './data-source.ts';
import type { OpenDecision } from './decision.ts';
import { type Deployment, type DeployStatement, foldDeployment } from './deployment.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Language, languageOf, NO_SCRIPTS } from './language.ts';
import type { Lists } from './lists.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import type { OutlineEntry } from './outline.ts';
import type { Owner } from './owner.ts';
import { ReaderFailure, type ReadingFault } from './reading.ts';
import type { RuntimeMismatch } from './runtime-mismatch.ts';
import type { Comment, SectionFacts } from './section.ts';
import type { Slip } from './slip.ts';
import type { Statement } from './statement.ts';
import type { Task } from './task.ts';
import type { InlineTerm } from './term.ts';
import type { Threshold } from './threshold.ts';
import type { TimeSum } from './time-sum.ts';
import type { User } from './user.ts';
import type { Wording } from './wording.ts';

/** A section's facts and where the section stands in the document at the moment. */
export interface PlacedSection {
  readonly offset: number;
  readonly end: number;
  readonly facts: SectionFacts;
}

/** A fact together with the section that it stands in. Ranges inside the fact count from the section's offset. */
export type Placed<T> = T & { readonly section: PlacedSection };

/** Where the product runs, and the placed statements that say so. */
type PlacedDeployment = Omit<Deployment, 'statements'> & { readonly statements: readonly Placed<DeployStatement>[] };

/** The range in the document of a placed fact, or of another range of the same section. */
export function place(
  fact: { readonly section: PlacedSection; readonly range: Range },
  range: Range = fact.range,
): Range {
  return shift(range, fact.section.offset);
}

/**
 * The facts of a whole document: a cheap fold over its sections, each list made when it is first asked for. They hold
 * until the same session reads another text: sections then move, and lists change in place.
 */
export class DocumentFacts {
  #language: Language | undefined;
  #verdict: Verdict | undefined;
  #deployment: PlacedDeployment | undefined;
  #sources: readonly Placed<DataSource>[] | undefined;

  readonly frontMatter: FrontMatter | undefined;
  readonly sections: readonly PlacedSection[];
  readonly lines: LineIndex;
  /** Lists over the sections, for what no property here gives. */
  readonly lists: Lists;
  /** The document's name or path, where it has one. */
  readonly fileName: string | undefined;
  /** True where it has traditional characters: facts name things in simplified ones, offset by offset. */
  readonly traditional: boolean;

  constructor(
    readonly text: DocumentText,
    parts: Pick<DocumentFacts, 'frontMatter' | 'sections' | 'lines' | 'lists' | 'fileName' | 'traditional'>,
  ) {
    this.frontMatter = parts.frontMatter;
    this.sections = parts.sections;
    this.lines = parts.lines;
    this.lists = parts.lists;
    this.fileName = parts.fileName;
    this.traditional = parts.traditional;
  }

  get language(): Language {
    this.#language ??= languageOf({ ...NO_SCRIPTS, ...this.lists.sums('scripts', (facts) => ({ ...facts.scripts })) });
    return this.#language;
  }

  get verdict(): Verdict {
    this.#verdict ??= this.#judged();
    return this.#verdict;
  }

  #judged(): Verdict {
    try {
      return classify(
        this.sections.map((section) => section.facts),
        this.lists,
        this,
      );
    } catch (error) {
      if (error instanceof ReaderFailure) return { kind: 'other', confidence: 'low', reasons: [] };
      throw error;
    }
  }

  get deployment(): PlacedDeployment {
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
   * The thresholds that pass a test. An edit costs the tests of one section: the test is the same function each time
   * and looks at nothing but the threshold.
   */
  thresholdsThat(test: (threshold: Threshold) => boolean): readonly Placed<Threshold>[] {
    return this.lists.of(test, ({ thresholds }) => thresholds.filter(test)) as readonly Placed<Threshold>[];
  }

  /** True when any threshold passes a test such as `thresholdsThat` takes. */
  hasThreshold(test: (threshold: Threshold) => boolean): boolean {
    return this.thresholdsThat(test).length > 0;
  }

  get dataSources(): readonly Placed<DataSource>[] {
    if (!this.#sources) {
      const all = this.#all<DataSource>('dataSources');
      const parts = this.lists.of('parts of sources', ({ dataSources }) => dataSources.filter(({ part }) => part));
      this.#sources = parts.length > 0 ? foldDataSources(all, this.models) : all;
    }
    return this.#sources;
  }

  /** True when the document names a source of data; a whole source in any section spares the fold. */
  get statesDataSource(): boolean {
    return (
      this.lists.of('whole sources', ({ dataSources }) => dataSources.filter(({ part }) => !part)).length > 0 ||
      this.dataSources.some(isOrigin) ||
      // What stands in code is no statement, but whoever looks for the data finds it.
      this.#inCode.files !== undefined ||
      (this.#inCode.steps !== undefined && usesPretrained(this.#all<DataSource>('dataSources'), this.models))
    );
  }

  /** What blocks of code say of data: files of it, and drawn steps in which people give it; absent where there are none. */
  get #inCode(): { readonly files?: number; readonly steps?: number } {
    return this.lists.sums('data in code', ({ signals: { dataFiles: files, flowInputs: steps } }) => ({
      files,
      steps,
    }));
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

  get users(): readonly Placed<User>[] {
    return this.#all<User>('users');
  }

  get owners(): readonly Placed<Owner>[] {
    return this.#all<Owner>('owners');
  }

  get inlineTerms(): readonly Placed<InlineTerm>[] {
    return this.#all<InlineTerm>('inlineTerms');
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

  get namedSets(): readonly Placed<NamedSet>[] {
    return this.#all<NamedSet>('namedSets');
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

  get slips(): readonly Placed<Slip>[] {
    return this.#all<Slip>('slips');
  }

  /** What could not be read in any section; asking for those facts throws a `ReaderFailure`. */
  get faults(): readonly Placed<ReadingFault>[] {
    return this.#all<ReadingFault>('faults');
  }

  get comments(): readonly Placed<Comment>[] {
    return this.#all<Comment>('comments');
  }

  #all<T>(list: keyof SectionFacts): readonly Placed<T>[] {
    return this.lists.of(list, (facts) => facts[list] as unknown as readonly Placed<T>[]);
  }
}

/** Makes the facts of a section know where they stand: each holds on to its section, which moves at edits. */
export function settle(section: PlacedSection): void {
  for (const [name, list] of Object.entries(section.facts)) {
    // Headings are shared with the sections below them.
    if (!Array.isArray(list) || name === 'path') continue;
    for (const fact of list) if (typeof fact === 'object' && fact !== null) fact.section = section;
  }
}
