import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { explain } from '../../core/explain.ts';
import { rules } from '../../core/rules/index.ts';
import { UserError } from '../user-error.ts';
import { version } from '../version.ts';
import { checkTool, factsTool, verifyTool } from './document-tools.ts';
import { explainTool, glossaryTool, templateTool } from './knowledge-tools.ts';
import { Root } from './root.ts';
import { type Arguments, checkNames, listed, type McpTool } from './tool.ts';

const TOOLS: readonly McpTool[] = [checkTool, factsTool, explainTool, glossaryTool, templateTool, verifyTool];
const LANGUAGES = ['en', 'zh'] as const;

/** Serves agents over standard input and output by the Model Context Protocol, until the client closes. Writes no file. */
export async function serveMcp(folder: string): Promise<void> {
  const root = await Root.of(folder);
  const server = new Server(
    { name: 'prdlint', title: 'prdlint', version },
    {
      capabilities: { tools: {}, resources: {} },
      instructions:
        'Checks requirement documents of AI products. Use `check` after writing or changing one, `facts` to see what it states, `explain` or the resources to learn what a rule asks for.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => call(params.name, params.arguments ?? {}, root));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: rules.flatMap((rule) =>
      LANGUAGES.map((language) => ({
        uri: `prdlint://rules/${language}/${rule.id}`,
        name: rule.id,
        title: rule.summary[language],
        mimeType: 'text/markdown',
      })),
    ),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => read(params.uri));
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    server.onclose = resolve;
    // The SDK's transport does not watch for the end of its input.
    process.stdin.once('end', resolve);
  });
}

async function call(name: string, args: Arguments, root: Root): Promise<CallToolResult> {
  const tool = TOOLS.find((candidate) => candidate.name === name);
  if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool “${name}”.`);
  try {
    checkNames(tool, args);
    const { text, data } = await tool.run(args, root);
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const language = args.language === 'zh' ? 'zh' : 'en';
    return { content: [{ type: 'text', text: error.text[language] }], isError: true };
  }
}

function read(uri: string): { contents: { uri: string; mimeType: string; text: string }[] } {
  const [, language, id] = /^prdlint:\/\/rules\/(en|zh)\/([a-z0-9-]+)$/.exec(uri) ?? [];
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new McpError(ErrorCode.InvalidParams, `There is no resource ${uri}.`);
  const text = `# ${rule.id}\n\n${explain(rule, language === 'zh' ? 'zh' : 'en')}`;
  return { contents: [{ uri, mimeType: 'text/markdown', text }] };
}
