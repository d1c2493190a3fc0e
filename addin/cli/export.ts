/** `tonglian export`: the whole office in one file, or what is new in it since an event; or its records as plain rows of a workbook. */
import { filesIn } from '../../shared/file/package-files';
import { type Package, packageLines } from '../../shared/log/package-text';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import { readLog } from '../api/read-log';
import { plainSheets } from '../live/plain-rows';
import { readWorkbook } from '../live/read-workbook';
import { settleWorkbook } from '../live/settle';
import { trialWorkspace } from '../live/trial-workspace';
import { cliText } from '../text/cli';
import { newWorkbook } from '../workbook/new-workbook';
import { words } from './arguments';
import { fileLines } from './package-files';
import { openFile } from './read-file';
import { language, print, sayProblem } from './say';
import { serverOffice } from './server-office';
import { writeWhole } from './write-file';

const options = {
  server: { type: 'string' },
  workspace: { type: 'string' },
  from: { type: 'string' },
  since: { type: 'string' },
  xlsx: { type: 'boolean' },
} as const;

export async function exportLog(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const result = await run(asked.file, asked.values);
  if (result.ok) return 0;
  sayProblem(result.problem);
  return 2;
}

async function run(
  file: string,
  values: Readonly<Record<string, string | boolean | undefined>>,
): Promise<Result<null>> {
  const { since = '0' } = values;
  if (typeof since !== 'string' || !/^\d{1,12}$/.test(since)) {
    return fail({ code: 'input-invalid', at: '--since', detail: { text: String(since) } });
  }
  const office = await officeOf(values);
  if (!office.ok) return office;
  if (values.xlsx === true) return plainRows(office.value, file);
  const read = await readLog(office.value, Number(since));
  if (!read.ok) return read;
  const files = await write(office.value, read.value, file);
  if (!files.ok) return files;
  const { base, head, rows } = read.value;
  print(cliText[language].exported(head.seq - base.seq, rows.length, head.seq, files.value, file));
  return ok(null);
}

async function plainRows(office: Office, file: string): Promise<Result<null>> {
  const sheets = await plainSheets(office, language);
  if (!sheets.ok) return sheets;
  const made = await newWorkbook(sheets.value);
  if (!made.ok) return made;
  const written = await writeWhole(file, made.value);
  if (!written.ok) return written;
  print(
    cliText[language].exportedRows(
      sheets.value.map(({ name, blocks }) => [name, blocks[0]?.rows.length ?? 0]),
      file,
    ),
  );
  return ok(null);
}

/** The log and behind it its attachments, one after the other, so that never more than one is held. */
async function write(office: Office, log: Package, path: string): Promise<Result<number>> {
  const files = new Map(filesIn(log.rows).map((one) => [one.file, one.record]));
  let problem: Problem | undefined;
  async function* lines(): AsyncGenerator<string> {
    yield* packageLines(log);
    for (const [file, record] of files) {
      const got = await office.call('readFile', { record, file });
      if (!got.ok) {
        problem = got.problem;
        return;
      }
      yield* fileLines(file, got.value.bytes);
    }
  }
  const written = await writeWhole(path, lines(), () => problem);
  return written.ok ? ok(files.size) : written;
}

/** On a server, or a workbook's own. */
async function officeOf(values: Readonly<Record<string, string | boolean | undefined>>): Promise<Result<Office>> {
  const { server, workspace = '', from } = values;
  if (typeof server === 'string') return serverOffice(server, String(workspace));
  if (typeof from !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const opened = await openFile(from);
  if (!opened.ok) return opened;
  const read = readWorkbook(opened.value.grids, { rules: undefined, period: undefined });
  if (!read.ok) return read;
  const office = inProcessOffice(trialWorkspace(read.value.reading.records));
  const settled = await settleWorkbook(office, read.value, { period: undefined, language });
  return settled.ok ? ok(office) : settled;
}
