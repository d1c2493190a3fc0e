/** `tonglian import`: brings a package into the office on a server; what is refused is listed, twice changes nothing. */
import { fail, ok, type Result } from '../../shared/result';
import { sentence } from '../../shared/text/sentence';
import { importFiles } from '../api/import-files';
import { type ImportReport, importPackage } from '../api/import-package';
import { cliText } from '../text/cli';
import { words } from './arguments';
import { openPackage } from './read-package';
import { language, print, progress, sayProblem } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, workspace: { type: 'string' }, json: { type: 'boolean' } } as const;

export async function importLog(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const result = await run(asked.file, asked.values);
  if (!result.ok) {
    sayProblem(result.problem);
    return 2;
  }
  const { applied, known, documents, refused } = result.value;
  if (asked.values.json) print(JSON.stringify(result.value, null, 1));
  else {
    print(cliText[language].imported(applied, known, documents, refused.length));
    for (const { seq, type, problem } of refused) print(`  ${seq} ${type}  ${sentence(problem, language)}`);
  }
  return refused.length > 0 ? 1 : 0;
}

async function run(
  file: string,
  { server, workspace }: Readonly<Record<string, string | boolean | undefined>>,
): Promise<Result<ImportReport>> {
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const opened = await openPackage(file);
  if (!opened.ok) return opened;
  const { package: found, faults } = opened.value;
  if (found === undefined || faults.length > 0) return fail({ code: 'package-damaged', detail: { file } });
  const office = await serverOffice(server, typeof workspace === 'string' ? workspace : found.workspace);
  if (!office.ok) return office;
  const report = await importPackage(office.value, found, progress);
  if (!report.ok) return report;
  const files = await importFiles(office.value, found, opened.value.fileOf);
  if (!files.ok) return files;
  const { applied, known, refused } = files.value;
  return ok({
    ...report.value,
    applied: report.value.applied + applied,
    known: report.value.known + known,
    refused: [...report.value.refused, ...refused].sort((a, b) => a.seq - b.seq),
  });
}
