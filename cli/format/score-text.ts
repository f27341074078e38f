import colors from 'picocolors';
import type { JsonReport } from '../../core/json.ts';
import type { Language } from '../language.ts';
import { printable } from '../output.ts';

/** How complete a document is, and where each lost point went, a line each. */
export function scoreText(file: string, score: NonNullable<JsonReport['score']>, language: Language): string {
  const zh = language === 'zh';
  const label = zh ? `完整度 ${score.value}/100` : `completeness ${score.value} of 100`;
  const lost = score.parts.filter((part) => part.lost > 0).map((part) => [part.lost, part.reason[language]] as const);
  if (score.penalty > 0) {
    const rules = score.losses.map(({ rule }) => rule).join(zh ? '、' : ', ');
    lost.push([score.penalty, zh ? `其他问题：${rules}。` : `Other findings: ${rules}.`]);
  }
  const lines = lost.map(([points, reason]) => `  ${`−${points}`.padStart(5)}  ${colors.dim(printable(reason))}`);
  return [`${colors.bold(printable(file))}  ${label}`, ...lines, ''].join('\n');
}
