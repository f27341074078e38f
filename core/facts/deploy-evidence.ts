import { normalise } from '../match/normalise.ts';
import type { Range } from '../text.ts';
import { type Context, contextAt } from './deploy-context.ts';
import type { Group, Place, PlatformId, Term } from './deploy-terms.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

/** One word or phrase that says where something runs. */
export interface Evidence extends Range {
  readonly kind: Place;
  readonly platform?: PlatformId;
  readonly confidence: Confidence;
  /** True where it speaks of the AI part. */
  readonly ai: boolean;
}

/** How far apart verb and place may stand, in Latin and in Han text. */
const REACH = { latin: 60, han: 16 };
/** How far a clause is searched for words that change what it says. */
const CLAUSE = 90;
const BOUNDARY = /[,，;；。!！?？|\n]/;

/** Reads one statement: its terms, each judged by the words around it and by the labels above it. */
export class Reader {
  readonly #text: string;
  readonly #normal: string;

  constructor(
    readonly statement: Statement,
    /** All terms, in order; names of models count as terms of the group `ai`. */
    readonly terms: readonly Term[],
  ) {
    this.#text = statement.text;
    this.#normal = normalise(statement.text);
  }

  /** The evidence that a term gives, if any. */
  judge(index: number): Evidence | undefined {
    const term = this.terms[index];
    if (!term?.kind) return undefined;
    const found = this.#weigh(index, term);
    if (!found || this.#denied(index)) return undefined;
    const context = contextAt(this.statement, term.start);
    const soft = context.soft || this.#inClause(index, ['soft']);
    return {
      start: term.start,
      end: term.end,
      kind: term.kind,
      ai: found.ai || this.#inClause(index, ['ai', 'llm']),
      confidence: soft ? 'low' : found.confidence,
      ...(term.platform ? { platform: term.platform.id } : {}),
    };
  }

  /** True where a word of these groups stands in the same clause. */
  #inClause(index: number, groups: readonly Group[]): boolean {
    return this.near(index, groups, CLAUSE, CLAUSE) !== undefined;
  }

  #weigh(index: number, term: Term): { confidence: Confidence; ai: boolean } | undefined {
    const context = contextAt(this.statement, term.start);
    switch (term.group) {
      case 'says':
        return { confidence: 'high', ai: false };
      case 'places':
        return this.#place(index, term, context);
      case 'things':
        return this.#thing(index, term, context);
      case 'forms':
        return this.#form(index, term, context);
      case 'frameworks':
        return this.#inTechnology(context) ? { confidence: 'low', ai: false } : undefined;
      case 'platform':
        return this.#platform(index, term, context);
      case 'hosted':
        return this.#hosted(index, context);
      case 'api':
        return this.#api(index);
      default:
        return undefined;
    }
  }

  /** A model that exists at its provider only: it runs there where the document says that the product uses it. */
  #hosted(index: number, context: Context): { confidence: Confidence; ai: boolean } | undefined {
    if (within(this.statement.path, 'users')) return undefined;
    const used = this.near(index, ['use', 'call'], REACH.latin, 0) ?? this.near(index, ['call', 'api'], 0, 8);
    if (used || context.model || context.target || context.stack) return { confidence: 'high', ai: true };
    return { confidence: 'low', ai: true };
  }

  /** The interface of a model: “LLM API”, “外部语音评测接口”. */
  #api(index: number): { confidence: Confidence; ai: boolean } | undefined {
    if (this.near(index, ['llm'], 2, -1)) return { confidence: 'high', ai: true };
    const ai = this.#inClause(index, ['ai', 'llm']);
    if (ai && this.near(index, ['external'], 16, -1)) return { confidence: 'high', ai: true };
    return this.near(index, ['ai'], 2, -1) ? { confidence: 'low', ai: true } : undefined;
  }

  #place(index: number, term: Term, context: Context): { confidence: Confidence; ai: boolean } | undefined {
    if (this.#beside(index, ['ai', 'llm'])) return { confidence: 'high', ai: true };
    if (term.kind === 'browser') {
      const verb = this.#verb(index, ['strong']) && this.#inClause(index, ['ai', 'llm']);
      return verb ? { confidence: 'high', ai: true } : undefined;
    }
    if (this.#verb(index, ['strong', 'weak'])) return { confidence: 'high', ai: false };
    if (context.target) return { confidence: 'high', ai: false };
    return context.stack ? { confidence: 'low', ai: false } : undefined;
  }

  /** A device may carry the AI part, show its answers or feed it: only “on it” with a verb says that something runs there. */
  #thing(index: number, term: Term, context: Context): { confidence: Confidence; ai: boolean } | undefined {
    if (!this.#prepositionBefore(term)) return undefined;
    const ai = this.#inClause(index, ['ai', 'llm']);
    if (this.#verb(index, ['strong'])) {
      return ai || !this.near(index, ['sensors', 'people'], CLAUSE, 0) ? { confidence: 'high', ai } : undefined;
    }
    if (!this.#verb(index, ['weak'])) return undefined;
    return ai || context.target ? { confidence: 'high', ai } : { confidence: 'low', ai };
  }

  #form(index: number, term: Term, context: Context): { confidence: Confidence; ai: boolean } | undefined {
    const { block, path, text } = this.statement;
    const own = term.kind === 'edge' || normalise(text.slice(term.start, term.end)).includes('saas');
    const isTitle = block === 'heading' && (path.at(-1)?.level ?? 7) === 1;
    if (isTitle || context.target) return { confidence: own ? 'high' : 'low', ai: false };
    if (this.#verb(index, ['strong'])) return { confidence: 'high', ai: false };
    return this.#inTechnology(context) ? { confidence: 'low', ai: false } : undefined;
  }

  #platform(index: number, term: Term, context: Context): { confidence: Confidence; ai: boolean } | undefined {
    const { platform } = term;
    if (!platform) return undefined;
    const verb = this.#verb(index, ['strong', 'weak']);
    const used = verb || this.near(index, ['use', 'call'], REACH.latin, 0) !== undefined;
    const technology = this.#inTechnology(context);
    const low = technology && !platform.guarded ? ({ confidence: 'low', ai: false } as const) : undefined;
    switch (platform.class) {
      case 'cloud':
      case 'orchestration':
        return used || context.target ? { confidence: 'high', ai: false } : low;
      case 'model-api':
        return used || context.target || context.model || !platform.guarded ? { confidence: 'high', ai: true } : low;
      case 'runtime':
        if (term.kind === 'any') return low;
        return used || context.target || context.model ? { confidence: 'high', ai: true } : low;
      case 'accelerator':
        if (used || context.target) return { confidence: term.kind === 'any' ? 'low' : 'high', ai: false };
        return low;
      case 'os':
        if (isPhone(platform.id)) {
          if (!verb) return undefined;
          const ai = this.#inClause(index, ['ai', 'llm']);
          return { confidence: ai ? 'high' : 'low', ai };
        }
        return verb || context.target ? { confidence: 'high', ai: false } : undefined;
      case 'device': {
        if (platform.guarded) return this.#thing(index, term, context);
        const ai = this.#inClause(index, ['ai', 'llm']);
        return used || context.target ? { confidence: 'high', ai } : low;
      }
      default:
        return verb || context.target ? { confidence: 'high', ai: false } : undefined;
    }
  }

  #inTechnology(context: Context): boolean {
    return context.stack || context.target || within(this.statement.path, 'technology', 'deployment');
  }

  /** The nearest term of the groups in the same clause, within so many characters before and after. */
  near(index: number, groups: readonly Group[], before: number, after: number): Term | undefined {
    const term = this.terms[index];
    if (!term) return undefined;
    for (let i = index - 1; i >= 0; i--) {
      const other = this.terms[i];
      if (!other || term.start - other.end > before) break;
      if (BOUNDARY.test(this.#text.slice(other.end, term.start))) break;
      if (groups.includes(other.group)) return other;
    }
    for (let i = index; i < this.terms.length; i++) {
      const other = this.terms[i];
      if (!other || other.start - term.end > after) break;
      if (BOUNDARY.test(this.#text.slice(term.end, other.start))) break;
      if (groups.includes(other.group)) return other;
    }
    return undefined;
  }

  /** True where a verb of the groups is bound to the place: “deployed in the cloud”, “云端推理”, “在本机完成识别”. */
  #verb(index: number, groups: readonly Group[]): boolean {
    const term = this.terms[index];
    if (!term) return false;
    const reach = term.han ? REACH.han : REACH.latin;
    const verb = this.near(index, groups, reach, reach);
    if (!verb) return false;
    const strong = verb.group === 'strong';
    if (verb.start >= term.end) {
      const gap = verb.start - term.end;
      if (gap <= 2 || (strong && gap <= 12)) return true;
      return term.han && this.#prepositionBefore(term);
    }
    if (strong && term.start - verb.end <= 12) return true;
    return this.#prepositionBefore(term) || this.#text.slice(term.start, term.end).toLowerCase().endsWith('ly');
  }

  /** True where the term stands right beside a word of the groups: “cloud LLM”, “后端AI模块”, “the model in the cloud”. */
  #beside(index: number, groups: readonly Group[]): boolean {
    const term = this.terms[index];
    if (!term) return false;
    const after = this.near(index, groups, -1, 3);
    if (after && after.start >= term.end && /^[的侧上]?\s?$/.test(this.#text.slice(term.end, after.start))) return true;
    const before = this.near(index, groups, 14, -1);
    return (
      before !== undefined &&
      before.end <= term.start &&
      /^\s(?:in|on|at)\s(?:the\s|a\s)?$/.test(this.#normal.slice(before.end, term.start))
    );
  }

  #prepositionBefore(term: Term): boolean {
    const head = this.#normal.slice(Math.max(0, term.start - 36), term.start);
    if (/^(?:on|at|in)\b/.test(this.#normal.slice(term.start, term.end))) return true;
    if (/\b(?:on|in|to|at|onto|within|inside|across|via|through|by|from|under)\s(?:[\w'’/+.]{1,16}\s){0,3}$/.test(head))
      return true;
    if (!/[\u4e00-\u9fff]/.test(this.#text)) return false;
    return (
      /[在于到由至从用][^,，。；;|：:]{0,10}$/.test(head) ||
      /^(?:上|中|端|内|侧|里)/.test(this.#text.slice(term.end, term.end + 1))
    );
  }

  /** True where the clause says that it does not run there, or speaks of somebody else's product. */
  #denied(index: number): boolean {
    const term = this.terms[index];
    if (!term) return true;
    if (this.#inClause(index, ['others'])) return true;
    if (this.near(index, ['negations'], term.han ? 10 : 28, -1)) return true;
    return /^\s?[（(]?(?:暂不|不支持|不做|除外)/.test(this.#text.slice(term.end, term.end + 6));
  }
}

function isPhone(id: PlatformId): boolean {
  return id === 'os-android' || id === 'os-ios' || id === 'os-harmonyos' || id === 'os-watchos' || id === 'os-wear-os';
}
