/** `tonglian remind`: who owes what by a workbook, as a text to paste into the group. */
import { derivedId } from '../../shared/log/hash';
import { recordIdOf } from '../../shared/record/identity';
import { assumedSchedule, schedule } from '../../shared/record/schedule';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from '../api/office';
import { trialOffice } from '../api/trial-office';
import { readWorkbook } from '../live/read-workbook';
import { compare, send } from '../live/send';
import { trialWorkspace } from '../live/trial-workspace';
import type { Words } from './arguments';
import { askedDay } from './asked-day';
import { command } from './command';
import { printSchedule } from './print-schedule';
import { openFile } from './read-file';
import { language, print } from './say';

const options = { day: { type: 'string' }, deadlines: { type: 'string' }, json: { type: 'boolean' } } as const;

export const remind = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(file: string, { day: asked, deadlines, json }: Words['values']): Promise<Result<number>> {
  const day = askedDay(asked);
  if (!day.ok) return day;
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const read = readWorkbook(opened.value.grids, { rules: undefined, period: undefined });
  if (!read.ok) return read;
  const { records } = read.value.reading;
  const office = trialOffice(trialWorkspace(read.value.reading));
  const compared = await compare(office, records);
  if (!compared.ok) return compared;
  const sent = await send(office, compared.value);
  if (!sent.ok) return sent;
  const set = typeof deadlines === 'string' ? await setDeadlines(office, deadlines) : ok(null);
  if (!set.ok) return set;
  const due = await office.call('getSchedule', { query: { day: day.value, lang: language } });
  if (!due.ok) return due;
  if (json === true) print(JSON.stringify(due.value, null, 1));
  else printSchedule(due.value);
  return ok(due.value.owing.length > 0 ? 1 : 0);
}

/** Of this run only: a workbook keeps no settings of the clock. */
async function setDeadlines(office: Office, text: string): Promise<Result<null>> {
  const read = schedule.safeParse({ ...assumedSchedule, deadlines: text.split(/[,，、]/).filter((one) => one !== '') });
  if (!read.success) return fail({ code: 'input-invalid', at: '--deadlines', detail: { text } });
  const data = { validFrom: '2000-01-01', countingOffice: null, late: 'correction', schedule: read.data } as const;
  const record = recordIdOf('settings', ['--deadlines']);
  const id = derivedId(office.workspace, record, data);
  const command = { id, type: 'record', kind: 'settings', record, replaces: 0, data, personal: {} } as const;
  const answer = await office.call('postCommands', { body: { commands: [command] } });
  return answer.ok ? ok(null) : answer;
}
