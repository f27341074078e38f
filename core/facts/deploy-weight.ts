import { normalise } from '../match/normalise.ts';
import { CATALOGUE, type Context } from './deploy-context.ts';
import type { Term } from './deploy-terms.ts';
import {
  COPULA,
  COUNT,
  FAINT,
  FROM,
  followsExternal,
  GOES_ON,
  HAN_COUNT,
  HINT,
  IF,
  isBrowserName,
  isLikened,
  KEPT,
  KEY,
  LAYER,
  MEMORY,
  OF_DATA,
  PHONES,
  RULES,
  SURE,
  SURE_AI,
  TIMED,
  type Weight,
  WHOSE,
} from './deploy-weight-words.ts';
import type { Window } from './deploy-window.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** Judges the terms of one statement by the words around them and by the labels above it. */
export class Weigher {
  readonly #statement: Statement;
  readonly #terms: readonly Term[];
  readonly #window: Window;
  /** True where the statement leaves something open. */
  readonly open: boolean;

  constructor(statement: Statement, terms: readonly Term[], window: Window) {
    this.#statement = statement;
    this.#terms = terms;
    this.#window = window;
    this.open = terms.some(({ group }) => group === 'open');
  }

  /** What a term says, the labels around it being known. */
  weigh(index: number, term: Term, context: Context): Weight {
    switch (term.group) {
      case 'says':
        return this.#statement.block === 'heading' && CATALOGUE.test(this.#statement.text) ? HINT : SURE;
      case 'signs':
        return HINT;
      case 'layers':
        return FAINT;
      case 'online':
        // “AI generation requires an internet connection”: not what its users need for the rest.
        return this.aiInClause(index) ? HINT : undefined;
      case 'ai':
        if (this.#statement.block === 'heading') return undefined;
        return context.stack ? { confidence: 'low', ai: true } : SURE_AI;
      case 'places':
        return this.#place(index, term, context);
      case 'things':
      case 'machines':
        return this.#thing(index, term, context);
      case 'builtin':
        if (RULES.test(this.#statement.text.slice(term.end, term.end + 4))) return undefined;
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
    if (isBrowserName(this.#statement, term)) return undefined;
    if (this.#window.beside(index, ['ai', 'llm'])) return SURE_AI;
    if (term.kind === 'browser') return this.#browser(index);
    // “sends the text to our server for classification”
    if (this.#window.located(term) && this.#window.before(index, ['call'], 60) && this.aiInClause(index))
      return SURE_AI;
    if (this.#window.performs(index, ['weak', 'compute', 'call'], 12)) return SURE_AI;
    if (this.#window.verb(index, ['sense'])) return SURE_AI;
    if (this.#window.verb(index, ['strong', 'weak', 'compute']) || context.target) return SURE;
    if (normalise(this.#statement.text.slice(term.start, term.end)) === 'locally') return this.#kept() ? FAINT : HINT;
    if (term.kind === 'server' && (this.#counted(term) || this.#sentTo(index, term))) return HINT;
    if (!context.stack) return undefined;
    return LAYER.test(this.#statement.text.slice(term.start, term.end)) || this.#kept() ? FAINT : HINT;
  }

  /** “Stored locally”, 本地缓存: where things are kept. */
  #kept(): boolean {
    return KEPT.test(this.#statement.text);
  }

  /** The first words of a value or of a sentence. */
  #opens(term: Term): boolean {
    const { cells, key } = this.#statement;
    const start = cells?.findLast(({ at }) => at.start <= term.start)?.at.start ?? key?.valueStart ?? 0;
    return term.start - start <= 8;
  }

  /** A number of machines: “two GPU servers”, “三台服务器”. */
  #counted(term: Term): boolean {
    if (term.han && !HAN_COUNT.test(this.#statement.text.slice(Math.max(0, term.start - 12), term.start))) return false;
    if (this.#window.near(this.#terms.indexOf(term), ['people'], -1, 3)) return false;
    return term.han || COUNT.test(this.#statement.text.slice(Math.max(0, term.start - 40), term.start));
  }

  /** Data goes there: “uploaded to the cloud”, “传到平台”. */
  #sentTo(index: number, term: Term): boolean {
    return this.#window.located(term) && this.#window.before(index, ['call'], 60);
  }

  /** Every page runs in a browser; only a model in it is worth a word. */
  #browser(index: number): Weight {
    return this.#window.verb(index, ['strong', 'weak', 'compute', 'sense']) && this.aiInClause(index)
      ? SURE_AI
      : undefined;
  }

  /** A device may carry the AI part, show its answers or feed it: only “on it” with a verb says that something runs there. */
  #thing(index: number, term: Term, context: Context): Weight {
    const after = this.#statement.text.slice(term.end, term.end + 16);
    if ((after !== '' && OF_DATA.test(after)) || this.#gives(index, term)) return undefined;
    if (this.#window.performs(index)) return SURE_AI;
    // “on a phone with 2 GB of RAM”: nobody states the memory of a device that runs nothing
    const spec = MEMORY.test(this.#statement.text.slice(term.end, term.end + 30)) ? HINT : undefined;
    if (
      term.group === 'machines' &&
      this.#window.located(term) &&
      !this.#window.verb(index, ['weak', 'strong']) &&
      TIMED.test(this.#statement.text)
    )
      return HINT;
    if (!this.#window.located(term)) return spec ?? (context.target && this.#opens(term) ? HINT : undefined);
    if (this.#window.fronted(term) && this.#window.near(index, ['sense'], -1, 60, true)) return SURE_AI;
    const ai = this.aiInClause(index) || (this.#window.verb(index, ['weak', 'strong']) && this.#aiAhead(index, term));
    if (!ai && this.#window.actor(index, ['sensors', 'people'])) return undefined;
    if (this.#window.verb(index, ['strong'])) return { confidence: 'high', ai };
    if (this.#window.verb(index, ['compute'])) return SURE_AI;
    if (context.target && !this.open && !this.#window.verb(index, ['weak'])) return { confidence: 'high', ai };
    if (!this.#window.verb(index, ['weak'])) return spec;
    return { confidence: ai || context.target || term.group === 'machines' ? 'high' : 'low', ai };
  }

  /** “Frames from the camera”: where material comes from is not where it is worked on. */
  #gives(index: number, { start }: Term): boolean {
    const near = this.#terms.slice(Math.max(0, index - 4), index + 5);
    if (!near.some((other) => other.start === start && other.group === 'sensors')) return false;
    return FROM.test(this.#statement.text.slice(Math.max(0, start - 24), start));
  }

  #form(index: number, term: Term, context: Context): Weight {
    const { block, path, text } = this.#statement;
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
    if (!this.#inTechnology(context)) return undefined;
    return this.#terms[index]?.kind === 'server' ? FAINT : HINT;
  }

  #platform(index: number, term: Term, context: Context): Weight {
    const { platform } = term;
    if (!platform) return undefined;
    const verb = this.#window.verb(index, ['strong', 'weak', 'compute', 'sense']);
    const used = verb || this.#window.before(index, ['use', 'call', 'link'], 60);
    const here = platform.class === 'os' ? this.#inTechnology(context) : this.#mayRunHere(context);
    const hint = term.kind === 'any' ? FAINT : HINT;
    const low = here && !platform.guarded ? hint : undefined;
    switch (platform.class) {
      case 'cloud':
      case 'orchestration':
        // “Dependency conflicts: use Docker”: a cure, not a plan.
        if (within(this.#statement.path.slice(-1), 'risk')) return low;
        if (used || context.target || this.#window.located(term)) return SURE;
        return this.#window.performs(index, ['weak', 'call']) ? SURE_AI : low;
      case 'model-api':
        return used || context.target || context.model || !platform.guarded ? SURE_AI : low;
      case 'runtime':
        if (term.kind === 'any') return used || context.target || context.model ? FAINT : low;
        return used || context.target || context.model ? SURE_AI : low;
      case 'accelerator':
        if (used || context.target || this.#window.located(term)) return term.kind === 'any' ? FAINT : SURE;
        return low;
      case 'os':
        if (PHONES.has(platform.id)) return verb ? this.#onDevice(index) : undefined;
        return verb || context.target ? SURE : low;
      case 'device':
        if (platform.guarded) return this.#thing(index, term, context);
        if (this.aiInClause(index) && this.#window.located(term)) return SURE_AI;
        if (platform.id === 'chip-generic') return this.#chip(index, verb || context.target, low);
        if (this.#window.near(index, ['sense'], -1, 24)) return SURE_AI;
        if (this.#window.inClause(index, ['sensors', 'people']) && !this.aiInClause(index)) return undefined;
        return verb || context.target || this.#window.before(index, ['use'], 30) ? SURE : low;
      default:
        if (term.kind === 'any') return undefined;
        if (term.kind === 'browser') return this.#browser(index);
        return verb || context.target ? SURE : undefined;
    }
  }

  /** A chip senses nothing by itself: beside what a model does it is where the model runs. */
  #chip(index: number, placed: boolean, otherwise: Weight): Weight {
    if (this.#window.inClause(index, ['ai', 'sense', 'compute'])) return SURE_AI;
    return placed ? SURE : otherwise;
  }

  #onDevice(index: number): Weight {
    return this.aiInClause(index) ? SURE_AI : HINT;
  }

  /** A model that exists at its provider only: it runs there where the document says that the product uses it. */
  #hosted(index: number, term: Term, context: Context): Weight {
    if (within(this.#statement.path, 'users') || isLikened(this.#statement.text, term)) return undefined;
    const used =
      this.#window.before(index, ['use', 'call', 'link'], 60) || this.#window.near(index, ['call', 'api'], 0, 8);
    if (used || context.model || context.target || context.stack) return SURE_AI;
    // “DeepSeek rewrites the text”: the model is what the entry is about
    if (term.start === 0 && !within(this.#statement.path, 'background')) return SURE_AI;
    return { confidence: 'low', ai: true };
  }

  /** The interface of a model: “LLM API”, “外部语音评测接口”. */
  #api(index: number, term: Term): Weight {
    if (IF.test(this.#statement.text.slice(Math.max(0, term.start - 16), term.start))) return undefined;
    if (this.#window.before(index, ['llm', 'model'], 2)) return SURE_AI;
    if (this.aiInClause(index) && this.#window.before(index, ['external'], 16)) {
      // “Healthcare providers train the model together”: a provider of what?
      if (followsExternal(this.#terms, index) || this.#window.before(index, ['ai', 'llm'], 2)) return SURE_AI;
    }
    const asked = term.han ? this.#window.before(index, ['ai'], 2) : this.#isConfigured(term);
    return asked ? { confidence: 'low', ai: true } : undefined;
  }

  /** “API key, base URL, model”: users enter whose model is called. */
  #isConfigured(term: Term): boolean {
    const { text } = this.#statement;
    return KEY.test(text.slice(term.end, term.end + 6)) && WHOSE.test(text) && this.#terms.some(isAi);
  }

  /** A platform named outside the parts that tell of others, of users and of dangers. */
  #mayRunHere(context: Context): boolean {
    if (this.#statement.block === 'heading') return false;
    return this.#inTechnology(context) || !within(this.#statement.path, 'users', 'background', 'risk', 'data');
  }

  #inTechnology(context: Context): boolean {
    return context.stack || context.target || within(this.#statement.path, 'technology', 'deployment');
  }

  /** True where the clause of a term speaks of the AI part. */
  aiInClause(index: number): boolean {
    return this.#window.inClause(index, ['ai', 'llm']) || this.#goesOn(index);
  }

  /** “提供车牌识别能力，在中央服务器统一处理”: a clause without a subject goes on with that of the clause before. */
  #goesOn(index: number): boolean {
    const { start = 0 } = this.#terms[index] ?? {};
    const lead = this.#statement.text.slice(Math.max(0, start - 80), start);
    const before = GOES_ON.exec(lead);
    if (!before) return false;
    const from = start - lead.length + before.index;
    const end = from + (before[1]?.length ?? 0);
    return this.#terms.some((term) => isAi(term) && term.start >= from && term.end <= end);
  }

  /** “On the phone, the model runs”: the AI part follows the comma. */
  #aiAhead(index: number, term: Term): boolean {
    return this.#window.fronted(term) && this.#window.near(index, ['ai', 'llm'], -1, 40, true) !== undefined;
  }
}

function isAi({ group }: Term): boolean {
  return group === 'ai' || group === 'llm';
}
