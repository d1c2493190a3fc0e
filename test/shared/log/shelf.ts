/** A small office for the log's tests: shelves with amounts, where nothing may fall below zero. */
import * as z from 'zod';
import type { Domain, LoggedEvent } from '../../../shared/log/domain';
import { derivedId } from '../../../shared/log/hash';
import { type LogSettings, openLog } from '../../../shared/log/open';
import type { LogStore } from '../../../shared/log/store';
import { fail, ok } from '../../../shared/result';

export interface Shelf {
  readonly amounts: Map<string, number>;
  readonly notes: Map<number, string>;
  seen: number;
}

export type ShelfCommand =
  | {
      readonly id: string;
      readonly type: 'add';
      readonly shelf: string;
      readonly amount: number;
      readonly note?: string;
    }
  | { readonly id: string; readonly type: 'many'; readonly shelf: string; readonly amounts: readonly number[] }
  | { readonly id: string; readonly type: 'nothing' | 'throw' };

export interface Added {
  readonly type: 'added';
  readonly data: { readonly shelf: string; readonly amount: number };
  readonly private?: { readonly note: string };
}

const data = z.strictObject({ shelf: z.string(), amount: z.int() });
const note = z.strictObject({ note: z.string() });
const form = z.strictObject({
  amounts: z.array(z.tuple([z.string(), z.number()])),
  notes: z.array(z.tuple([z.number(), z.string()])),
  seen: z.number(),
});

export const shelfDomain: Domain<Shelf, ShelfCommand, Added, string> = {
  initial: () => ({ amounts: new Map(), notes: new Map(), seen: 0 }),
  fork: (state) => ({ amounts: new Map(state.amounts), notes: new Map(state.notes), seen: state.seen }),
  decide: (state, command) => {
    switch (command.type) {
      case 'nothing':
        return ok([]);
      case 'throw':
        throw new Error('a defect');
      case 'many':
        return ok(command.amounts.map((amount) => ({ type: 'added', data: { shelf: command.shelf, amount } })));
      case 'add': {
        const { shelf, amount } = command;
        if ((state.amounts.get(shelf) ?? 0) + amount < 0) return fail({ code: 'transition-refused' });
        const hidden = command.note === undefined ? {} : { private: { note: command.note } };
        return ok([{ type: 'added', data: { shelf, amount }, ...hidden }]);
      }
    }
  },
  evolve: (state, { seq, event }: LoggedEvent<Added, string>) => {
    state.amounts.set(event.data.shelf, (state.amounts.get(event.data.shelf) ?? 0) + event.data.amount);
    if (event.private !== undefined) state.notes.set(seq, event.private.note);
    state.seen += 1;
  },
  readEvent: (raw) => {
    const read = { type: 'added' as const, data: data.parse(raw.data) };
    return raw.private === undefined ? read : { ...read, private: note.parse(raw.private) };
  },
  readActor: (raw) => z.string().parse(raw),
  version: 1,
  columns: ({ event }) => ({ shelf: event.data.shelf }),
  snapshot: {
    form: 'shelf 1',
    save: ({ amounts, notes, seen }) => ({ amounts: [...amounts], notes: [...notes], seen }),
    load: (saved) => {
      const { amounts, notes, seen } = form.parse(saved);
      return { amounts: new Map(amounts), notes: new Map(notes), seen };
    },
  },
};

/** The same name, the same id. */
export const idOf = (name: string | number): string => derivedId('test', name);
export const add = (name: string | number, amount: number, shelf = 'a', note?: string): ShelfCommand => ({
  id: idOf(name),
  type: 'add',
  shelf,
  amount,
  ...(note === undefined ? {} : { note }),
});

export function openShelf(
  store: LogStore,
  settings: Partial<LogSettings<Shelf, ShelfCommand, Added, string>> = {},
): ReturnType<typeof openLog<Shelf, ShelfCommand, Added, string>> {
  let random = 1;
  return openLog({
    store,
    workspace: 'shelf',
    domain: shelfDomain,
    now: () => '2018-03-01T00:00:00.000Z',
    random: (bytes) =>
      Uint8Array.from({ length: bytes }, () => {
        random = (random * 48271) % 2147483647;
        return random & 255;
      }),
    wait: () => new Promise((go) => setImmediate(go)),
    ...settings,
  });
}
