import type { Range } from '../text.ts';
import { bareWeight } from './deploy-bare.ts';
import { type Context, contextAt } from './deploy-context.ts';
import type { Place, PlatformId, Term } from './deploy-terms.ts';
import { Weigher } from './deploy-weight.ts';
import { Window } from './deploy-window.ts';
import { isLeftOut } from './left-out.ts';
import { within } from './outline.ts';
import { isRejected } from './rejected.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

/** One word or phrase that says where something runs. */
export interface Evidence extends Range {
  readonly kind: Place;
  readonly platform?: PlatformId;
  /** True for a runtime, which says less of the place than the place itself. */
  readonly runtime?: boolean;
  /** True where it is a possibility only. */
  readonly open?: boolean;
  readonly confidence: Confidence;
  /** True where it speaks of the AI part. */
  readonly ai: boolean;
  /** True where it leaves open where the AI part runs: “REST API”, “GPU”. */
  readonly faint?: boolean;
}

const CLAUSE = /[.;。；\n|]/;
const WATCHED =
  /\b(?:crash(?:es| reports?| logs?)?|analytics|telemetry|app logs?|usage statistics|push (?:notifications?|messages?)|sign[- ]?in|log[- ]?in|auth|authentication)\b|崩溃|埋点|统计分析|推送|登录/i;
const TAKEN_WITH =
  /\b(?:took|taken|shot|photographed|filmed|recorded|captured|collected|gathered) (?:with|on|by|using|from) (?:[\w'’-]{1,14} ){0,4}[(（]?(?:[\w'’-]{1,14} ){0,3}$/i;
const TAKES = /^[^。；;|]{0,10}(?:拍(?:摄|下|到)?的|实拍|采集的|录制的|录的|录下的|扫描的)/;
const IN_BROWSER = /\bbrowser\b|浏览器/i;

/** Reads one statement: its terms, each judged by the words around it and by the labels above it. */
export class Reader {
  readonly #window: Window;
  readonly #weigher: Weigher;
  #context: { readonly at: number; readonly value: Context } | undefined;

  /** @param terms all terms in order; names of models count as terms of the group `ai`, hosted ones as `hosted` too */
  constructor(
    readonly statement: Statement,
    readonly terms: readonly Term[],
  ) {
    this.#window = new Window(statement.text, terms);
    this.#weigher = new Weigher(statement, terms, this.#window);
  }

  /** The evidence that a term gives, if any. */
  judge(index: number): Evidence | undefined {
    const term = this.terms[index];
    if (!term) return undefined;
    const kind = term.kind ?? (term.group === 'ai' ? this.#contextOf(term).place : undefined);
    if (!kind) return undefined;
    const weight = this.#weigher.weigh(index, term, this.#contextOf(term)) ?? bareWeight(this.statement, term);
    if (!weight || this.#window.denied(index) || this.#window.trains(term)) return undefined;
    if (isRejected(this.statement, term)) return undefined;
    if (term.platform?.class === 'cloud' && !weight.ai && this.#watches(index, term)) return undefined;
    if (weight.confidence === 'low' && !weight.ai && this.#records(index, term)) return undefined;
    // A list of what is left out may say in passing what is done instead: “no web service (for now a local script)”.
    const now = this.#window.before(index, ['now'], 12);
    if (!now && (within(this.statement.path, 'out-of-scope') || isLeftOut(this.statement))) return undefined;
    const soft = this.#weigher.open || (!now && (this.#contextOf(term).soft || this.#window.inClause(index, ['soft'])));
    // What is only possible, or said by somebody else, and only hinted at is no hint.
    if ((soft || this.statement.quoted) && weight.confidence === 'low' && !weight.ai) return undefined;
    return {
      start: term.start,
      end: term.end,
      kind:
        kind === 'edge' && term.platform?.class === 'runtime' && IN_BROWSER.test(this.statement.text)
          ? 'browser'
          : kind,
      ai: weight.ai || this.#weigher.aiInClause(index),
      confidence: soft ? 'low' : weight.confidence,
      ...(soft ? { open: true } : {}),
      ...(weight.faint ? { faint: true } : {}),
      ...(term.platform ? { platform: term.platform.id, runtime: term.platform.class === 'runtime' } : {}),
    };
  }

  /** “Crash reports go to Firebase”: a service that watches the product, and does not run it. */
  #watches(index: number, { start, end }: Term): boolean {
    const { text } = this.statement;
    const around =
      text
        .slice(Math.max(0, start - 40), start)
        .split(CLAUSE)
        .at(-1) ?? '';
    if (this.#weigher.aiInClause(index)) return false;
    return WATCHED.test(around) || WATCHED.test(text.slice(end, end + 40).split(CLAUSE)[0] ?? '');
  }

  /** “7,200 pictures taken with their own phones”: a device that gathers data. */
  #records(index: number, { start, end, kind }: Term): boolean {
    if (kind !== 'edge' || this.#weigher.aiInClause(index)) return false;
    const { text } = this.statement;
    return TAKEN_WITH.test(text.slice(Math.max(0, start - 70), start)) || TAKES.test(text.slice(end, end + 24));
  }

  #contextOf(term: Term): Context {
    if (this.#context?.at !== term.start) {
      this.#context = { at: term.start, value: contextAt(this.statement, term.start) };
    }
    return this.#context.value;
  }
}
