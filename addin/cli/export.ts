/** `tonglian export`: the whole office in one file, or what is new in it since an event; or its records as plain rows of a workbook. */
import { filesIn } from '../../shared/file/package-files';
import { type Package, packageLines } from '../../shared/log/package-text';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { fileLines } from '../api/file-lines';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import { readLog } from '../api/read-log';
import { plainSheets } from '../live/plain-rows';
import { cliText } from '../text/cli';
import { newWorkbook } from '../workbook/new-workbook';
import type { Words } from './arguments';
import { command } from './command';
import { language, print } from './say';
import { serverOffice } from './server-office';
import { settleFile } from './settle-file';
import { writeWhole } from './write-file';

const options = {
  server: { type: 'string' },
  workspace: { type: 'string' },
  from: { type: 'string' },
  since: { type: 'string' },
  xlsx: { type: 'boolean' },
} as const;

export const exportLog = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(file: string, values: Words['values']): Promise<Result<number>> {
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
  return ok(0);
}

async function plainRows(office: Office, file: string): Promise<Result<number>> {
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
  return ok(0);
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
async function officeOf(values: Words['values']): Promise<Result<Office>> {
  const { server, workspace = '', from } = values;
  if (typeof server === 'string') return serverOffice(server, String(workspace));
  if (typeof from !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const settled = await settleFile(from, { local: inProcessOffice });
  return settled.ok ? ok(settled.value.office) : settled;
}
