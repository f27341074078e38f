import { CompletionItemKind } from 'vscode-languageserver';
import catalog from '../../core/catalog/platforms.json' with { type: 'json' };
import { itemOf, type Offer } from './place.ts';
import tables from './tables.json' with { type: 'json' };

interface Platform {
  readonly title: { readonly en: string; readonly zh: string };
  readonly class: string;
  readonly en: readonly string[];
}

const platforms: readonly Platform[] = Object.values(catalog.platforms);
/** What is being typed of a name, after a space, a bar or a Chinese character. */
const TYPED = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N} .+-]{0,30}$/u;
const MOST = 60;

/** Where the text says what something runs on, and where a name is begun below a heading about deployment. */
export const platformNames: Offer = (place) => {
  const { before, language, roles } = place;
  const asked = opener(before);
  const inside = roles.has('deployment') || roles.has('non-functional') || roles.has('technology');
  if (asked === undefined && !inside) return [];
  const typed = asked ?? TYPED.exec(before)?.[0] ?? '';
  const words = asked === undefined ? suffixes(typed) : [asked];
  for (const word of words) {
    if (asked === undefined && word.length < 2) continue;
    const items = named(word, language).map((name, index) =>
      itemOf(place, word.length, {
        label: name,
        kind: CompletionItemKind.Constant,
        filterText: word === '' ? '' : name,
        sortText: `1${String(index).padStart(3, '0')}`,
        newText: name,
      }),
    );
    if (items.length > 0) return items;
  }
  return [];
};

/** What is typed after “runs on”, “运行在” and the like; undefined where nothing of the kind stands there. */
function opener(before: string): string | undefined {
  const text = before.toLowerCase();
  for (const word of [...tables.runsOn.en, ...tables.runsOn.zh]) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const rest = before.slice(at + word.length);
    const typed = rest.replace(/^ (?:the |an? )?/, '');
    const begun = word.endsWith('：') || /\p{Script=Han}$/u.test(word) || rest.startsWith(' ');
    if (begun && typed.length <= 20 && !/[.,;，。；|]/.test(typed)) return typed;
  }
  return undefined;
}

/** The last words of what is typed, the longest first: names have up to three words. */
function suffixes(typed: string): string[] {
  const words = typed.split(' ');
  return [3, 2, 1].filter((count) => count <= words.length).map((count) => words.slice(-count).join(' '));
}

function named(typed: string, language: 'en' | 'zh'): string[] {
  const start = typed.toLowerCase();
  const names = new Set<string>();
  for (const { title, en, class: kind } of platforms) {
    if (start === '' && kind !== 'generic') continue;
    const name = [title[language], ...en].find((one) => one.toLowerCase().startsWith(start));
    if (name !== undefined) names.add(name);
    if (names.size >= MOST) break;
  }
  return [...names];
}
