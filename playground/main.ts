import en from '../examples/customer-service.draft.en.md';
import zh from '../examples/quality-inspection.draft.zh.md';
import { Editor } from './editor.ts';
import { element } from './elements.ts';
import { changesOf } from './fixes.ts';
import { type Answer, LanguageServer } from './language-server.ts';
import { showResults, showStatus } from './results.ts';
import { severityOf } from './severity.ts';
import { type Language, languageOf, TEXTS } from './texts.ts';

/** The page: an editor, the language server in a worker, and what it finds. */

const EXAMPLES: Readonly<Record<Language, string>> = { en, zh };
/** So long without a key pressed before the text is checked, in milliseconds. */
const PAUSE = 150;

let language = languageOf(navigator.languages);
let server: LanguageServer | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let checking: Promise<void> = Promise.resolve();

const editor = new Editor(element('text', HTMLTextAreaElement), element('marks'), (change) => {
  void server?.change(change);
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
});

element('language').addEventListener('click', () => {
  const untouched = editor.text === EXAMPLES[language];
  language = language === 'en' ? 'zh' : 'en';
  showTexts();
  void server?.speak(language);
  if (untouched) editor.load(EXAMPLES[language]);
  check();
});
element('example').addEventListener('click', () => editor.load(EXAMPLES[language]));
showTexts();
element('summary').textContent = TEXTS[language].starting;
editor.load(EXAMPLES[language]);
start().catch(fail);

async function start(): Promise<void> {
  const worker = new Worker('server.worker.js');
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
  });
  const text = editor.text;
  const starting = LanguageServer.start(worker, text, (status) => showStatus(status, TEXTS[language]));
  const started = await Promise.race([starting, broken]);
  await started.speak(language);
  server = started;
  // What was typed while it started.
  if (editor.text !== text) await started.change({ start: 0, end: text.length, text: editor.text });
  check();
}

/** One check after the other; an answer about an earlier text is not shown. */
function check(): void {
  checking = checking
    .then(async () => {
      const answer = await server?.check();
      if (answer && answer.document.getText() === editor.text) show(answer);
    })
    .catch(fail);
}

function show(answer: Answer): void {
  const { document, diagnostics } = answer;
  editor.mark(
    diagnostics.map(({ range, severity }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      severity: severityOf(severity),
    })),
  );
  showResults(answer, TEXTS[language], {
    select: (start, end) => editor.select(start, end),
    apply: (action) => {
      // Made for this text; once it went on, the next answer brings the fix anew.
      if (document.getText() === editor.text) editor.replace(changesOf(action, document));
    },
  });
}

/** The texts of the page itself, in the chosen language. */
function showTexts(): void {
  const texts = TEXTS[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = texts.title;
  const other = element('language');
  other.textContent = texts.other;
  other.lang = language === 'zh' ? 'en' : 'zh-CN';
  for (const one of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text: unknown = Object.entries(texts).find(([name]) => name === one.dataset.text)?.[1];
    if (typeof text === 'string') one.textContent = text;
  }
}

function fail(error: unknown): void {
  const failure = element('failure');
  failure.hidden = false;
  failure.textContent = `${TEXTS[language].failed} ${error instanceof Error ? error.message : String(error)}`;
  element('summary').textContent = '';
}
