export { agentApi } from '../../client/agent/api.ts';
export { registerServers } from '../../client/agent/servers.ts';
export { trust, workspace } from './vscode-stub.ts';
