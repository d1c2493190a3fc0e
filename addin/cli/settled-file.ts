/** What `circular`, `review` and `payout` begin with: a workbook that was read and sent, its office, the period, where files go. */
import { type Period, parsePeriod, printPeriod } from '../../shared/calendar';
import { derivedId } from '../../shared/log/hash';
import type { Command } from '../../shared/office/commands';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from '../api/office';
import type { MadeFile } from '../live/circular-files';
import type { WorkbookReading } from '../live/read-workbook';
import { type ReportIssue, report } from '../live/report';
import { cliText } from '../text/cli';
import { words } from './arguments';
import { putInto } from './put-into';
import type { OpenFile } from './read-file';
import { language, say, sayProblem } from './say';
import { settleFile } from './settle-file';

const paperOptions = {
  period: { type: 'string' },
  rules: { type: 'string' },
  out: { type: 'string' },
  server: { type: 'string' },
} as const;

export interface SettledFile {
  readonly opened: OpenFile;
  readonly read: WorkbookReading;
  readonly office: Office;
  readonly period: Period;
  readonly issues: readonly ReportIssue[];
  readonly refused: number;
  /** Writes a file into the folder; its path. */
  readonly put: (file: MadeFile) => Promise<Result<string>>;
}

/** Runs a command over a settled workbook. @returns 0 done, 1 done with issues, 2 unusable input. */
export async function overSettledFile(
  args: readonly string[],
  options: Record<string, { readonly type: 'string' | 'boolean' }>,
  run: (settled: SettledFile, option: (name: string) => string | undefined) => Promise<Result<null>>,
): Promise<number> {
  const asked = words(args, { ...paperOptions, ...options });
  if (!asked) return 2;
  const option = (name: string): string | undefined => {
    const value = asked.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const settled = await settledFile(asked.file, option);
  const done = settled.ok ? await run(settled.value, option) : settled;
  if (!settled.ok || !done.ok) {
    if (!done.ok) sayProblem(done.problem);
    return 2;
  }
  const { issues, refused } = settled.value;
  if (issues.length > 0) say(cliText[language].seeSettle(issues.length));
  return issues.length > 0 || refused > 0 ? 1 : 0;
}

async function settledFile(file: string, option: (name: string) => string | undefined): Promise<Result<SettledFile>> {
  const text = option('period') ?? '';
  const period = parsePeriod(text);
  if (!period) return fail({ code: 'input-invalid', at: '--period', detail: { text } });
  const out = option('out');
  if (out === undefined) return fail({ code: 'input-invalid', at: '--out', detail: { text: '' } });
  const server = option('server');
  const settled = await settleFile(file, { period, rules: option('rules'), server });
  if (!settled.ok) return settled;
  const { opened, read, office, sent, figures } = settled.value;
  const { issues, refused } = report(read, sent, figures, language);
  if (server === undefined) {
    // The draft of this very file: its check code follows from what the file says, and is the same every time.
    const prepared = await prepare(office, period);
    if (!prepared.ok) return prepared;
  }
  return ok({
    opened,
    read,
    office,
    period,
    issues,
    refused,
    put: (made) => putInto(out, made),
  });
}

async function prepare(office: Office, period: Period): Promise<Result<null>> {
  const span = { from: period.from as string, to: period.to as string };
  const commands: readonly Command[] = (['prepare', 'prepare-payout'] as const).map((type) => ({
    id: derivedId(office.workspace, type, printPeriod(period), 0),
    type,
    period: span,
  }));
  const answer = await office.call('postCommands', { body: { commands: [...commands] } });
  return answer.ok ? ok(null) : answer;
}
