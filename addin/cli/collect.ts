/** `tonglian collect`: the workbooks that units have returned, taken back at once; what is odd about them is listed, and they are posted once. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { unitForms } from '../../shared/text/unit-form';
import { boundUnits } from '../live/bound-units';
import { type Collection, collect as collectAll } from '../live/collect';
import { readWorkbook } from '../live/read-workbook';
import { type Returned, readReturned } from '../live/returned-form';
import { compare, type Sent, send } from '../live/send';
import { trialWorkspace } from '../live/trial-workspace';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { openFile } from './read-file';
import { language, print, problemLine, progress } from './say';
import { serverOffice } from './server-office';

const options = { office: { type: 'string' }, server: { type: 'string' }, json: { type: 'boolean' } } as const;

export const collect = (args: readonly string[]): Promise<number> => command(args, options, run, ['office']);

async function run(folder: string, { office, server, json }: Words['values']): Promise<Result<number>> {
  const result = await collected(folder, String(office), typeof server === 'string' ? server : undefined);
  if (!result.ok) return result;
  const { collection, others, sent } = result.value;
  const { records, ...listed } = collection;
  if (json) print(JSON.stringify({ ...listed, others, records: records.length, sent }, null, 1));
  else printCollection(result.value);
  const odd = [
    listed.faulty,
    listed.faults,
    listed.twice,
    listed.differing,
    listed.repeats,
    listed.missing,
    sent?.refused ?? [],
  ];
  return ok(odd.some((list) => list.length > 0) ? 1 : 0);
}

interface Collected {
  readonly collection: Collection;
  /** Files beside the workbooks. */
  readonly others: readonly string[];
  readonly sent: Sent | null;
}

async function collected(folder: string, officeFile: string, server: string | undefined): Promise<Result<Collected>> {
  const own = await openFile(officeFile);
  const office = own.ok ? readWorkbook(own.value.grids) : own;
  if (!office.ok) return office;
  const listed = await filesIn(folder);
  if (!listed.ok) return listed;
  const { root, workbooks, others } = listed.value;
  const returned: Returned[] = [];
  for (const file of workbooks) {
    const opened = await openFile(join(root, file));
    returned.push(opened.ok ? readReturned(file, opened.value.grids) : { file, read: opened });
  }
  // Which units are bound to secrecy only the service knows; without one nothing leaves this machine.
  if (server === undefined) return ok({ collection: collectAll(office.value, returned), others, sent: null });
  const there = await serverOffice(server, trialWorkspace(office.value.reading));
  if (!there.ok) return there;
  const bound = await boundUnits(there.value);
  if (!bound.ok) return bound;
  const collection = collectAll(office.value, returned, bound.value);
  const compared = await compare(there.value, collection.records);
  const sent = compared.ok ? await send(there.value, compared.value, ({ done, of }) => progress(done, of)) : compared;
  return sent.ok ? ok({ collection, others, sent: sent.value }) : sent;
}

interface Files {
  readonly root: string;
  /** Paths from the root. */
  readonly workbooks: readonly string[];
  readonly others: readonly string[];
}

/** A folder with what lies in folders below it, or a single file. What an open program keeps beside its file (~$…) is none. */
async function filesIn(path: string): Promise<Result<Files>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok({ root: dirname(path), workbooks: [basename(path)], others: [] });
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !/^(?:~\$|\.)/.test(entry.name))
      .map((entry) => relative(path, join(entry.parentPath, entry.name)))
      .sort();
    const isWorkbook = (name: string): boolean => /\.(?:xlsx|xls|xlsm|et)$/i.test(name);
    return ok({ root: path, workbooks: names.filter(isWorkbook), others: names.filter((name) => !isWorkbook(name)) });
  } catch {
    return fail({ code: 'file-missing', detail: { file: path } });
  }
}

function printCollection({ collection, others, sent }: Collected): void {
  const text = cliText[language].collect;
  const { brought, faulty, faults, silent, twice, differing, repeats, missing, records } = collection;
  for (const { file, units, rows, untouched } of brought) print(text.brought(file, units.join('、'), rows, untouched));
  for (const { file, problem } of faults) print(`${file}  ${problemLine(problem)}`);
  for (const { file, units } of silent) print(text.silent(file, units.join('、')));
  for (const { file, problem } of faulty) print(text.faulty(file, problemLine(problem)));
  for (const { file, of } of twice) print(text.twice(file, of));
  for (const { name, files } of differing) print(text.differing(name, files.join('、')));
  for (const { title, files } of repeats) print(text.repeat(title, files.join('、')));
  if (others.length > 0) print(text.passedOver(others.join('、')));
  if (missing.length > 0) {
    print(text.missing(missing.length, missing.join('、')));
    print(unitForms[language].remind('', missing.join('、')));
  }
  print(sent === null ? text.unsent(records.length) : text.sent(sent.applied, sent.known, sent.refused.length));
  for (const { record, problem } of sent?.refused ?? []) print(`  ${record} ${problemLine(problem)}`);
}
