import * as vscode from 'vscode';

/**
 * The parts of VS Code's API for agents that are used, found at run time: versions before 1.95 have no tools, those
 * before 1.101 no servers of the Model Context Protocol.
 */
export interface AgentApi {
  readonly registerTool?: (name: string, tool: Tool) => vscode.Disposable;
  readonly registerMcpServerDefinitionProvider?: (id: string, provider: McpProvider) => vscode.Disposable;
  /** Makes the answer of a tool; there where `registerTool` is. */
  readonly answer: (text: string) => unknown;
  /** Makes the definition of a server; there where `registerMcpServerDefinitionProvider` is. */
  readonly server: (label: string, command: string, args: readonly string[]) => McpServer;
}

export interface Tool {
  readonly prepareInvocation: (options: { readonly input: unknown }) => { readonly invocationMessage: string };
  readonly invoke: (options: { readonly input: unknown }, token: vscode.CancellationToken) => Promise<unknown>;
}

export interface McpProvider {
  readonly onDidChangeMcpServerDefinitions?: vscode.Event<void>;
  readonly provideMcpServerDefinitions: () => Promise<readonly McpServer[]>;
}

/** A server that VS Code starts; what it is made of is VS Code's own. */
export type McpServer = object;

interface Newer {
  readonly lm?: Pick<AgentApi, 'registerTool' | 'registerMcpServerDefinitionProvider'> | undefined;
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly McpStdioServerDefinition?: new (label: string, command: string, args: readonly string[]) => McpServer;
}

/** What this version of VS Code offers. */
export function agentApi(api: Newer = vscode as unknown as Newer): AgentApi {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Part, McpStdioServerDefinition: Server } = api;
  return {
    ...(lm?.registerTool && Result && Part ? { registerTool: lm.registerTool.bind(lm) } : {}),
    ...(lm?.registerMcpServerDefinitionProvider && Server
      ? { registerMcpServerDefinitionProvider: lm.registerMcpServerDefinitionProvider.bind(lm) }
      : {}),
    answer: (text) => (Result && Part ? new Result([new Part(text)]) : undefined),
    server: (label, command, args) => (Server ? new Server(label, command, args) : {}),
  };
}
