import { DEFAULT_CONFIG } from '../config.ts';
import type { Rule } from '../rule.ts';
import { customRuleSchema } from './custom-schema.ts';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

const globs = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
});

/** The JSON Schema (draft 7, which editors know best) of a configuration file for these rules. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'prdlint configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The schema of this file, for editors.' },
      profile: {
        enum: ['draft', 'review', 'gate'],
        default: DEFAULT_CONFIG.profile,
        description:
          'How strict the check is: while drafting, in review, or as a release gate. The front matter of a document (`status`) wins.',
      },
      language: {
        enum: ['auto', 'en', 'zh'],
        default: DEFAULT_CONFIG.language,
        description: "The language of messages: `auto` is the document's own.",
      },
      include: { ...globs('The documents that are checked, relative to this file.'), default: DEFAULT_CONFIG.include },
      exclude: {
        ...globs('The documents and folders that are not checked, relative to this file.'),
        default: DEFAULT_CONFIG.exclude,
      },
      kinds: {
        type: 'object',
        additionalProperties: false,
        description: 'Settles what a document is, where the engine would judge otherwise.',
        properties: {
          'ai-prd': globs('Documents that are requirement documents of AI products.'),
          prd: globs('Requirement documents without an AI part.'),
          other: globs('Documents that are no requirement documents; they get no finding.'),
        },
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: 'A level for a rule, or a level with options.',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, settingSchema(rule)])),
      },
      customRules: {
        type: 'array',
        items: customRuleSchema(LEVEL),
        default: DEFAULT_CONFIG.customRules,
        description: "Rules of the team's own: required sections and fields, forbidden words.",
      },
      glossaries: {
        ...globs("The team's own glossary files, relative to this file, inside the workspace."),
        default: DEFAULT_CONFIG.glossaries,
      },
      baseline: {
        type: 'string',
        minLength: 1,
        default: DEFAULT_CONFIG.baseline,
        description:
          'The file of findings that the team knows of, relative to this file; `prdlint baseline` writes it. A check leaves them out.',
      },
      verify: {
        type: 'object',
        additionalProperties: false,
        default: DEFAULT_CONFIG.verify,
        description:
          'Measured results that `prdlint verify` and the code lenses of the editor compare with the targets of a specification.',
        properties: {
          results: globs('Results files, relative to this file, inside the workspace.'),
          metrics: {
            type: 'object',
            additionalProperties: { type: 'string', minLength: 1 },
            description:
              "What a name or path in the results means: the metric's name as the specification has it, or its id.",
          },
        },
      },
      maxFileSize: {
        type: 'integer',
        minimum: 1,
        default: DEFAULT_CONFIG.maxFileSize,
        description: 'Larger documents (in bytes) are checked on save or by command only.',
      },
    },
  };
}

const LEVEL: Schema = { enum: ['off', 'info', 'warning', 'error'] };

function settingSchema(rule: Rule): Schema {
  const options = Object.entries(rule.options).map(([name, option]) => [
    name,
    { ...option.schema, default: option.default, description: option.description.en },
  ]);
  return {
    description: `${rule.summary.en}. ${rule.summary.zh}。`,
    anyOf: [
      LEVEL,
      {
        type: 'array',
        items: [LEVEL, { type: 'object', additionalProperties: false, properties: Object.fromEntries(options) }],
        additionalItems: false,
        minItems: 1,
      },
    ],
  };
}
