import { normalise } from '../match/normalise.ts';
import type { Range } from '../text.ts';
import { type Context, contextAt } from './deploy-context.ts';
import type { Place, PlatformId, Term } from './deploy-terms.ts';
import { Window } from './deploy-window.ts';
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

type Weight = Pick<Evidence, 'confidence' | 'ai'> | undefined;

const SURE: Weight = { confidence: 'high', ai: false };
const SURE_AI: Weight = { confidence: 'high', ai: true };
const HINT: Weight = { confidence: 'low', ai: false };

/** Reads one statement: its terms, each judged by the words around it and by the labels above it. */
export class Reader {
  readonly #window: Window;
  /** True where the statement leaves something open. */
  readonly #open: boolean;
  #context: { readonly at: number; readonly value: Context } | undefined;

  /** @param terms all terms in order; names of models count as terms of the group `ai`, hosted ones as `hosted` too */
  constructor(
    readonly statement: Statement,
    readonly terms: readonly Term[],
  ) {
    this.#window = new Window(statement.text, terms);
    this.#open = terms.some(({ group }) => group === 'open');
  }

  /** The evidence that a term gives, if any. */
  judge(index: number): Evidence | undefined {
    const term = this.terms[index];
    if (!term) return undefined;
    const kind = term.kind ?? (term.group === 'ai' ? this.#contextOf(term).place : undefined);
    if (!kind) return undefined;
    const weight = this.#weigh(index, term);
    if (!weight || this.#window.denied(index)) return undefined;
    // A list of what is left out may say in passing what is done instead: “no web service (for now a local script)”.
    const now = this.#window.before(index, ['now'], 12);
    if (!now && within(this.statement.path, 'out-of-scope')) return undefined;
    const soft = this.#open || (!now && (this.#contextOf(term).soft || this.#window.inClause(index, ['soft'])));
    // What is only possible and only hinted at is no hint.
    if (soft && weight.confidence === 'low' && !weight.ai) return undefined;
    return {
      start: term.start,
      end: term.end,
      kind,
      ai: weight.ai || this.#aiInClause(index),
      confidence: soft ? 'low' : weight.confidence,
      ...(term.platform ? { platform: term.platform.id } : {}),
    };
  }

  #contextOf(term: Term): Context {
    if (this.#context?.at !== term.start) {
      this.#context = { at: term.start, value: contextAt(this.statement, term.start) };
    }
    return this.#context.value;
  }

  #aiInClause(index: number): boolean {
    return this.#window.inClause(index, ['ai', 'llm']);
  }

  /** “On the phone, the model runs”: the AI part follows the comma. */
  #aiAhead(index: number, term: Term): boolean {
    return this.#window.fronted(term) && this.#window.near(index, ['ai', 'llm'], -1, 40, true) !== undefined;
  }

  #weigh(index: number, term: Term): Weight {
    const context = this.#contextOf(term);
    switch (term.group) {
      case 'says':
        return SURE;
      case 'signs':
        return HINT;
      case 'ai':
        return this.statement.block === 'heading' ? undefined : SURE_AI;
      case 'places':
        return this.#place(index, term, context);
      case 'things':
      case 'machines':
        return this.#thing(index, term, context);
      case 'builtin':
        return this.#window.near(index, ['ai', 'llm'], -1, 10) ? SURE_AI : undefined;
      case 'forms':
        return this.#form(index, term, context);
      case 'frameworks':
        return this.#framework(index, context);
      case 'platform':
        return this.#platform(index, term, context);
      case 'hosted':
        return this.#hosted(index, term, context);
      case 'api':
        return this.#api(index, term);
      default:
        return undefined;
    }
  }

  #place(index: number, term: Term, context: Context): Weight {
    if (this.#isBrowserName(term)) return undefined;
    if (this.#window.beside(index, ['ai', 'llm'])) return SURE_AI;
    if (term.kind === 'browser') return this.#browser(index);
    // “sends the text to our server for classification”
    if (this.#window.located(term) && this.#window.before(index, ['call'], 60) && this.#aiInClause(index))
      return SURE_AI;
    if (this.#window.performs(index, ['weak', 'compute', 'call'], 12)) return SURE_AI;
    if (this.#window.verb(index, ['strong', 'weak', 'compute', 'sense']) || context.target) return SURE;
    if (normalise(this.statement.text.slice(term.start, term.end)) === 'locally') return HINT;
    return context.stack ? HINT : undefined;
  }

  /** “Edge” in the company of other browsers. */
  #isBrowserName(term: Term): boolean {
    const { text } = this.statement;
    if (text.slice(term.start, term.end) !== 'Edge') return false;
    return /chrom|firefox|safari|opera|browser|浏览器/i.test(text.slice(Math.max(0, term.start - 30), term.end + 30));
  }

  /** Every page runs in a browser; only a model in it is worth a word. */
  #browser(index: number): Weight {
    return this.#window.verb(index, ['strong', 'weak', 'compute', 'sense']) && this.#aiInClause(index)
      ? SURE_AI
      : undefined;
  }

  /** A device may carry the AI part, show its answers or feed it: only “on it” with a verb says that something runs there. */
  #thing(index: number, term: Term, context: Context): Weight {
    if (this.#window.performs(index)) return SURE_AI;
    if (!this.#window.located(term)) return undefined;
    const ai = this.#aiInClause(index) || (this.#window.verb(index, ['weak', 'strong']) && this.#aiAhead(index, term));
    if (!ai && this.#window.actor(index, ['sensors', 'people'])) return undefined;
    if (this.#window.verb(index, ['strong'])) return { confidence: 'high', ai };
    if (this.#window.verb(index, ['compute'])) return SURE_AI;
    if (!this.#window.verb(index, ['weak'])) return undefined;
    return { confidence: ai || context.target || term.group === 'machines' ? 'high' : 'low', ai };
  }

  #form(index: number, term: Term, context: Context): Weight {
    const { block, path, text } = this.statement;
    const own = term.kind === 'edge' || normalise(text.slice(term.start, term.end)).includes('saas');
    const isTitle = block === 'heading' && (path.at(-1)?.level ?? 7) === 1;
    if (isTitle || context.target || COPULA.test(text.slice(Math.max(0, term.start - 40), term.start))) {
      return own ? SURE : HINT;
    }
    if (this.#window.performs(index)) return SURE_AI;
    if (this.#window.verb(index, ['strong'])) return SURE;
    return within(path, 'users', 'background', 'risk') ? undefined : HINT;
  }

  /** “FastAPI backend” names a part of the product; a framework alone is a hint in a list of technology. */
  #framework(index: number, context: Context): Weight {
    const part = this.#window.near(index, ['places'], 2, 3);
    if (part?.kind === 'server') return SURE;
    return this.#inTechnology(context) ? HINT : undefined;
  }

  #platform(index: number, term: Term, context: Context): Weight {
    const { platform } = term;
    if (!platform) return undefined;
    const verb = this.#window.verb(index, ['strong', 'weak', 'compute', 'sense']);
    const used = verb || this.#window.before(index, ['use', 'call', 'link'], 60);
    const low = this.#inTechnology(context) && !platform.guarded ? HINT : undefined;
    switch (platform.class) {
      case 'cloud':
      case 'orchestration':
        if (used || context.target || this.#window.located(term)) return SURE;
        return this.#window.performs(index, ['weak', 'call']) ? SURE_AI : low;
      case 'model-api':
        return used || context.target || context.model || !platform.guarded ? SURE_AI : low;
      case 'runtime':
        if (term.kind === 'any') return used || context.target || context.model ? HINT : low;
        return used || context.target || context.model ? SURE_AI : low;
      case 'accelerator':
        if (used || context.target || this.#window.located(term)) return term.kind === 'any' ? HINT : SURE;
        return low;
      case 'os':
        if (PHONES.has(platform.id)) return verb ? this.#onDevice(index) : undefined;
        return verb || context.target ? SURE : low;
      case 'device':
        if (platform.guarded) return this.#thing(index, term, context);
        if (this.#aiInClause(index) && this.#window.located(term)) return SURE_AI;
        if (this.#window.inClause(index, ['sensors', 'people']) && !this.#aiInClause(index)) return undefined;
        return verb || context.target || this.#window.before(index, ['use'], 30) ? SURE : low;
      default:
        if (term.kind === 'any') return undefined;
        if (term.kind === 'browser') return this.#browser(index);
        return verb || context.target ? SURE : undefined;
    }
  }

  #onDevice(index: number): Weight {
    return this.#aiInClause(index) ? SURE_AI : HINT;
  }

  /** A model that exists at its provider only: it runs there where the document says that the product uses it. */
  #hosted(index: number, term: Term, context: Context): Weight {
    if (within(this.statement.path, 'users')) return undefined;
    const used =
      this.#window.before(index, ['use', 'call', 'link'], 60) || this.#window.near(index, ['call', 'api'], 0, 8);
    if (used || context.model || context.target || context.stack) return SURE_AI;
    // “DeepSeek rewrites the text”: the model is what the entry is about
    if (term.start === 0 && !within(this.statement.path, 'background')) return SURE_AI;
    return { confidence: 'low', ai: true };
  }

  /** The interface of a model: “LLM API”, “外部语音评测接口”. */
  #api(index: number, term: Term): Weight {
    if (this.#window.before(index, ['llm', 'model'], 2)) return SURE_AI;
    if (this.#aiInClause(index) && this.#window.before(index, ['external'], 16)) return SURE_AI;
    return term.han && this.#window.before(index, ['ai'], 2) ? { confidence: 'low', ai: true } : undefined;
  }

  #inTechnology(context: Context): boolean {
    return context.stack || context.target || within(this.statement.path, 'technology', 'deployment');
  }
}

/** What makes the product itself of a form: “is a desktop application”, “系统为桌面软件”. */
const COPULA =
  /(?:\b(?:is|as|be) an? (?:[\w-]{1,16} ){0,3}|[是为][^,，。；;]{0,12}|(?:开发|构建|打造|做成)[^,，。；;]{0,8})$/i;
/** Systems of phones and watches: an app for them may be a mere client. */
const PHONES: ReadonlySet<PlatformId> = new Set(['os-android', 'os-ios', 'os-harmonyos', 'os-watchos', 'os-wear-os']);
