/** At which view shall the pane stand? Every view that a button of the ribbon can ask for, by the name of the button's function. */

export const paneViews = {
  openIntake: 'intake',
  openAdoption: 'adoption',
  openReport: 'report',
  openDifferences: 'differences',
  openWhy: 'why',
  openMonth: 'month',
  openQuarter: 'quarter',
  openClose: 'close',
  openPayout: 'payout',
  refresh: 'refresh',
  openNextMonth: 'next-month',
} as const;

export type PaneCommand = keyof typeof paneViews;
export type PaneView = (typeof paneViews)[PaneCommand];

/** Where somebody finds it as long as the pane has no view of that name: beside what belongs to it. */
const nearest: Readonly<Record<Exclude<PaneView, 'refresh'>, string>> = {
  intake: 'tables',
  adoption: 'tables',
  report: 'tables',
  differences: 'issues',
  why: 'ranking',
  month: 'ranking',
  quarter: 'ranking',
  close: 'ranking',
  payout: 'payout',
  'next-month': 'tables',
};

/** @param ids the views that the pane has. */
export const viewFor = (asked: Exclude<PaneView, 'refresh'>, ids: readonly string[]): string =>
  ids.includes(asked) ? asked : nearest[asked];
