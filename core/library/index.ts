import { factsJson, reportJson } from '../json.ts';
import { lint } from '../lint.ts';
import { Session } from '../session.ts';
import type * as Public from './public.d.ts';

const NAME = 'document.md';

/** Checks the text of a document. See `public.d.ts`, which the package ships as its types. */
export const check: typeof Public.check = (text, options = {}) => {
  const { file = NAME, profile, kind, language, rules, today } = options;
  const facts = new Session(file).read(text);
  const result = lint(facts, {
    config: { ...(language ? { language } : {}), ...(rules ? { rules } : {}) },
    ...(profile ? { profile } : {}),
    ...(kind ? { kind: { kind, by: 'user' } } : {}),
    ...(today === undefined ? {} : { today }),
  });
  return reportJson(file, facts, result);
};

/** Reads what a document states. */
export const facts: typeof Public.facts = (text, { file = NAME } = {}) =>
  factsJson(file, new Session(file).read(text)) as unknown as Public.Facts;
