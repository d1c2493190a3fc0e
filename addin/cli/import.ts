/** `tonglian import`: brings a package into the office on a server; what is refused is listed, twice changes nothing. */
import type { Decided } from '../../shared/office/foreign/match';
import { fail, ok, type Result } from '../../shared/result';
import { sentence } from '../../shared/text/sentence';
import { importFiles } from '../api/import-files';
import { type ImportReport, importPackage } from '../api/import-package';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { openPackage } from './read-package';
import { language, print, progress } from './say';
import { serverOffice } from './server-office';

const options = {
  server: { type: 'string' },
  workspace: { type: 'string' },
  match: { type: 'string' },
  dry: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const text = cliText[language];

/** Exit code 1 where something was refused, or is asked: then nothing was sent. */
export const importLog = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(file: string, values: Words['values']): Promise<Result<number>> {
  const result = await imported(file, values);
  if (!result.ok) return result;
  const { value: report } = result;
  if (values.json) print(JSON.stringify(report, null, 1));
  else printReport(report, values.dry === true);
  return ok(report.refused.length + report.asked.length > 0 ? 1 : 0);
}

function printReport(
  { applied, known, same, documents, refused, matched, added, asked }: ImportReport,
  dry: boolean,
): void {
  for (const { kind, name, to } of matched) print(`  ${text.references[kind]} ${name} → ${to.name}`);
  if (matched.length + asked.length + known > 0 || dry) {
    // Into an empty office everything is new.
    for (const { kind, name } of added) print(`  ${text.references[kind]} ${name}  ${text.comesInAsNew}`);
  }
  for (const { kind, name, candidates } of asked) {
    print(`  ${text.references[kind]} ${name}  ${text.whichOne(candidates.map((one) => one.name).join(text.listed))}`);
  }
  if (asked.length > 0) print(text.askedFirst);
  else if (dry) print(text.nothingSent);
  else print(text.imported(applied, known + same, documents, refused.length));
  for (const { seq, type, problem } of refused) print(`  ${seq} ${type}  ${sentence(problem, language)}`);
}

async function imported(
  file: string,
  { server, workspace, match = '', dry }: Words['values'],
): Promise<Result<ImportReport>> {
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const decided = decidedIn(String(match));
  if (!decided) return fail({ code: 'input-invalid', at: '--match', detail: { text: String(match) } });
  const opened = await openPackage(file);
  if (!opened.ok) return opened;
  const { package: found, faults } = opened.value;
  if (found === undefined || faults.length > 0) return fail({ code: 'package-damaged', detail: { file } });
  const office = await serverOffice(server, typeof workspace === 'string' ? workspace : found.workspace);
  if (!office.ok) return office;
  const only = dry === true ? { only: 'matching' as const } : {};
  const report = await importPackage(office.value, found, { decided, onProgress: progress, ...only });
  if (!report.ok || dry === true || report.value.asked.length > 0) return report;
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

/** THERE=HERE,THERE=HERE; without a name behind the sign it comes in as new. Undefined where it is not of this form. */
function decidedIn(given: string): Decided | undefined {
  const decided = new Map<string, string | null>();
  for (const pair of given.split(/[,，、]/).filter((part) => part.trim() !== '')) {
    const [there, here, more] = pair.split(/[=＝]/).map((part) => part.trim());
    if (there === undefined || there === '' || here === undefined || more !== undefined) return undefined;
    decided.set(there, here === '' ? null : here);
  }
  return decided;
}
