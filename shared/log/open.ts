/** One office's log: append commands, ask what is true, read what happened. */
import { fail, ok, type Result } from '../result';
import { type Answer, type AppendSettings, openWriter } from './append';
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { type Erasure, openEraser } from './erase';
import { type ExportPage, exportPage } from './export';
import { openFold } from './fold';
import { bodyHash } from './hash';
import { type SnapshotSettings, snapshotKeeper } from './keep-snapshot';
import { isWorkspace } from './keys';
import type { Waiting } from './plan';
import type { LogStore } from './store';

export interface LogSettings<S, C extends CommandShape, E extends EventShape, A>
  extends Pick<AppendSettings, 'now' | 'random' | 'wait'>,
    Partial<Pick<AppendSettings, 'tries' | 'report' | 'begun'>> {
  readonly store: LogStore;
  readonly workspace: string;
  readonly domain: Domain<S, C, E, A>;
  /** Where snapshots of the state are kept, and when; without it none are. */
  readonly snapshots?: SnapshotSettings;
}

export interface Position {
  readonly seq: number;
  /** The last event's hash. */
  readonly hash: string;
  readonly time: string;
}

export interface EventPage<E, A> {
  readonly events: readonly LoggedEvent<E, A>[];
  /** The seq to go on from; missing at the log's end. */
  readonly next?: number;
}

export interface OfficeLog<S, C, E, A> {
  /**
   * An answer for each command, in their order. Commands that wait in one process are written together.
   * Refused ones leave nothing behind and do not keep the others from being applied.
   */
  readonly append: (commands: readonly C[], actor: A) => Promise<readonly Answer[]>;
  /**
   * The office as it stands, everything included that was acknowledged anywhere before the call. The state lives on
   * and changes with the next append: use it at once, keep nothing of it over an await.
   */
  readonly state: () => Promise<Result<Position & { readonly state: S }>>;
  /** The same, for a view that is made while the state stands still. */
  readonly read: <T>(view: (state: S, at: Position) => T) => Promise<Result<T>>;
  /** What happened in the office from a seq on, a page at a time. */
  readonly events: (from: number) => Promise<Result<EventPage<E, A>>>;
  /** Overwrites what may have to go of some events, for good; the chain holds, and an event says what is gone. */
  readonly erase: (erasure: Erasure, actor: A) => Promise<Answer>;
  /** The rows themselves, for an export; problem `not-found` where the place is not in this log. */
  readonly rows: (since: number, token?: string) => Promise<Result<ExportPage>>;
  /** Takes a snapshot now, if anything happened since the last; false where none was kept. */
  readonly keep: () => Promise<boolean>;
}

interface Group<C, A> {
  readonly group: readonly Waiting<C, A>[];
  readonly answered: (answers: readonly Answer[]) => void;
  readonly failed: (error: unknown) => void;
}
/** What must not come between others' reading and writing. */
type Act = () => Promise<void>;
type Entry<C, A> = Group<C, A> | Act;
const isAct = <C, A>(entry: Entry<C, A>): entry is Act => typeof entry === 'function';

export function openLog<S, C extends CommandShape, E extends EventShape, A>(
  settings: LogSettings<S, C, E, A>,
): OfficeLog<S, C, E, A> {
  const { store, workspace, domain, tries = 10, report = () => undefined, begun = async () => undefined } = settings;
  if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
  const body = domain.body ?? ((command: C) => command);
  const fold = openFold(store, workspace, domain, settings.snapshots?.store);
  const write = openWriter(store, workspace, domain, fold, { ...settings, tries, report, begun });
  const erase = openEraser(store, workspace, fold, { ...settings, tries });
  const keeper = snapshotKeeper(workspace, domain, fold, settings.snapshots, settings.wait, (error) =>
    report(error, 'snapshot'),
  );

  const entries: Entry<C, A>[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    for (let [first] = entries; first !== undefined; [first] = entries) {
      if (isAct(first)) {
        entries.shift();
        await first();
      } else await writeGroups(takeGroups());
    }
    writing = false;
    keeper.look();
  };
  const takeGroups = (): Group<C, A>[] => {
    const end = entries.findIndex(isAct);
    const taken = entries.splice(0, end < 0 ? entries.length : end);
    return taken.flatMap((entry) => (isAct(entry) ? [] : [entry]));
  };
  const writeGroups = async (taken: readonly Group<C, A>[]): Promise<void> => {
    try {
      const answers = await write(taken.flatMap((entry) => entry.group));
      let start = 0;
      for (const { group, answered } of taken) {
        answered(answers.slice(start, start + group.length));
        start += group.length;
      }
    } catch (error) {
      for (const { failed } of taken) failed(error);
    }
  };

  const read = async <T>(view: (state: S, at: Position) => T): Promise<Result<T>> => {
    for (let left = tries; ; left -= 1) {
      const found = await fold.catchUp();
      const { state, head } = fold.current();
      if (found.ok) {
        keeper.look();
        return ok(view(state, head));
      }
      if (left <= 1) return fail({ code: 'service-away' });
      await settings.wait(50);
    }
  };

  return {
    append: (commands, actor) => {
      if (commands.length === 0) return Promise.resolve([]);
      const group = commands.map((command) => ({ command, actor, body: bodyHash(body(command)) }));
      return new Promise((answered, failed) => {
        entries.push({ group, answered, failed });
        void writeAll();
      });
    },
    read,
    state: () => read((state, { seq, hash, time }) => ({ state, seq, hash, time })),
    events: async (from) => {
      const head = await read((_, { seq }) => seq);
      if (!head.ok) return head;
      if (from > head.value) return ok({ events: [] });
      const page = await fold.read(from, head.value);
      if (!page.ok) return fail({ code: 'service-away' });
      const events = page.value.flatMap(({ logged }) => logged ?? []);
      const next = from + page.value.length;
      return ok(next > head.value ? { events } : { events, next });
    },
    erase: (erasure, actor) =>
      new Promise((answered, failed) => {
        entries.push(() => erase(erasure, actor).then(answered, failed));
        void writeAll();
      }),
    rows: async (since, token) => {
      const page = await exportPage(store, workspace, since, token);
      if (!page.ok) return fail({ code: 'service-away' });
      return page.value === undefined ? fail({ code: 'not-found', at: 'since' }) : ok(page.value);
    },
    keep: () => keeper.keep(),
  };
}
