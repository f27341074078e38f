import { env, l10n, type QuickPickItem, window } from 'vscode';
import { SYSTEMS, type SystemEntry } from '../core/templates/systems.ts';
import type { Target, TemplateLanguage } from '../core/templates/template.ts';

/** What a new document is made of. */
export interface TemplateChoices {
  readonly system: SystemEntry;
  readonly language: TemplateLanguage;
  readonly target: Target;
  /** As typed; may be empty. */
  readonly name: string;
}

interface Item<T> extends QuickPickItem {
  readonly value: T;
}

/** Asks for system, language, target and name, one after the other; undefined as soon as the user leaves one out. */
export async function chooseTemplate(): Promise<TemplateChoices | undefined> {
  const shown: TemplateLanguage = env.language.startsWith('zh') ? 'zh' : 'en';
  const system = await pick(
    l10n.t('What kind of product? (1 of 4)'),
    SYSTEMS.map((value) => ({ value, label: value[shown].title, detail: value[shown].about })),
  );
  if (!system) return undefined;
  const language = await pick(l10n.t('Language of the document (2 of 4)'), languages(shown));
  if (!language) return undefined;
  const target = await pick(l10n.t('Where does the model run? (3 of 4)'), system.targets.map(targetItem));
  if (!target) return undefined;
  const name = await window.showInputBox({
    title: l10n.t('New AI PRD'),
    prompt: l10n.t('Name of the product or feature (4 of 4)'),
    value: system.id === 'blank' ? '' : system[language].title,
    placeHolder: l10n.t('for example: damage assessment from claim photos'),
  });
  return name === undefined ? undefined : { system, language, target, name };
}

async function pick<T>(placeHolder: string, items: readonly Item<T>[]): Promise<T | undefined> {
  const options = { title: l10n.t('New AI PRD'), placeHolder, matchOnDetail: true, matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.value;
}

function languages(first: TemplateLanguage): Item<TemplateLanguage>[] {
  const items: Item<TemplateLanguage>[] = [
    { value: 'en', label: 'English', description: first === 'zh' ? l10n.t('English') : '' },
    { value: 'zh', label: '中文', description: first === 'en' ? l10n.t('Chinese') : '' },
  ];
  return first === 'zh' ? items.reverse() : items;
}

function targetItem(value: Target): Item<Target> {
  const labels: Readonly<Record<Target, string>> = {
    server: l10n.t('On servers'),
    edge: l10n.t('On the device'),
    hybrid: l10n.t('Partly on the device, partly on servers'),
  };
  const details: Readonly<Record<Target, string>> = {
    server: l10n.t('Hardware, throughput, latency, availability, cost'),
    edge: l10n.t('Device, memory, model size, latency, behaviour without network'),
    hybrid: l10n.t('What runs where, routing, which data leave the device'),
  };
  return { value, label: labels[value], detail: details[value] };
}
