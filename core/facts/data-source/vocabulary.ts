import catalog from '../../catalog/data-sources.json' with { type: 'json' };
import { type Entry, Matcher } from '../../match/matcher.ts';
import { hasHan } from '../../match/normalise.ts';
import { remember } from '../../match/remember.ts';
import { SharedMatcher } from '../../match/shared.ts';
import type { Range } from '../../text.ts';
import { verbForms } from './verb-forms.ts';

/** What a word means for the origin of data; the groups of the catalogue. */
export type Tag = keyof typeof catalog.groups;
export type Known = keyof typeof catalog.known;
export type KeyKind = keyof typeof catalog.keys;

/** A word of the catalogue in a text. */
export interface Hit extends Range {
  readonly tag: Tag;
}

interface Group {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly verbs?: boolean;
  readonly names?: boolean;
}

const words = new SharedMatcher<Tag>(
  Object.entries(catalog.groups as Record<string, Group>).flatMap(([tag, group]) => entriesOf(tag as Tag, group)),
);
const keys = keyMatcher<KeyKind>(catalog.keys);
const knowns = keyMatcher<Known>(catalog.known);

/** “PASCAL VOC 格式”, “ImageNet normalization”: how labels are written down, or numbers that others took from the set. */
const FORMAT =
  /^[ -]?(?:格式|标注格式|归一化|均值|预训练|(?:annotation )?(?:format|style)\b|normali[sz]|mean\b|statistics\b|(?:pre-?trained )?(?:weights|backbone)\b)/i;

/** “DATA-03” as a whole: the number of a requirement. */
const NUMBERED = /^[A-Z]{2,8}-\d{1,4}$/;

/** “SEC-1”: how such a number begins. */
const ID = /^[A-Z]{2,5}-\d$/;

/** A request to an interface: “GET /api/v1/photos/{id}”. Its words are names of a program. */
const REQUEST = /\b(?:GET|POST|PUT|PATCH|DELETE)\s{1,3}\/[\w/{}.:?=&-]{1,120}/g;

/** The words of the catalogue in a text: the longest at each place; a word of two groups gives two hits. */
export const hitsOf: (text: string) => readonly Hit[] = remember((text) => {
  const requests = text.includes('/') ? [...text.matchAll(REQUEST)] : [];
  return (
    words
      .find(text)
      .filter(
        ({ start }) => !requests.some((request) => start >= request.index && start < request.index + request[0].length),
      )
      // “Notes” is no plural of “not”.
      .filter(({ start, end, value, entry }) => value !== 'negation' || end - start <= entry.text.length)
      .filter(({ end, value }) => value !== 'dataset' || !FORMAT.test(text.slice(end, end + 14)))
      .filter(({ start, end, value }) => value !== 'dataset' || !COMMON.test(text.slice(start, end)))
      .filter(({ start, end, value }) => value !== 'site' || !ALIKE.test(text.slice(start, end + 10)))
      .filter(({ start, end }) => !ID.test(text.slice(start, end + 2)))
      .map(({ start, end, value }) => ({ start, end, tag: value }))
  );
});

/** “The pile that is read by hand”: everyday words like the name of a data set. */
const COMMON = /^[Tt]he pile/;

/** “Wind up to 6 m/s”, “Zoom in”, “Zoom H1n recorders”: an everyday word, or a device, like the name of a site. */
const ALIKE = /^(?:Wind (?!(?:terminal|data|feed|database|financial|API)\b)[a-z\d]|Zoom (?:in|out|level|factor|H\d))/;

/** 告警渠道, “sales channel”: a way out, not where data come from. */
const OTHER_CHANNEL =
  /(?:告警|报警|预警|通知|推送|推广|分发|发布|投放|销售|获客|触达)渠道|\b(?:alert|alerting|notification|sales|marketing|distribution) channels?\b/i;

/** The kind of data key that a heading, list key or column head is, if a catalogue entry makes up most of it. */
export const keyKinds: (text: string) => readonly KeyKind[] = remember((text) =>
  NUMBERED.test(text) || OTHER_CHANNEL.test(text) ? [] : headed(keys, text, 0.5),
);

/** True for a heading about the material for the AI part: a third of its letters is enough, half of its characters in Chinese. */
export function isTopic(title: string): boolean {
  return headed(keys, title, hasHan(title) ? 0.5 : 0.33).includes('topic');
}

/** The field of what is known of a source that a column head or list key announces. */
export function knownField(text: string): Known | undefined {
  return headed(knowns, text, 0.5)[0];
}

function headed<T>(matcher: Matcher<T>, text: string, share: number): T[] {
  const found = matcher.find(text);
  const covered = found.reduce((sum, match) => sum + match.end - match.start, 0);
  return covered >= text.trim().length * share ? found.map((match) => match.value) : [];
}

function keyMatcher<T extends string>(groups: Readonly<Record<T, Group>>): Matcher<T> {
  return new Matcher<T>(
    Object.entries<Group>(groups).flatMap(([value, { en, zh }]) =>
      [...en, ...zh].map((text) => ({ text, value: value as T })),
    ),
  );
}

function entriesOf(tag: Tag, { en, zh, verbs, names }: Group): Entry<Tag>[] {
  const texts = [...(verbs ? en.flatMap(verbForms) : en), ...zh];
  return [...new Set(texts)].map((text) =>
    names && isWord(text) ? { text, value: tag, exact: true } : { text, value: tag },
  );
}

/** A short name that may also be an everyday word counts only as it is written in the catalogue. */
function isWord(name: string): boolean {
  return /^[A-Z][A-Za-z]{0,7}$/.test(name);
}
