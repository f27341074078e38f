import { workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../server/protocol.ts';

/** Shows badges in previews, or shows them no more: where the person has set it, else in the person's own settings. */
export async function toggleBadges(): Promise<void> {
  const settings = workspace.getConfiguration(SETTINGS_SECTION);
  const ofWorkspace = settings.inspect<boolean>('preview.badges')?.workspaceValue !== undefined;
  await settings.update('preview.badges', !settings.get<boolean>('preview.badges', false), !ofWorkspace);
}
