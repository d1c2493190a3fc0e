/** An office over a storage whose calls can be held up or cut off, and what must be true of it after any fault. */

import { chainStart } from '../../shared/log/hash';
import { memoryStore } from '../../shared/log/memory';
import { openLog } from '../../shared/log/open';
import { packageEvents } from '../../shared/log/package-events';
import { readHead } from '../../shared/log/rows';
import type { LogStore } from '../../shared/log/store';
import type { OfficeCommand } from '../../shared/office/commands';
import { type Actor, type Log, officeDomain } from '../../shared/office/domain';
import { proveSeals } from '../../shared/office/month/prove';
import type { OfficeState } from '../../shared/office/state';
import { residualsOf } from '../../shared/tally/residuals';
import { settle } from '../../shared/tally/settle';
import { period, span } from '../shared/office/office';
import { allRows, type Gate, gated, violations } from './injected';

const workspace = 'office1';
export const editor: Actor = { person: 'p1', role: 'editor' };

export const place = (): LogStore => memoryStore({ pageRows: 40 });
export const open: Gate = (call) => call();

export const officeOn = (store: LogStore, gate: Gate = open, now = () => '2018-06-01T00:00:00.000Z'): Log =>
  openLog({
    store: gated(store, gate),
    workspace,
    domain: officeDomain,
    tries: 8,
    now,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    wait: async () => undefined,
  });

/** A person's hand: what was once said keeps its id and its words until it is answered, as in an outbox. */
export type Step = (state: OfficeState) => readonly OfficeCommand[];

/** Gives the steps to an office, one after the other; `said` outlives the process, as an outbox does. */
export async function give(
  log: Log,
  steps: readonly Step[],
  said: Map<number, readonly OfficeCommand[]>,
  acknowledged: Set<string>,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const read = await log.read((state) => said.get(index) ?? named(step(state), index));
    if (!read.ok) throw new Error(read.problem.code);
    said.set(index, read.value);
    for (const { id, status } of await log.append(read.value, editor)) {
      if (status !== 'refused') acknowledged.add(id);
    }
  }
}

/** The same words at the same place have the same id. */
export const named = (commands: readonly OfficeCommand[], step: number): readonly OfficeCommand[] =>
  commands.map((command, i) => ({ ...command, id: `s${step}c${i}`.padStart(32, '0') }));

/** Missing, twice, broken, or a seal that does not follow from what stands before it. */
export async function wrongIn(store: LogStore, acknowledged: Iterable<string>): Promise<string[]> {
  const rows = await allRows(store, workspace);
  const head = rows.find(({ key }) => key === 'head');
  if (head === undefined) return [...acknowledged].map((id) => `${id} is missing`);
  const base = { seq: 0, hash: chainStart, time: '' };
  const { events, stuck } = packageEvents(officeDomain, {
    workspace,
    base,
    head: readHead(head),
    rows: rows.filter(({ key }) => key !== 'head'),
  });
  const { proofs } = proveSeals(events);
  return [
    ...violations(rows, acknowledged),
    ...(stuck === undefined ? [] : [`nobody can follow ${stuck}`]),
    ...proofs.filter(({ outcome }) => outcome !== 'holds').map(({ seq, what }) => `${what} at ${seq} does not hold`),
    ...twice(events.map(({ command, event }) => `${command} ${JSON.stringify(event)}`)),
  ];
}

function twice(said: readonly string[]): string[] {
  const seen = new Set<string>();
  return said.filter((one) => seen.size === seen.add(one).size).map((one) => `twice: ${one}`);
}

/** What boards, corrections and payouts of the half year say. */
export async function figuresOf(log: Log): Promise<unknown> {
  const read = await log.read((state) => ({
    boards: ['2018-04', '2018-05', '2018Q2', '2018'].map((text) =>
      settle(state, period(text)).boards.flatMap(({ lines }) => lines.map(({ name, points }) => [name, points])),
    ),
    residuals: ['2018-04', '2018-05'].map((text) => residualsOf(state, span(text)).map((one) => JSON.stringify(one))),
    payouts: [...state.payouts.entries()].map(([key]) => key).sort(),
    paid: [...state.payees.values()].map(({ author, gross }) => [author, Number(gross)]),
    items: state.item.size,
    adoptions: state.adoption.size,
  }));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}
