import { matches, type PageTerm } from './search.ts';

/** The script of the glossary page: a search field, a switch of language, and the list of terms. Texts stay texts. */

type Language = 'en' | 'zh';
interface Data {
  readonly layers: readonly {
    readonly name: 'document' | 'workspace' | 'built-in';
    readonly terms: readonly PageTerm[];
  }[];
  readonly language: Language;
}

const LABELS = {
  search: { en: 'Search terms, aliases and definitions', zh: '搜索术语、别名和定义' },
  other: { en: '中文', zh: 'English' },
  terms: { en: 'terms', zh: '个术语' },
  formula: { en: 'Formula: ', zh: '公式：' },
  write: { en: 'In the PRD: ', zh: 'PRD 里要写：' },
  document: { en: 'this document', zh: '本文档' },
  workspace: { en: 'team', zh: '团队' },
  'built-in': { en: 'built-in', zh: '内置' },
} as const;

const data: Data = JSON.parse(document.body.dataset.glossary ?? '{"layers":[],"language":"en"}');
let language: Language = data.language;

const header = append(document.body, 'header');
const search = append(header, 'input');
search.type = 'search';
const toggle = append(header, 'button');
const count = append(document.body, 'p');
count.setAttribute('role', 'status');
const list = append(document.body, 'dl');

search.addEventListener('input', show);
toggle.addEventListener('click', () => {
  language = language === 'en' ? 'zh' : 'en';
  show();
});
show();
search.focus();

function show(): void {
  document.documentElement.lang = language;
  search.placeholder = LABELS.search[language];
  search.setAttribute('aria-label', LABELS.search[language]);
  toggle.textContent = LABELS.other[language];
  list.replaceChildren();
  let shown = 0;
  for (const { name, terms } of data.layers) {
    for (const term of terms) {
      if (!matches(term, search.value)) continue;
      shown++;
      entry(term, name);
    }
  }
  count.textContent = language === 'zh' ? `${shown} ${LABELS.terms.zh}` : `${shown} ${LABELS.terms.en}`;
}

function entry(term: PageTerm, layer: Data['layers'][number]['name']): void {
  const other = language === 'en' ? 'zh' : 'en';
  const title = append(list, 'dt');
  title.textContent = `${term.names[language] ?? term.names[other] ?? ''} `;
  const aside = append(title, 'span');
  const translation = term.names[language] ? term.names[other] : undefined;
  // Traditional forms are found by the search; beside the simplified ones they would only be the same words again.
  const others = (term.aliases ?? []).filter(({ deprecated, script }) => !deprecated && script !== 'traditional');
  const words = [translation, ...others.map(({ text }) => text)];
  const names = words.filter((word) => word !== undefined).join(language === 'zh' ? '、' : ', ');
  aside.textContent = [names, LABELS[layer][language]].filter((part) => part !== '').join(' · ');
  line(term.definition[language] ?? term.definition[other] ?? '');
  if (term.metric) line(LABELS.formula[language] + term.metric.formula[language]);
  const write = term.write?.[language] ?? term.write?.[other];
  if (write) line(LABELS.write[language] + write, 'note');
}

function line(text: string, className = ''): void {
  const element = append(list, 'dd');
  element.textContent = text;
  element.className = className;
}

function append<K extends keyof HTMLElementTagNameMap>(parent: HTMLElement, tag: K): HTMLElementTagNameMap[K] {
  return parent.appendChild(document.createElement(tag));
}
