/** One office's log: append commands, ask what is true, read what happened. */
import { fail, ok, type Result } from '../result';
import { type Answer, type AppendSettings, openWriter } from './append';
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { openFold } from './fold';
import { bodyHash } from './hash';
import { isWorkspace } from './keys';
import type { Waiting } from './plan';
import type { LogStore } from './store';

export interface LogSettings<S, C extends CommandShape, E extends EventShape, A>
  extends Pick<AppendSettings, 'now' | 'random' | 'wait'>,
    Partial<Pick<AppendSettings, 'tries' | 'report'>> {
  readonly store: LogStore;
  readonly workspace: string;
  readonly domain: Domain<S, C, E, A>;
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
  /** What happened from a seq on, a page at a time. */
  readonly events: (from: number) => Promise<Result<EventPage<E, A>>>;
}

interface Entry<C, A> {
  readonly group: readonly Waiting<C, A>[];
  readonly answered: (answers: readonly Answer[]) => void;
  readonly failed: (error: unknown) => void;
}

export function openLog<S, C extends CommandShape, E extends EventShape, A>(
  settings: LogSettings<S, C, E, A>,
): OfficeLog<S, C, E, A> {
  const { store, workspace, domain, tries = 10, report = () => undefined } = settings;
  if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
  const body = domain.body ?? ((command: C) => command);
  const fold = openFold(store, workspace, domain);
  const write = openWriter(store, workspace, domain, fold, { ...settings, tries, report });

  let entries: Entry<C, A>[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (entries.length > 0) {
      const taken = entries;
      entries = [];
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
    }
    writing = false;
  };

  const read = async <T>(view: (state: S, at: Position) => T): Promise<Result<T>> => {
    for (let left = tries; ; left -= 1) {
      const found = await fold.catchUp();
      const { state, head } = fold.current();
      if (found.ok) return ok(view(state, head));
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
      const events = page.value.map(({ logged }) => logged);
      const next = from + events.length;
      return ok(next > head.value ? { events } : { events, next });
    },
  };
}
