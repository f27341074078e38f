import type { CodeAction } from 'vscode-languageserver-protocol/browser';
import type { StatusParams } from '../server/protocol.ts';
import { element } from './elements.ts';
import { fixesOf } from './fixes.ts';
import type { Answer } from './language-server.ts';
import { severityOf } from './severity.ts';
import type { Texts } from './texts.ts';

/** What the list does when something in it is chosen. Offsets count in the answer's text. */
export interface Choices {
  select(start: number, end: number): void;
  apply(action: CodeAction): void;
}

type PartState = NonNullable<StatusParams['score']>['parts'][number]['state'];
const MARKS: Readonly<Record<PartState, string>> = { present: '●', partial: '◐', missing: '○', 'not-needed': '–' };

/** Shows findings and fixes. Everything is set as text, never as markup. */
export function showResults(answer: Answer, texts: Texts, choices: Choices): void {
  const { actions } = answer;
  element('findings').replaceChildren(...findings(answer, texts, choices));
  const all = actions.find(({ kind }) => kind?.startsWith('source.fixAll'));
  const button = element('fix-all', HTMLButtonElement);
  button.hidden = all === undefined;
  button.textContent = all?.title ?? '';
  button.onclick = () => all && choices.apply(all);
}

/** Shows what is said of the text as a whole, with its score. */
export function showStatus(status: StatusParams, texts: Texts): void {
  element('summary').textContent = texts.summary(status);
  showScore(status.score);
}

function findings({ document, diagnostics, actions }: Answer, texts: Texts, choices: Choices): HTMLElement[] {
  return diagnostics.map((finding) => {
    const { range, message, code, codeDescription } = finding;
    const severity = severityOf(finding.severity);
    const item = make('li', '', severity);
    const place = item.appendChild(make('button', '', 'place'));
    place.type = 'button';
    place.append(
      make('span', texts.place(texts.severities[severity], range.start.line + 1), 'level'),
      typeof message === 'string' ? message : message.value,
    );
    place.onclick = () => choices.select(document.offsetAt(range.start), document.offsetAt(range.end));
    const more = item.appendChild(make('div', '', 'more'));
    more.append(rule(String(code ?? ''), codeDescription?.href));
    for (const fix of fixesOf(finding, actions)) {
      const button = more.appendChild(make('button', fix.title, 'fix'));
      button.type = 'button';
      button.onclick = () => choices.apply(fix);
    }
    return item;
  });
}

/** The rule's name, linked to its page. */
function rule(name: string, href = ''): HTMLElement {
  if (!href.startsWith('https://')) return make('span', name, 'rule');
  const link = make('a', name, 'rule');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

function showScore(score: StatusParams['score']): void {
  element('score').hidden = score === undefined;
  if (!score) return;
  element('score-meter', HTMLMeterElement).value = score.value;
  element('score-value').textContent = `${score.value}/100`;
  const parts = score.parts.map(({ state, reason }) => {
    const item = make('li', ` ${reason}`);
    const mark = make('span', MARKS[state]);
    mark.ariaHidden = 'true';
    item.prepend(mark);
    return item;
  });
  element('parts').replaceChildren(...parts);
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}
