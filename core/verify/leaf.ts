import catalog from '../catalog/result-names.json' with { type: 'json' };

const units: Readonly<Record<string, string>> = catalog.units;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number as results write it: `0.93`, `"93%"`, `"210 ms"`, `"NaN"`; undefined for anything else. */
export function numberOf(value: unknown): { readonly value: number; readonly unit?: string } | undefined {
  if (typeof value === 'number') return { value };
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (/^-?(?:nan|inf|infinity)$/i.test(text)) return { value: Number.NaN };
  const match = /^([+-]?(?:\d{1,15}(?:\.\d{0,20})?|\.\d{1,20})(?:e[+-]?\d{1,3})?)\s?([a-z%]{0,12})$/i.exec(text);
  if (!match) return undefined;
  const [, digits = '', ending = ''] = match;
  if (ending === '') return { value: Number(digits) };
  const unit = ending === '%' ? 'percent' : units[ending.toLowerCase()];
  return unit === undefined ? undefined : { value: Number(digits), unit };
}
