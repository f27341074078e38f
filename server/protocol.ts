/**
 * What prdlint's server and client say to each other beside the Language Server Protocol. Every message is optional: a
 * client that knows none of them still gets diagnostics, hovers and code actions.
 */

export * from './protocol/agent.ts';
export * from './protocol/badges.ts';
export * from './protocol/check.ts';
export * from './protocol/files.ts';
export * from './protocol/glossary.ts';
export * from './protocol/kind.ts';
export * from './protocol/settings.ts';
export * from './protocol/spec.ts';
export * from './protocol/start.ts';
