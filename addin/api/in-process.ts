/** The office without a server: the same log, decisions and answers over the memory twin of the storage. */
import { type AnswerName, answers } from '../../shared/answer/answer';
import { appendSaid } from '../../shared/answer/append-said';
import { eventsPage, historyPage } from '../../shared/answer/happened';
import { selfAnswer } from '../../shared/answer/members';
import type { OperationName, Output } from '../../shared/contract/operations';
import { rowsAnswer } from '../../shared/contract/rows-answer';
import { attachFile, readFile, removeFile } from '../../shared/file/attach';
import { eraseRecord } from '../../shared/file/erase-record';
import { memoryFiles } from '../../shared/file/memory';
import { registerOnly } from '../../shared/file/register-only';
import type { FileStore, StoredFile } from '../../shared/file/store';
import { memoryStore } from '../../shared/log/memory';
import { openLog } from '../../shared/log/open';
import type { Package } from '../../shared/log/package-text';
import { headRow } from '../../shared/log/rows';
import type { LogStore } from '../../shared/log/store';
import { officeDomain } from '../../shared/office/domain';
import type { OfficeState } from '../../shared/office/state';
import { fail, ok, type Result } from '../../shared/result';
import type { Arguments, Office } from './office';

/** What an office in this process goes on with: a whole log without faults, and its attachments by hash. */
export interface Begun {
  readonly package: Package;
  readonly files: ReadonlyMap<string, StoredFile>;
}

export function inProcessOffice(workspace: string, begun?: Begun): Office {
  const now = (): string => new Date().toISOString();
  const store = memoryStore();
  const log = openLog({
    store,
    workspace,
    domain: officeDomain,
    now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
  // Who works alone is the whole office.
  const actor = { person: 'local', role: 'administrator' } as const;
  const kept = { workspace, log, files: memoryFiles(), now };
  const goneOn = begun && goOn(workspace, begun, store, kept.files);
  return {
    workspace,
    call: async <N extends OperationName>(
      name: N,
      { body, query, record = '', file = '' }: Arguments<N>,
    ): Promise<Result<Output<N>>> => {
      // The operation's name says whose arguments and whose output they are, here and in what follows.
      const of = <M extends OperationName>() => ({ body, query: query ?? {} }) as unknown as Required<Arguments<M>>;
      const given = <T>(result: Result<T>) => result as unknown as Result<Output<N>>;
      await goneOn;
      switch (name) {
        case 'postCommands':
          return given(ok(await appendSaid(log, of<'postCommands'>().body, actor)));
        case 'exportRows': {
          const { since, after } = of<'exportRows'>().query;
          const page = await log.rows(Number(since ?? 0), after);
          return given(page.ok ? ok(rowsAnswer(page.value)) : page);
        }
        case 'attachFile': {
          const { query, body } = of<'attachFile'>();
          return given(await attachFile(kept, { record, ...query, ...body }, actor));
        }
        case 'removeFile':
          return given(await removeFile(kept, { record, file, command: of<'removeFile'>().query.command }, actor));
        case 'eraseRecord':
          return given(await eraseRecord(kept, record, actor));
        case 'registerOnly':
          return given(await registerOnly(kept, record, of<'registerOnly'>().body, actor));
        case 'listEvents':
          return given(await eventsPage(log, record, of<'listEvents'>().query.after));
        case 'getHistory':
          return given(await historyPage(log, of<'getHistory'>().query));
        case 'getSelf':
          return given(await log.read((state) => selfAnswer(state, workspace, actor, now())));
        case 'readFile':
          return given(await readFile(kept, record, file));
      }
      const answer = answers[name as AnswerName] as
        | ((state: OfficeState, query: object) => Result<Output<N>>)
        | undefined;
      if (!answer) return fail({ code: 'not-found' });
      const read = await log.read((state) => answer(state, query ?? {}));
      return read.ok ? read.value : read;
    },
  };
}

async function goOn(workspace: string, { package: given, files }: Begun, store: LogStore, kept: FileStore) {
  for (const file of files.values()) await kept.put(workspace, file);
  const put = await store.put(workspace, [...given.rows, headRow(given.head)]);
  if (!put.ok) throw new Error(`the log of ${given.workspace} cannot be kept: ${put.problem.kind}`);
}
