import {
  ADD_TERM_COMMAND,
  INSERT_PART_COMMAND,
  SHOW_REFERENCES_COMMAND,
  SHOW_SPEC_COMMAND,
} from '../server/protocol.ts';

/** The commands that package.json contributes, and those that the server's answers name. */
export const COMMANDS = [
  'prdlint.checkDocument',
  'prdlint.checkWorkspace',
  'prdlint.chooseKind',
  'prdlint.newPrd',
  ADD_TERM_COMMAND,
  'prdlint.openGlossary',
  SHOW_REFERENCES_COMMAND,
  SHOW_SPEC_COMMAND,
  INSERT_PART_COMMAND,
  'prdlint.toggleBadges',
  'prdlint.copyFacts',
  'prdlint.showOverview',
  'prdlint.exportOverview',
  'prdlint.restartServer',
  'prdlint.showOutput',
] as const;

export type CommandName = (typeof COMMANDS)[number];
