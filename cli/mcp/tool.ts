import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '../user-error.ts';
import type { Root } from './root.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** What a tool gives: a text to read, and the same as data. */
export interface Answer {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** A tool of the MCP server: how clients see it, and what it does. It writes nothing. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly run: (args: Arguments, root: Root) => Promise<Answer>;
}

/** A tool as the protocol lists it. */
export function listed({ name, title, description, properties, required = [] }: McpTool): Tool {
  return {
    name,
    title,
    description,
    inputSchema: {
      type: 'object',
      properties: { ...properties },
      required: [...required],
      additionalProperties: false,
    },
    annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}

/** Throws a `UserError` for an argument that a tool does not know and for one that it needs and was not given. */
export function checkNames({ name, properties, required = [] }: McpTool, args: Arguments): void {
  const names = Object.keys(properties);
  const odd = Object.keys(args).find((given) => !names.includes(given));
  if (odd !== undefined) {
    throw new UserError({
      en: `${name} has no argument “${odd}”. It takes: ${names.join(', ')}.`,
      zh: `${name} 没有参数“${odd}”，可用参数：${names.join('、')}。`,
    });
  }
  const missing = required.find((needed) => args[needed] === undefined || args[needed] === null);
  if (missing !== undefined) {
    throw new UserError({ en: `${name} needs the argument “${missing}”.`, zh: `${name} 缺少参数“${missing}”。` });
  }
}

export const LANGUAGE = {
  type: 'string',
  enum: ['en', 'zh'],
  description: 'Language of the answer; by default that of the document, else English.',
};
export const PROFILE = { type: 'string', enum: ['draft', 'review', 'gate'], description: 'How strict the check is.' };
export const PATH = {
  type: 'string',
  description: 'A Markdown file or a folder, relative to the folder of the server.',
};
export const TEXT = { type: 'string', description: 'The text of a document, instead of a path.' };

/** An argument that is a text; undefined where it is not given. Throws a `UserError` for anything else. */
export function textOf(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw wrong(name, 'a text', '文本');
}

/** An argument that is one of some words. */
export function choiceOf<T extends string>(args: Arguments, name: string, choices: readonly T[]): T | undefined {
  const value = textOf(args, name);
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw wrong(name, `one of ${choices.join(', ')}`, choices.join('、'));
  return found;
}

/** An argument that is a list of texts. */
export function textsOf(args: Arguments, name: string): readonly string[] | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  const list = Array.isArray(value) ? value : [value];
  if (list.every((item) => typeof item === 'string')) return list;
  throw wrong(name, 'a list of texts', '文本列表');
}

function wrong(name: string, en: string, zh: string): UserError {
  return new UserError({ en: `“${name}” has to be ${en}.`, zh: `“${name}”须为${zh}。` });
}
