import { CompletionItemKind } from 'vscode-languageserver';
import { itemOf, type Offer, type Place } from './place.ts';

interface Key {
  readonly en: string;
  readonly zh: string;
  readonly values?: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
}

/** The keys of front matter that prdlint reads, and those that people keep there; see front-matter.schema.json. */
const KEYS: Readonly<Record<string, Key>> = {
  type: {
    en: 'what the document is',
    zh: '文档是什么',
    values: {
      'ai-prd': { en: 'AI PRD: all rules', zh: 'AI 需求文档：使用全部规则' },
      prd: { en: 'PRD without AI', zh: '普通需求文档' },
    },
  },
  title: { en: 'name of the product', zh: '产品名称' },
  owner: { en: 'who answers for the document', zh: '文档负责人' },
  status: {
    en: 'chooses how strict checks are',
    zh: '决定检查的严格程度',
    values: {
      draft: { en: 'what is missing is a note', zh: '草稿：缺失的内容只作提示' },
      review: { en: 'the usual checks', zh: '评审' },
      approved: { en: 'release gate: the strictest', zh: '已批准：按上线评审检查' },
      final: { en: 'release gate: the strictest', zh: '定稿：按上线评审检查' },
    },
  },
  version: { en: 'version of the document', zh: '文档版本' },
  prdlint: {
    en: 'checked or left out, whatever it looks like',
    zh: '无论内容如何，检查或不检查',
    values: {
      true: { en: 'check as AI PRD', zh: '按 AI 需求文档检查' },
      false: { en: 'leave out of checks', zh: '不检查' },
    },
  },
};

const KEY = /^[\w-]*$/;
const VALUE = /^([\w-]+):[ \t]*([\w-]*)$/;

/** Keys and values inside the front matter. */
export const frontMatter: Offer = (place) => {
  const { before, language } = place;
  const written = keysAround(place);
  if (!written) return [];
  if (KEY.test(before)) {
    return Object.entries(KEYS)
      .filter(([key]) => !written.has(key))
      .map(([key, about], index) =>
        itemOf(place, before.length, {
          label: key,
          kind: CompletionItemKind.Property,
          detail: about[language],
          filterText: key,
          sortText: String(index),
          newText: `${key}: `,
        }),
      );
  }
  const [, key = '', typed = ''] = VALUE.exec(before) ?? [];
  const space = before.endsWith(':') ? ' ' : '';
  return Object.entries(KEYS[key]?.values ?? {}).map(([value, about], index) =>
    itemOf(place, typed.length, {
      label: value,
      kind: CompletionItemKind.EnumMember,
      detail: about[language],
      filterText: value,
      sortText: String(index),
      newText: `${space}${value}`,
    }),
  );
};

/** The keys on other lines of the front matter that a place lies in; undefined outside front matter. */
function keysAround({ position, line }: Place): ReadonlySet<string> | undefined {
  if (position.line === 0 || position.line > 60 || line(0).trimEnd() !== '---') return undefined;
  const keys = new Set<string>();
  for (let at = 1; at < 60; at++) {
    const text = line(at);
    if (/^(?:---|\.\.\.)\s*$/.test(text)) return at > position.line ? keys : undefined;
    // Front matter that is not closed yet ends where its lines are no keys any more.
    if (at !== position.line && /^#{1,6} /.test(text)) return at > position.line ? keys : undefined;
    if (at !== position.line) keys.add(/^([\w-]+):/.exec(text)?.[1] ?? '');
  }
  return keys;
}
