/** 未发送: what a person has said and the office has not answered. It waits where it survives a closed pane, goes when the office can be reached, and leaves with its answer. */

import * as z from 'zod';
import { type Command, command } from '../../shared/office/commands';
import type { Problem } from '../../shared/problem';
import { textOrder } from '../../shared/text-order';
import type { Office } from '../api/office';
import { keptJson } from '../workbook/kept-part';
import { alreadySo } from './already-so';
import { type Entry, type Outcome, type Progress, type Standings, sendEntries } from './send';

/** A command that waits, with what its person knows it by. */
const waiting = z.strictObject({
  record: z.string().max(80),
  name: z.string(),
  sheet: z.string().nullable(),
  /** When it was said. */
  said: z.string(),
  command,
});
export type Waiting = z.infer<typeof waiting>;

/** An office, and who sits at this pane. */
export interface Seat extends Office {
  readonly person: string;
}
/** Whose commands: one person's in one office. A pane never sees, and never sends, another's. */
export type Owner = Pick<Seat, 'workspace' | 'person'>;

/** Where the outbox lies between two openings of the pane, with what was last known of the office. */
export interface OutboxStore {
  all(owner: Owner): Promise<readonly unknown[]>;
  /** A command that is there already is replaced. */
  put(owner: Owner, those: readonly Waiting[]): Promise<void>;
  drop(owner: Owner, ids: readonly string[]): Promise<void>;
  standings(workspace: string): Promise<Standings | null>;
  keepStandings(workspace: string, standings: Standings): Promise<void>;
}

export interface Outbox {
  /** In the order in which they were said. @param kept what the workbook keeps: it may have come from another computer. */
  list(kept?: ReadonlyMap<string, string>): Promise<readonly Waiting[]>;
  /** The last word on a record takes the place of an earlier one that still waits. */
  add(entries: readonly (Entry & Partial<Pick<Waiting, 'name' | 'sheet'>>)[], said: string): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  /** Sends what waits. What was answered has left, whatever the answer was. */
  flush(onProgress: (progress: Progress, outcomes: readonly Outcome[]) => void, signal: AbortSignal): Promise<Flushed>;
}

interface Flushed {
  readonly outcomes: readonly Outcome[];
  /** Why not all of it was answered. */
  readonly problem: Problem | null;
}

export function outboxOf(store: OutboxStore, office: Seat): Outbox {
  const list: Outbox['list'] = async (kept = new Map()) => {
    const own = read(await store.all(office));
    const known = new Set(own.map(({ command: { id } }) => id));
    const brought = read(fromWorkbook(office.person, kept)).filter(
      ({ command }) => isOfRow(command) && !known.has(command.id),
    );
    if (brought.length > 0) await store.put(office, brought);
    return [...own, ...brought].sort(bySaid);
  };
  return {
    list,
    async add(entries, said) {
      const before = await list();
      const records = new Set(entries.map(({ record }) => record));
      const ids = new Set(entries.map(({ command: { id } }) => id));
      const overtaken = before.filter(({ record, command: { id } }) => records.has(record) && !ids.has(id));
      await store.put(
        office,
        // Digits of one length keep their order within one moment.
        entries.map(({ record, command: one, name = '', sheet = null }, index) => ({
          record,
          name,
          sheet,
          said: `${said} ${String(index).padStart(6, '0')}`,
          command: one,
        })),
      );
      await store.drop(
        office,
        overtaken.map(({ command: { id } }) => id),
      );
    },
    drop: (ids) => store.drop(office, ids),
    async flush(onProgress, signal) {
      const those = await list();
      const commands = new Map(those.map(({ command }) => [command.id, command]));
      const asItStands = (outcomes: readonly Outcome[]) =>
        outcomes.map((outcome) => alreadySo(commands.get(outcome.id), outcome));
      let answered: readonly Outcome[] = [];
      const sent = await sendEntries(
        office,
        those,
        (progress, outcomes) => {
          answered = asItStands(outcomes);
          onProgress(progress, answered);
        },
        signal,
      );
      if (sent.ok) answered = asItStands(sent.value);
      await store.drop(
        office,
        answered.map(({ id }) => id),
      );
      return { outcomes: answered, problem: sent.ok ? null : sent.problem };
    },
  };
}

const bySaid = (a: Waiting, b: Waiting): number => textOrder(a.said, b.said) || textOrder(a.command.id, b.command.id);

function read(all: readonly unknown[]): readonly Waiting[] {
  return all.flatMap((one) => {
    const found = waiting.safeParse(one);
    return found.success ? [found.data] : [];
  });
}

/**
 * What a row of a sheet can say. All else (sealing, paying, inviting, signing) waits in the browser alone: a workbook comes
 * from whoever sends one, and what it brings goes by itself.
 */
function isOfRow(command: Command): boolean {
  switch (command.type) {
    case 'record':
      return command.kind !== 'settings' && command.kind !== 'rules';
    case 'move-item':
      return command.step.act === 'withdraw' || command.step.act === 'restore';
    default:
      return command.type === 'withdraw' || command.type === 'restore';
  }
}

const prefix = (person: string): string => `tl.out.${encodeURIComponent(person)}.`;
/** The longest text of one command that a workbook carries. */
const longest = 32 * 1024;

function fromWorkbook(person: string, kept: ReadonlyMap<string, string>): readonly unknown[] {
  return [...kept].flatMap(([key, text]) => {
    if (!key.startsWith(prefix(person))) return [];
    try {
      return [JSON.parse(text)];
    } catch {
      return [];
    }
  });
}

/** What the workbook is to keep: each command that waits and is a row's, and no other of this person. */
export function keepWaiting(
  person: string,
  those: readonly Waiting[],
  kept: ReadonlyMap<string, string>,
): Readonly<Record<string, string | null>> {
  const texts: Record<string, string | null> = {};
  for (const key of kept.keys()) if (key.startsWith(prefix(person))) texts[key] = null;
  for (const one of those) {
    const text = isOfRow(one.command) ? keptJson(one) : '';
    if (text !== '' && text.length <= longest) texts[prefix(person) + one.command.id] = text;
  }
  return texts;
}
