/** What is true in an office now: the fold of its events. */
import type { Adoption, Count, Item, Outlet, Person, Rules, Score, Task, Unit } from '../record/records';
import { LayeredMap } from './layered-map';

/** Where a record stands in the log: which event set it, what that replaced, which command said so. */
export interface Standing {
  readonly seq: number;
  readonly replaces: number;
  readonly command: string;
}

export interface Reminder {
  readonly task: string;
  readonly unit: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly dueOn: string;
  readonly owed: number;
}

export interface OfficeState {
  readonly unit: LayeredMap<Unit>;
  readonly person: LayeredMap<Person>;
  readonly outlet: LayeredMap<Outlet>;
  readonly task: LayeredMap<Task>;
  readonly rules: LayeredMap<Rules>;
  readonly item: LayeredMap<Item>;
  readonly adoption: LayeredMap<Adoption>;
  readonly count: LayeredMap<Count>;
  readonly score: LayeredMap<Score>;
  /** By record id. */
  readonly standing: LayeredMap<Standing>;
  /** By task and period: `reminderKey`. */
  readonly reminders: LayeredMap<Reminder>;
}

export function reminderKey(task: string, period: { readonly from: string; readonly to: string }): string {
  return `${task} ${period.from} ${period.to}`;
}

export function emptyOffice(): OfficeState {
  return {
    unit: new LayeredMap(),
    person: new LayeredMap(),
    outlet: new LayeredMap(),
    task: new LayeredMap(),
    rules: new LayeredMap(),
    item: new LayeredMap(),
    adoption: new LayeredMap(),
    count: new LayeredMap(),
    score: new LayeredMap(),
    standing: new LayeredMap(),
    reminders: new LayeredMap(),
  };
}

/** A state on which commands can be tried without touching this one. */
export function forkOffice(state: OfficeState): OfficeState {
  return {
    unit: state.unit.fork(),
    person: state.person.fork(),
    outlet: state.outlet.fork(),
    task: state.task.fork(),
    rules: state.rules.fork(),
    item: state.item.fork(),
    adoption: state.adoption.fork(),
    count: state.count.fork(),
    score: state.score.fork(),
    standing: state.standing.fork(),
    reminders: state.reminders.fork(),
  };
}
