import { commands, type Location, Position, Uri } from 'vscode';

/** Opens the references of what stands at a place: what the code lens over a definition does. */
export async function showReferences(
  uri: string,
  { line, character }: { line: number; character: number },
): Promise<void> {
  const [file, position] = [Uri.parse(uri), new Position(line, character)];
  const found = (await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', file, position)) ?? [];
  await commands.executeCommand('editor.action.showReferences', file, position, found);
}
