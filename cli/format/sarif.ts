import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Log,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  ToolComponent,
} from 'sarif';
import { explain, groupOf } from '../../core/explain.ts';
import type { JsonFix, JsonPlace } from '../../core/json.ts';
import { rules as all } from '../../core/rules/index.ts';
import { type Found, WINDOW } from '../check/report.ts';
import type { Language } from '../language.ts';
import type { Format, Outcome } from './format.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

/** SARIF 2.1.0, as code scanning reads it: each rule with its page, each finding with its fixes. */
export const sarif: Format = {
  end: (outcome, { language }) => `${JSON.stringify(logOf(outcome, language), null, 2)}\n`,
};

function logOf({ reports, failures, version }: Outcome, language: Language): Log {
  const found = new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rules = all.filter(({ id }) => found.has(id));
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...nameOf(version), rules: rules.map(describe(language)) } },
        columnKind: 'utf16CodeUnits',
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: 'error' as const, message: { text } })),
          },
        ],
        results: reports.flatMap(({ file, findings }) => findings.map((finding) => resultOf(file, finding, index))),
      },
    ],
  };
}

function nameOf(version: string): Pick<ToolComponent, 'name' | 'fullName' | 'version' | 'semanticVersion'> {
  return { name: 'prdlint', fullName: `prdlint ${version}`, version, semanticVersion: version };
}

function describe(language: Language): (rule: (typeof all)[number]) => ReportingDescriptor {
  return (rule) => ({
    id: rule.id,
    name: rule.summary[language],
    shortDescription: { text: rule.summary[language] },
    fullDescription: { text: rule.why[language] },
    help: { text: rule.why[language], markdown: explain(rule, language) },
    defaultConfiguration: { level: LEVELS[rule.severity.review], enabled: rule.severity.review !== 'off' },
    properties: { tags: [groupOf(rule)] },
  });
}

function resultOf(file: string, finding: Found, index: ReadonlyMap<string, number>): Result {
  const artifactLocation = locationOf(file);
  const ruleIndex = index.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, ...shownRegion(finding) } }],
    ...(finding.related
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            physicalLocation: { artifactLocation, region: regionOf(related) },
          })),
        }
      : {}),
    ...(finding.fixes ? { fixes: finding.fixes.map((fix) => fixOf(fix, artifactLocation)) } : {}),
  };
}

function fixOf({ title, edits }: JsonFix, artifactLocation: ArtifactLocation): NonNullable<Result['fixes']>[number] {
  const replacements = edits.map(({ text, ...place }) => ({
    deletedRegion: regionOf(place),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** The place of a finding with its words, and its line where that says more, for viewers that do not have the file. */
function shownRegion(finding: Found): Pick<PhysicalLocation, 'region' | 'contextRegion'> {
  const region = regionOf(finding);
  const { source, line, column, endLine, endColumn } = finding;
  if (!source || endLine !== line) return { region };
  const text = source.text.slice(source.column, source.column + endColumn - column);
  const all = { startLine: line, snippet: { text: source.text } };
  const isWhole = source.column === column - 1 && source.text.length < WINDOW;
  return {
    region: { ...region, snippet: { text } },
    ...(isWhole && text !== source.text ? { contextRegion: all } : {}),
  };
}

function regionOf({ line, column, endLine, endColumn }: JsonPlace): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A file inside the checkout counts from its root; `..` may not stand in what counts from there. */
function locationOf(file: string): ArtifactLocation {
  if (isAbsolute(file) || file.startsWith('../')) return { uri: pathToFileURL(file).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
