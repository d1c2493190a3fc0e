/** Which views has the pane? One table: navigation, tests and the ribbon read it. To add one: README.md. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Language } from '../../shared/text/sentence';
import { adoptionLabels } from '../text/adoption';
import { archiveLabels } from '../text/archive';
import { checksLabels } from '../text/checks';
import { collectLabels } from '../text/collect';
import { formLabels } from '../text/form';
import { intakeLabels } from '../text/intake';
import { itemsLabels } from '../text/items';
import { labelsIn } from '../text/language';
import { monthLabels } from '../text/month';
import { todoLabels } from '../text/todo';
import type { PaneTools } from './pane-context';

/** As the ribbon has it: 收稿 · 核对 · 月结 · 稿酬. */
export const viewGroups = ['intake', 'check', 'month', 'fees'] as const;
type ViewGroup = (typeof viewGroups)[number];

export interface View {
  /** Also in the pane's address: taskpane/index.html?view=ranking. */
  readonly id: string;
  readonly group: ViewGroup;
  readonly name: (language: Language) => string;
  /** Shown beside the name where there is something to see to. */
  readonly count?: (tools: Pick<PaneTools, 'state' | 'issues'>) => number;
  /** A chunk of its own, fetched when it is opened. It takes no properties: usePaneTools() has everything. */
  readonly component: LazyExoticComponent<ComponentType>;
}

export const views: readonly View[] = [
  {
    id: 'intake',
    group: 'intake',
    name: (language) => intakeLabels(language).view,
    component: lazy(async () => ({ default: (await import('./intake/intake-view.js')).IntakeView })),
  },
  {
    id: 'adoption',
    group: 'intake',
    name: (language) => adoptionLabels(language).view,
    component: lazy(async () => ({ default: (await import('./adoption/adoption-view.js')).AdoptionView })),
  },
  {
    id: 'items',
    group: 'intake',
    name: (language) => itemsLabels(language).view,
    component: lazy(async () => ({ default: (await import('./items/items-view.js')).ItemsView })),
  },
  {
    id: 'collect',
    group: 'intake',
    name: (language) => collectLabels(language).view,
    component: lazy(async () => ({ default: (await import('./collect/collect-view.js')).CollectView })),
  },
  {
    id: 'form',
    group: 'intake',
    name: (language) => formLabels(language).view,
    component: lazy(async () => ({ default: (await import('./form/form-view.js')).FormView })),
  },
  {
    id: 'archive',
    group: 'intake',
    name: (language) => archiveLabels(language).view,
    component: lazy(async () => ({ default: (await import('./archive/archive-view.js')).ArchiveView })),
  },
  {
    id: 'tables',
    group: 'check',
    name: (language) => labelsIn(language).sheetTab,
    component: lazy(async () => ({ default: (await import('./tables-view.js')).TablesView })),
  },
  {
    id: 'issues',
    group: 'check',
    name: (language) => labelsIn(language).issuesTab,
    count: ({ issues }) => issues.length,
    component: lazy(async () => ({ default: (await import('./issues-view.js')).IssuesView })),
  },
  {
    id: 'todo',
    group: 'check',
    name: (language) => todoLabels(language).view,
    component: lazy(async () => ({ default: (await import('./todo/todo-view.js')).TodoView })),
  },
  {
    id: 'checks',
    group: 'check',
    name: (language) => checksLabels(language).view,
    component: lazy(async () => ({ default: (await import('./checks/checks-view.js')).ChecksView })),
  },
  {
    id: 'waiting',
    group: 'check',
    name: (language) => labelsIn(language).waitingTab,
    count: ({ state }) => state.waiting.length,
    component: lazy(async () => ({ default: (await import('./waiting-view.js')).WaitingView })),
  },
  {
    id: 'ranking',
    group: 'month',
    name: (language) => labelsIn(language).rankingTab,
    component: lazy(async () => ({ default: (await import('./ranking-view.js')).RankingView })),
  },
  {
    id: 'month',
    group: 'month',
    name: (language) => monthLabels(language).view,
    component: lazy(async () => ({ default: (await import('./month/month-view.js')).MonthView })),
  },
  {
    id: 'rules',
    group: 'month',
    name: (language) => formLabels(language).rules,
    component: lazy(async () => ({ default: (await import('./form/dry-run-view.js')).DryRunView })),
  },
  {
    id: 'next-month',
    group: 'month',
    name: (language) => formLabels(language).next,
    component: lazy(async () => ({ default: (await import('./form/next-month-view.js')).NextMonthView })),
  },
  {
    id: 'payout',
    group: 'fees',
    name: (language) => labelsIn(language).payoutView,
    component: lazy(async () => ({ default: (await import('./payout/payout-view.js')).PayoutView })),
  },
];

export const firstView = 'tables';
