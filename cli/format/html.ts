import type { Found, Report } from '../check/report.ts';
import type { Language } from '../language.ts';
import type { Format, Outcome } from './format.ts';
import { excerptText, plainSummary } from './plain.ts';
import { LABEL } from './stylish.ts';
import { escapeXml } from './xml.ts';

/** A page of its own: no script, nothing loaded from elsewhere. */
export const html: Format = {
  end: (outcome, { language }) => page(outcome, language),
};

function page({ reports, tally, failures, version }: Outcome, language: Language): string {
  const words = WORDS[language];
  const shown = reports.filter(({ findings, kind }) => findings.length > 0 || kind !== 'other');
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${words.title}</h1><p>${escapeXml(plainSummary(tally, language))}</p></header>
<main>
${failures.map((said) => `<p class="failure">${escapeXml(said)}</p>\n`).join('')}${contents(shown, words)}
${shown.map((report, i) => documentPart(report, i, language)).join('\n')}
</main>
<footer>prdlint ${escapeXml(version)}</footer>
</body>
</html>
`;
}

function contents(reports: readonly Report[], words: Words): string {
  if (reports.length === 0) return '';
  const rows = reports.map(({ file, findings, score }, i) => {
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const cells = [count('error'), count('warning'), count('info'), score ? `${score.value}/100` : ''];
    return `<tr><th scope="row"><a href="#d${i}">${escapeXml(file)}</a></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = words.head.map((title) => `<th scope="col">${title}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function documentPart({ file, findings }: Report, index: number, language: Language): string {
  const body =
    findings.length > 0
      ? `<ol>\n${findings.map((finding) => findingPart(finding, language)).join('\n')}\n</ol>`
      : `<p>${WORDS[language].none}</p>`;
  return `<section id="d${index}"><h2>${escapeXml(file)}</h2>\n${body}\n</section>`;
}

function findingPart(finding: Found, language: Language): string {
  const { severity, rule, message, line, column } = finding;
  const excerpt = excerptText(finding);
  const quote = excerpt
    ? `\n<pre><code>${escapeXml(excerpt.before)}<mark>${escapeXml(excerpt.marked)}</mark>${escapeXml(excerpt.after)}</code></pre>`
    : '';
  const head = `<b>${LABEL[language][severity]}</b> <span>${line}:${column}</span> <code>${rule}</code>`;
  return `<li class="${severity}"><p>${head}</p><p>${escapeXml(message)}</p>${quote}</li>`;
}

const STYLE =
  ':root{color-scheme:light dark;--e:#b3261e;--w:#8a5a00;--i:#00639b;--l:#8885}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--l);padding:.3rem .6rem;text-align:left}ol{list-style:none;padding:0}li{border-left:4px solid var(--i);padding:.2rem .8rem;margin:.8rem 0}li p{margin:.2rem 0}li.error{border-color:var(--e)}li.warning{border-color:var(--w)}li.error b{color:var(--e)}li.warning b{color:var(--w)}li.info b{color:var(--i)}pre{overflow-x:auto;background:#8881;padding:.4rem .6rem;margin:.3rem 0}.failure{color:var(--e)}footer{margin:2rem 0;opacity:.7}@media (prefers-color-scheme:dark){:root{--e:#ffb4ab;--w:#ffca7a;--i:#8fcdff}}';

interface Words {
  readonly title: string;
  readonly head: readonly string[];
  readonly none: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'prdlint findings',
    head: ['Document', 'Errors', 'Warnings', 'Info', 'Completeness'],
    none: 'No findings.',
  },
  zh: { title: 'prdlint 检查结果', head: ['文档', '错误', '警告', '提示', '完整度'], none: '未发现问题。' },
};
