import { LineIndex, type Range, shift } from '../text.ts';
import { classify, type Verdict } from './classify.ts';
import type { Cue } from './cue.ts';
import { type DataSource, foldDataSources } from './data-source.ts';
import type { OpenDecision } from './decision.ts';
import { type Deployment, type DeployStatement, foldDeployment } from './deployment.ts';
import type { FrontMatter } from './front-matter.ts';
import { addScripts, countScripts, type Language, languageOf } from './language.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import type { OutlineEntry } from './outline.ts';
import type { Comment, SectionFacts } from './section.ts';
import type { Statement } from './statement.ts';
import type { Task } from './task.ts';
import type { Threshold } from './threshold.ts';
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

/** The facts of a whole document: a cheap fold over its sections, each list made when it is first asked for. */
export class DocumentFacts {
  #lines: LineIndex | undefined;
  #language: Language | undefined;
  #verdict: Verdict | undefined;
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
    this.#language ??= languageOf(
      this.sections.map((section) => section.facts.scripts).reduce(addScripts, countScripts('')),
    );
    return this.#language;
  }

  get verdict(): Verdict {
    this.#verdict ??= classify(this.sections.map((section) => section.facts));
    return this.#verdict;
  }

  get deployment(): Deployment & { readonly statements: readonly Placed<DeployStatement>[] } {
    const statements = this.#all<DeployStatement>('deployStatements');
    return { ...foldDeployment(statements), statements };
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

  get dataSources(): readonly Placed<DataSource>[] {
    this.#sources ??= foldDataSources(this.#all<DataSource>('dataSources'), this.models);
    return this.#sources;
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

/** The placed facts of sections. A section that an edit did not move is the same object, and its facts are kept with it. */
const kept = new WeakMap<PlacedSection, Map<string, readonly unknown[]>>();

function placedIn<T>(section: PlacedSection, list: keyof SectionFacts): readonly Placed<T>[] {
  const facts = section.facts[list] as readonly T[];
  if (facts.length === 0) return [];
  let lists = kept.get(section);
  if (!lists) {
    lists = new Map();
    kept.set(section, lists);
  }
  let placed = lists.get(list) as readonly Placed<T>[] | undefined;
  if (!placed) {
    const { offset } = section;
    placed = facts.map((fact) => ({ ...fact, offset }));
    lists.set(list, placed);
  }
  return placed;
}
