import { normalise } from '../match/normalise.ts';
import type { Group, Term } from './deploy-terms.ts';

const FOR_TRAINING =
  /^(?: [A-Z]\w{1,9})?(?: \([^)]{0,12}\))? for (?:model )?(?:training|fine-tuning|experiments|experimentation)\b(?! and (?:inference|serving))|^[^，。；|]{0,8}上(?:进行)?(?:训练|微调)(?![和与、及]?(?:推理|部署))/i;
const TRAINED_ON =
  /\b(?:trained|train|training|fine-tuned)(?: (?:the )?models?)? (?:on|in|with|using|via)(?: (?:the|a|an|our|local|google))* $|\btraining (?:workflow|pipeline|environment|setup|infrastructure|job|run)\b[^.;]{0,40}$|(?:训练|微调)(?:环境|机器|资源|平台|任务)[^，。；|]{0,16}$/i;

/** How far apart verb and place may stand, in Latin and in Han text. */
const REACH = { latin: 60, han: 16 };
/** How far a clause is searched for words that change what it says. */
const CLAUSE = 90;
/** Things that people use too: a verb beside them need not be theirs. */
const DEVICES: ReadonlySet<Group> = new Set(['things', 'machines']);
const BOUNDARY = /[,，;；。!！?？|\n]/;
/** A comma that goes on with the same place: “our server, which runs the model”. */
const RELATIVE = /^,? (?:which|that|where) /;

/** A gap without what stands in brackets in it: “the robot (an NUC, OpenVINO) finds”. */
function outside(gap: string): string {
  return gap.replace(/[（(][^()（）]{0,60}(?:[)）]|$)/g, '');
}

/** 不在首期训练、微调或私有化部署: a sentence that opens by denying all it lists; 不联网也能 does not. */
/** “Its full SaaS scope is not the plan”. */
const NOT_PLANNED = /^(?: [\w-]{2,14}){0,2} (?:is|are) not (?:the|our|a|part|planned|in)\b/i;
const NONE_OF = /^\s*(?:暂)?不[^，。；,;：:也仍就可能]{0,40}[、或][^，。；,;：:也仍就可能]{0,12}$/;

/** What stands around the terms of one text. Every look goes a bounded distance, so that all looks together stay linear. */
export class Window {
  #normalised: string | undefined;

  /** @param terms the terms of the text, in order */
  constructor(
    readonly text: string,
    readonly terms: readonly Term[],
  ) {}

  get #normal(): string {
    this.#normalised ??= normalise(this.text);
    return this.#normalised;
  }

  /** The nearest term of the groups in the same clause, ending at most `before` or starting at most `after` units away; `over` looks beyond one comma after it. */
  near(index: number, groups: readonly Group[], before: number, after: number, over = false): Term | undefined {
    const term = this.terms[index];
    if (!term) return undefined;
    for (let i = index - 1; i >= 0; i--) {
      const other = this.terms[i];
      if (!other || term.start - other.end > before) break;
      if (BOUNDARY.test(outside(this.text.slice(other.end, term.start)))) break;
      if (groups.includes(other.group)) return other;
    }
    for (let i = index + 1; i < this.terms.length; i++) {
      const other = this.terms[i];
      if (!other || other.start - term.end > after) break;
      const gap = outside(this.text.slice(term.end, other.start));
      if (BOUNDARY.test(over ? gap.replace(/[,，]/, '') : gap.replace(RELATIVE, ''))) break;
      if (groups.includes(other.group)) return other;
    }
    return undefined;
  }

  /** True where the place opens its sentence: “On the phone, …”, “在手机上，…”. */
  fronted(term: Term): boolean {
    const head = this.#normal.slice(0, term.start);
    return head.length <= 14 && /^(?:\d[\d.]{0,6} )?(?:在|于|on |at |in |inside )/.test(head) && !BOUNDARY.test(head);
  }

  /** True where a word of these groups stands in the same clause. */
  inClause(index: number, groups: readonly Group[]): boolean {
    return this.near(index, groups, CLAUSE, CLAUSE) !== undefined;
  }

  /** True where the clause has a word of the groups before the term, at most `reach` units away. */
  before(index: number, groups: readonly Group[], reach: number = CLAUSE): boolean {
    return this.near(index, groups, reach, -1) !== undefined;
  }

  /**
   * True where a verb of the groups is bound to the place: “deployed in the cloud”, “cloud deployment”, “云端推理”,
   * “部署在云端”, “在本机完成识别”.
   */
  verb(index: number, groups: readonly Group[]): boolean {
    const term = this.terms[index];
    if (!term) return false;
    return term.han ? this.#hanVerb(index, term, groups) : this.#latinVerb(index, term, groups);
  }

  #latinVerb(index: number, term: Term, groups: readonly Group[]): boolean {
    const after = this.near(index, groups, -1, 12);
    if (after && after.start >= term.end) {
      const gap = after.start - term.end;
      if (gap <= 2 || after.group === 'strong' || RELATIVE.test(this.#normal.slice(term.end, after.start))) return true;
    }
    const before = this.near(index, groups, REACH.latin, -1);
    if (before && before.end <= term.start) {
      if (this.located(term) || this.#word(term).endsWith('ly')) return true;
      if (before.group === 'strong' && term.start - before.end <= 12) return true;
    }
    // “On our servers we run the model.”
    return this.located(term) && this.near(index, groups, -1, REACH.latin, this.fronted(term)) !== undefined;
  }

  #hanVerb(index: number, term: Term, groups: readonly Group[]): boolean {
    const after = this.near(index, groups, -1, REACH.han);
    if (after && after.start >= term.end) {
      const gap = this.text.slice(term.end, after.start);
      if (gap.length <= 3 && /^[上中端内侧里的\s]{0,3}$/.test(gap) && !DEVICES.has(term.group)) return true;
      if (this.located(term)) return true;
    }
    if (this.fronted(term) && this.located(term) && this.near(index, groups, -1, REACH.han, true)) return true;
    const before = this.near(index, groups, REACH.han, -1);
    if (!before || before.end > term.start) return false;
    const gap = this.text.slice(before.end, term.start);
    return /^\s?(?:在|于|到|至|为|采用)/.test(gap) || (before.group === 'strong' && gap.length <= 1);
  }

  /** True where the device is what does the AI part's work: “the wearable performs fall detection”. */
  performs(index: number, verbs: readonly Group[] = ['weak'], reach = 4): boolean {
    const term = this.terms[index];
    const verb = term && this.near(index, verbs, -1, reach);
    if (!verb || verb.start < term.end) return false;
    const ai = this.near(index, ['ai', 'llm'], -1, 60);
    return ai !== undefined && ai.start >= verb.end;
  }

  /** True where somebody or something else of the groups acts in the clause; owners (“the user's laptop”) do not act. */
  actor(index: number, groups: readonly Group[]): boolean {
    const other = this.near(index, groups, CLAUSE, -1);
    const start = this.terms[index]?.start ?? 0;
    if (!other || this.text.slice(other.end, start).trim() === '') return false;
    return !/^(?:['’]|的|自己)/.test(this.text.slice(other.end, other.end + 2));
  }

  /** True where a preposition or a position word makes the term a place: “on the phone”, “在手机上”. */
  located(term: Term): boolean {
    const word = this.#normal.slice(term.start, term.end);
    if (/^(?:on|at|in) /.test(word)) return true;
    const head = this.#normal.slice(Math.max(0, term.start - 40), term.start);
    if (term.han) {
      if (/(?:在|于|到|至)[^,;。:|在于到至]{0,8}$/.test(head)) return true;
      if (!DEVICES.has(term.group) && /[由经]$/.test(head)) return true;
      return /^(?:上|端|内|侧|里)/.test(this.text.slice(term.end, term.end + 1));
    }
    if (
      /\b(?:on|in|to|at|onto|into|within|inside|across|via|through|by|from|under)(?: [\w'’/+.()]{1,16}){0,3} $/.test(
        head,
      )
    ) {
      return true;
    }
    return /(?:在|于|到|至|到)\s?$/.test(head);
  }

  /** True where the term stands right beside a word of the groups: “cloud LLM”, “后端AI模块”, “the model in the cloud”. */
  beside(index: number, groups: readonly Group[]): boolean {
    const term = this.terms[index];
    if (!term) return false;
    const after = this.near(index, groups, -1, 3);
    if (after && after.start >= term.end && /^[的侧上]?\s?$/.test(this.text.slice(term.end, after.start))) return true;
    const before = this.near(index, groups, 14, -1);
    if (!before || before.end > term.start) return false;
    return /^ (?:in|on|at) (?:the |a |our )?$/.test(this.#normal.slice(before.end, term.start));
  }

  /** True where the clause says that it does not run there, or speaks of somebody else's product. */
  denied(index: number): boolean {
    const term = this.terms[index];
    if (!term) return true;
    if (this.inClause(index, ['others'])) return true;
    if (this.before(index, ['negations'], term.han ? 10 : 28)) return true;
    if (term.han && NONE_OF.test(this.text.slice(0, term.start))) return true;
    if (!term.han && NOT_PLANNED.test(this.text.slice(term.end, term.end + 32))) return true;
    return /^\s?[（(]?(?:暂不|不支持|不做|除外|not )/.test(this.text.slice(term.end, term.end + 6));
  }

  /** Where a model is trained, it need not run: “Colab Pro for training”. */
  trains({ start, end }: Term): boolean {
    return (
      FOR_TRAINING.test(this.text.slice(end, end + 40)) ||
      TRAINED_ON.test(this.text.slice(Math.max(0, start - 70), start))
    );
  }

  #word(term: Term): string {
    return this.#normal.slice(term.start, term.end);
  }
}
