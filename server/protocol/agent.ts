/**
 * Request, client to server: what an agent of the editor asks for, as a text for it to read. Documents are those of the
 * workspace and open ones; nothing is changed.
 */
export const AGENT_REQUEST = 'prdlint/agent';

export type AgentParams =
  | { readonly tool: 'check' | 'facts'; readonly uri: string }
  /** The page of a rule. */
  | { readonly tool: 'explain'; readonly rule: string };

export interface AgentResult {
  readonly text: string;
}
