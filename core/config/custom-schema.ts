import type { Schema } from './schema.ts';

const NAMES: Schema = {
  type: 'array',
  minItems: 1,
  items: { type: ['string', 'array'], minLength: 1, minItems: 1, items: { type: 'string', minLength: 1 } },
};

const text = (description: string): Schema => ({
  type: ['string', 'object'],
  minLength: 1,
  required: ['en', 'zh'],
  additionalProperties: false,
  properties: { en: { type: 'string', minLength: 1 }, zh: { type: 'string', minLength: 1 } },
  description,
});

/** The schema of one rule of a team. @param level that of a rule's level */
export function customRuleSchema(level: Schema): Schema {
  const profiles = Object.fromEntries(['draft', 'review', 'gate'].map((profile) => [profile, level]));
  return {
    type: 'object',
    required: ['id'],
    additionalProperties: false,
    description: 'A rule of the team: `requiredSections`, `requiredFields` or `forbiddenWords` says what it demands.',
    properties: {
      id: {
        type: 'string',
        pattern: '^[a-z]+(-[a-z0-9]+)+$',
        description: 'The name of the rule, such as team-privacy-section. No rule of prdlint may have it.',
      },
      requiredSections: {
        ...NAMES,
        description: 'Sections that each document needs. A list inside stands for several names of one section.',
      },
      requiredFields: {
        ...NAMES,
        description: 'Keys that need a value: in a line `Key: value`, a table or the front matter.',
      },
      forbiddenWords: {
        type: 'array',
        minItems: 1,
        items: {
          type: ['string', 'object'],
          minLength: 1,
          required: ['word'],
          additionalProperties: false,
          properties: {
            word: { type: 'string', minLength: 1 },
            instead: { type: 'string', minLength: 1, description: 'What to write, offered as a fix.' },
          },
        },
        description: 'Words that documents do not use. They are no regular expressions; case and width do not matter.',
      },
      message: text('What a finding says; may hold {name}, or {word} and {instead}.'),
      summary: text('One line about the rule.'),
      why: text('Why the team has this rule.'),
      severity: {
        description: 'The level, or one a profile.',
        anyOf: [level, { type: 'object', additionalProperties: false, properties: profiles }],
      },
      kinds: {
        type: 'array',
        minItems: 1,
        items: { enum: ['ai-prd', 'prd', 'other'] },
        default: ['ai-prd', 'prd'],
        description: 'The kinds of documents that the rule judges.',
      },
      url: { type: 'string', pattern: '^https?://', description: 'A page of the team about the rule.' },
    },
  };
}
