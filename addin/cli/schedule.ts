/** `tonglian schedule`: what is due in an office on a server and what its timers would do; sets its deadlines, days and drafts. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { ScheduleResult } from '../../shared/contract/schedule';
import { importId, recordIdOf } from '../../shared/record/identity';
import { assumedSchedule, schedule as scheduleSchema } from '../../shared/record/schedule';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from '../api/office';
import { problemOf } from '../live/send';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { askedDay } from './asked-day';
import { command } from './command';
import { printSchedule } from './print-schedule';
import { language, print, say } from './say';
import { serverOffice } from './server-office';

const options = {
  server: { type: 'string' },
  account: { type: 'string' },
  day: { type: 'string' },
  set: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** With 自动结账, which the settings keep beside the clock's own; null: a person seals. */
const settable = scheduleSchema.extend({ closeAfter: z.int().min(1).max(90).nullable() });

export const schedule = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(
  workspace: string,
  { server, account, day: asked, set, json }: Words['values'],
): Promise<Result<number>> {
  const day = askedDay(asked);
  if (!day.ok) return day;
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const office = await serverOffice(server, workspace, typeof account === 'string' ? account : undefined);
  if (!office.ok) return office;
  const ask = () => office.value.call('getSchedule', { query: { day: day.value, lang: language } });
  const due = await ask();
  if (!due.ok) return due;
  if (typeof set === 'string') {
    const saved = await save(office.value, due.value, set);
    if (!saved.ok) return saved;
    say(cliText[language].schedule.set);
  }
  const now = typeof set === 'string' ? await ask() : due;
  if (!now.ok) return now;
  if (json === true) print(JSON.stringify(now.value, null, 1));
  else printSchedule(now.value);
  return ok(0);
}

/** What the file does not name stays as it was. */
async function save(office: Office, { settings, day }: ScheduleResult, file: string): Promise<Result<null>> {
  const given = await readSettings(file);
  if (!given.ok) return given;
  const before = { ...(settings.data.schedule ?? assumedSchedule), closeAfter: settings.data.closeAfter ?? null };
  const read = settable.safeParse({ ...before, ...given.value });
  if (!read.success) {
    return fail({ code: 'input-invalid', at: (read.error.issues[0]?.path ?? []).join('.'), detail: { text: file } });
  }
  const { closeAfter, ...set } = read.data;
  const { closeAfter: _, ...kept } = settings.data;
  const record = settings.record ?? recordIdOf('settings', ['schedule']);
  const validFrom = settings.record === null ? `${day.slice(0, 7)}-01` : settings.data.validFrom;
  const data = { ...kept, validFrom, schedule: set, ...(closeAfter === null ? {} : { closeAfter }) };
  const id = importId(office.workspace, record, data, settings.seq);
  const command = { id, type: 'record', kind: 'settings', record, replaces: settings.seq, data, personal: {} } as const;
  const answer = await office.call('postCommands', { body: { commands: [command] } });
  if (!answer.ok) return answer;
  const [said] = answer.value.results;
  return said?.status === 'refused' ? fail(problemOf(said.problem)) : ok(null);
}

async function readSettings(file: string): Promise<Result<object>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return fail({ code: 'file-missing', detail: { file } });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return ok(value);
  } catch {
    // The same answer as for what is JSON and no settings.
  }
  return fail({ code: 'input-invalid', at: '--set', detail: { text: file } });
}
