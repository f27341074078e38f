import type { Term } from '../core/glossary/entry.ts';
import { readTeamGlossary } from '../core/glossary/team.ts';
import { LineIndex } from '../core/text.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { TeamFile } from './glossaries.ts';
import { type Positions, positionsOf } from './report.ts';
import { nameOf } from './uri.ts';

/** A glossary file as its reader has it: the text of the editor where it is open, else that of the disk. */
export interface GlossaryText {
  readonly uri: string;
  readonly text: string;
  readonly positions: Positions;
  /** The version of an open file. */
  readonly version: number | null;
  /** The terms with their places in this text. In force are those of the saved file, which have the same ids. */
  readonly terms: readonly Term[];
}

const unsaved = new WeakMap<OpenDocument, { readonly version: number; readonly terms: readonly Term[] }>();

/** What an editor shows of a glossary file counts for places in it, also before it is saved. */
export function presentText(documents: Documents, file: TeamFile): GlossaryText {
  const open = documents.any(file.uri);
  if (!open) return { ...file, positions: positionsOf(new LineIndex(file.text)), version: null };
  const { version, uri, text: positions } = open;
  const text = positions.getText();
  return { uri, text, positions, version, terms: text === file.text ? file.terms : termsOf(open) };
}

function termsOf(open: OpenDocument): readonly Term[] {
  const { version } = open;
  const known = unsaved.get(open);
  if (known?.version === version) return known.terms;
  const { terms } = readTeamGlossary(nameOf(open.uri), open.text.getText());
  unsaved.set(open, { version, terms });
  return terms;
}
