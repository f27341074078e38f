import {
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SPEC_REQUEST, type SpecFact, type SpecParams, type SpecResult, type StatusScore } from '../server/protocol.ts';
import type { Statuses } from './statuses.ts';

/** A line of the view: a group, or something that stands in the document. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly icon?: ThemeIcon;
  readonly children?: readonly Entry[];
  /** Where a click leads. */
  readonly at?: { readonly uri: Uri; readonly range: Range };
  /** The part of the specification that is missing here. */
  readonly part?: string;
}

type PartState = StatusScore['parts'][number]['state'];

const ICONS: Readonly<Record<PartState, ThemeIcon>> = {
  present: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  partial: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  missing: new ThemeIcon('circle-slash', new ThemeColor('list.errorForeground')),
  'not-needed': new ThemeIcon('dash'),
};

/** The specification in the active editor: the state of its sections, what it states, and what it leaves open. */
export class SpecView implements TreeDataProvider<Entry>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: BaseLanguageClient;
  readonly #statuses: Statuses;
  readonly #parts: Disposable[];
  readonly #view;
  #spec: { readonly uri: Uri; readonly result: SpecResult } | undefined;
  #asked = 0;

  constructor(client: BaseLanguageClient, statuses: Statuses) {
    this.#client = client;
    this.#statuses = statuses;
    this.#view = window.createTreeView<Entry>('prdlint.spec', { treeDataProvider: this, showCollapseAll: true });
    this.#parts = [
      this.#view,
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#refresh()),
      statuses.onDidChange((uri) => {
        if (uri === this.#document()?.toString()) this.#refresh();
      }),
      this.#view.onDidChangeVisibility(() => this.#refresh()),
    ];
    this.#refresh();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  /** What the document of the view states, as the server read it last. */
  get spec(): SpecResult | undefined {
    return this.#spec?.result;
  }

  getTreeItem(entry: Entry): TreeItem {
    const open = entry.id === 'sections' || entry.id === 'facts' || entry.id === 'decisions';
    const folded = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(entry.label, entry.children ? folded : TreeItemCollapsibleState.None);
    item.id = entry.id;
    item.description = entry.detail;
    item.tooltip = entry.detail === '' ? entry.label : `${entry.label}\n${entry.detail}`;
    item.accessibilityInformation = { label: entry.detail === '' ? entry.label : `${entry.label}, ${entry.detail}` };
    if (entry.icon) item.iconPath = entry.icon;
    if (entry.id === 'facts') item.contextValue = 'facts';
    const uri = this.#spec?.uri;
    if (entry.at) {
      const { uri: target, range } = entry.at;
      const command = 'vscode.open';
      item.command = { command, title: l10n.t('Go to'), arguments: [target, { selection: range, preview: false }] };
    } else if (entry.part !== undefined && uri) {
      const command = 'prdlint.insertPart';
      item.contextValue = 'missing';
      item.command = { command, title: l10n.t('Add'), arguments: [uri.toString(), entry.part] };
    }
    return item;
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry) return [...(entry.children ?? [])];
    if (!this.#spec) {
      // Whoever asks for the lines shows the view, whether that was told already or not.
      void this.#refresh(true);
      return [];
    }
    const { uri, result } = this.#spec;
    const score = this.#statuses.of(uri)?.score;
    if (!score && result.groups.every(({ facts }) => facts.length === 0) && result.decisions.length === 0) return [];
    return [
      ...(score ? [sectionsOf(uri, score)] : []),
      factsOf(uri, result),
      {
        id: 'decisions',
        label: l10n.t('Open decisions'),
        detail: String(result.decisions.length),
        children: result.decisions.map((fact, i) => entryOf(uri, `decisions/${i}`, fact, 'question')),
      },
    ];
  }

  #document(): Uri | undefined {
    const document = window.activeTextEditor?.document;
    return document?.languageId === 'markdown' ? document.uri : undefined;
  }

  /** Asks the server again, but only where somebody looks. */
  async #refresh(shown = this.#view.visible): Promise<void> {
    const uri = this.#document();
    // An editor without a document, such as a list of problems, leaves the view as it is.
    if (!uri || !shown) return;
    const turn = ++this.#asked;
    if (!this.#client.isRunning()) return;
    const params: SpecParams = { uri: uri.toString() };
    const result = await this.#client.sendRequest<SpecResult>(SPEC_REQUEST, params).catch(() => undefined);
    if (!result || turn !== this.#asked) return;
    this.#spec = { uri, result };
    const score = this.#statuses.of(uri)?.score;
    this.#view.description = score ? l10n.t('{0} of 100', score.value) : '';
    this.#changed.fire(undefined);
  }
}

function sectionsOf(uri: Uri, { value, parts }: StatusScore): Entry {
  return {
    id: 'sections',
    label: l10n.t('Sections'),
    detail: l10n.t('{0} of 100', value),
    children: parts.map(({ id, title, state, reason, lost, line }) => ({
      id: `sections/${id}`,
      label: title,
      detail: state === 'present' || state === 'not-needed' ? '' : `−${lost} · ${reason}`,
      icon: ICONS[state],
      ...(line === undefined ? {} : { at: { uri, range: new Range(line, 0, line, 0) } }),
      ...(state === 'missing' ? { part: id } : {}),
    })),
  };
}

function factsOf(uri: Uri, { groups }: SpecResult): Entry {
  const titles: Readonly<Record<SpecResult['groups'][number]['id'], string>> = {
    dataSources: l10n.t('Data sources'),
    thresholds: l10n.t('Numbers'),
    deployment: l10n.t('Deployment'),
    models: l10n.t('Models'),
    owners: l10n.t('Owners'),
  };
  return {
    id: 'facts',
    label: l10n.t('Facts'),
    detail: '',
    children: groups.map(({ id, facts }) => ({
      id: `facts/${id}`,
      label: titles[id],
      detail: String(facts.length),
      children: facts.map((fact, i) => entryOf(uri, `facts/${id}/${i}`, fact, 'circle-small-filled')),
    })),
  };
}

function entryOf(uri: Uri, id: string, { label, detail, range: { start, end } }: SpecFact, icon: string): Entry {
  const range = new Range(start.line, start.character, end.line, end.character);
  return { id, label, detail, icon: new ThemeIcon(icon), at: { uri, range } };
}
