/**
 * The forms of a regular English verb, of which the first word is inflected: `connect to` gives `connected to` and
 * `connecting to`. The third person is left out: the matcher reads a plural `s` as well.
 */
export function verbForms(verb: string): string[] {
  const [first = '', ...rest] = verb.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const stem = first.replace(/e$/, '');
  const past = /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ied` : `${stem}ed`;
  const third = /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ies` : `${first}s`;
  const forms = [first, past, `${stem}ing`, ...(tail ? [third] : []), ...(/[^aeiou]y$/.test(first) ? [third] : [])];
  const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(first)
    ? [`${first}${first.at(-1)}ed`, `${first}${first.at(-1)}ing`]
    : [];
  return [...forms, ...doubled].map((form) => form + tail);
}
