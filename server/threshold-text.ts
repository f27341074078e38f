import type { Threshold } from '../core/facts/threshold.ts';

type Language = 'en' | 'zh';

const STATUS: Readonly<Record<Threshold['status'], Readonly<Record<Language, string>>>> = {
  target: { en: 'target', zh: '目标' },
  gate: { en: 'gate', zh: '门槛' },
  baseline: { en: 'baseline', zh: '基线' },
  observed: { en: 'observed', zh: '实测' },
  trigger: { en: 'trigger', zh: '触发线' },
  claim: { en: 'claim', zh: '宣称' },
  example: { en: 'example', zh: '示例' },
  setting: { en: 'setting', zh: '设置' },
};

const CLASS: Readonly<Record<Threshold['class'], Readonly<Record<Language, string>>>> = {
  quality: { en: 'quality', zh: '效果' },
  operational: { en: 'operational', zh: '运行' },
  business: { en: 'business', zh: '业务' },
  data: { en: 'data', zh: '数据' },
};

const OPERATOR: Readonly<Record<Threshold['op'], string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
  '~': '≈',
  range: '',
};

/** Units that are written right behind the number. */
const TIGHT: Readonly<Record<string, string>> = { percent: '%', points: ' pp', usd: ' USD', cny: ' CNY', ratio: '' };

/** How a number was read: `target · quality · recall ≥ 95%`. */
export function thresholdText(threshold: Threshold, language: Language): string {
  const { status, class: kind, metric } = threshold;
  return [STATUS[status][language], CLASS[kind][language], `${metric.trim()} ${boundText(threshold)}`].join(' · ');
}

/** What a number is and of which kind, without the number: `target · quality`. */
export function roleText({ status, class: kind }: Threshold, language: Language): string {
  return `${STATUS[status][language]} · ${CLASS[kind][language]}`;
}

/** The comparison with its number: `≥ 95%`, `80–90 ms`. */
export function boundText({ op, value, min, max, unit }: Threshold): string {
  if (op === 'range') return `${min}–${max}${ending(unit)}`;
  return `${OPERATOR[op]} ${value}${ending(unit)}`;
}

/** A number with its unit, without digits that only the conversion made: `95.2%`. */
export function numberText(value: number, unit: string | undefined): string {
  return `${Number(value.toPrecision(6))}${ending(unit)}`;
}

function ending(unit: string | undefined): string {
  return unit === undefined ? '' : (TIGHT[unit] ?? ` ${unit}`);
}
