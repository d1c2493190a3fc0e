/** 试算: who would gain and who would lose if the rule sheets of this workbook had held in a past period? Worked out in this window; nothing is sent or written. */
import { type Period, printPeriod } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import { type RecordData, records as recordSchemas } from '../../shared/record/records';
import { fail, ok, type Result } from '../../shared/result';
import { lintOf } from '../../shared/sheet/reading/lint';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import type { Language } from '../../shared/text/sentence';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import { allPages } from './all-pages';
import type { WorkbookReading } from './read-workbook';
import { compare, type Standings, send } from './send';

export interface Gain {
  readonly name: string;
  /** Hundredths of a point, or fen. */
  readonly before: number;
  readonly after: number;
}

export interface DryRun {
  /** Units whose points change, gainers first. */
  readonly points: readonly Gain[];
  /** Authors whose fees change, likewise. */
  readonly fees: readonly Gain[];
  /** All fees of the period. */
  readonly total: { readonly before: number; readonly after: number };
}

/** 规则检查: what is odd about the workbook's own rules. */
export const ruleIssues = ({ reading, grids, tables }: WorkbookReading): readonly Problem[] =>
  lintOf(reading, { grids, tables });

type Rules = RecordData<'rules'>;

/** @returns `not-found` where the workbook has no rules, or the office none to compare them with. */
export async function dryRun(
  office: Office,
  standings: Standings,
  { reading }: WorkbookReading,
  period: Period,
  language: Language,
): Promise<Result<DryRun>> {
  const draft = reading.records.find((wanted) => wanted.kind === 'rules');
  if (draft?.kind !== 'rules') return fail({ code: 'not-found' });
  const old = await rulesOf(office, standings, draft.record);
  if (!old.ok) return old;
  const before = await figuresUnder(old.value, reading.records, period, language);
  if (!before.ok) return before;
  const after = await figuresUnder(draft.data, reading.records, period, language);
  if (!after.ok) return after;
  return ok({
    points: gains(before.value.points, after.value.points),
    fees: gains(before.value.fees, after.value.fees),
    total: { before: sum(before.value.fees), after: sum(after.value.fees) },
  });
}

/** The office's rules as they were set last: this workbook's own sheets, or the newest others. */
async function rulesOf(office: Office, standings: Standings, record: string): Promise<Result<Rules>> {
  const newest = [...standings.values()].filter(({ kind }) => kind === 'rules').sort((a, b) => b.seq - a.seq)[0];
  const known = standings.has(record) ? record : newest?.record;
  if (known === undefined) return fail({ code: 'not-found' });
  const found = await allPages((query) => office.call('listEvents', { record: known, query }));
  if (!found.ok) return found;
  const last = found.value.filter(({ type }) => type === 'recorded').at(-1);
  const said = recordSchemas.rules.data.safeParse((last?.data as { data?: unknown } | undefined)?.data);
  return said.success ? ok(said.data) : fail({ code: 'not-found' });
}

interface Under {
  readonly points: ReadonlyMap<string, number>;
  readonly fees: ReadonlyMap<string, number>;
}

/** The workbook's own items under these rules, as if they had always held. */
async function figuresUnder(
  rules: Rules,
  all: readonly Wanted[],
  period: Period,
  language: Language,
): Promise<Result<Under>> {
  const office = inProcessOffice('tried');
  const tried = all.map((wanted) =>
    wanted.kind === 'rules' ? { ...wanted, data: { ...rules, validFrom: null } } : wanted,
  );
  const compared = await compare(office, tried);
  if (!compared.ok) return compared;
  const sent = await send(office, compared.value);
  if (!sent.ok) return sent;
  const query = { period: printPeriod(period), lang: language };
  const [ranking, payouts] = [await office.call('getRanking', { query }), await office.call('getPayouts', { query })];
  if (!ranking.ok) return ranking;
  if (!payouts.ok) return payouts;
  const points = new Map<string, number>();
  for (const { unit, points: given } of ranking.value.boards.flatMap((board) => board.ranking))
    points.set(unit, hundredths(given));
  const fees = new Map<string, number>();
  for (const { author, unit, gross } of payouts.value.lines) {
    const name = author ?? unit ?? '';
    fees.set(name, (fees.get(name) ?? 0) + hundredths(gross));
  }
  return ok({ points, fees });
}

const hundredths = (decimal: string | null): number => Math.round(Number(decimal ?? 0) * 100);
const sum = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((total, one) => total + one, 0);

function gains(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly Gain[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => ({ name, before: before.get(name) ?? 0, after: after.get(name) ?? 0 }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => b.after - b.before - (a.after - a.before) || (a.name < b.name ? -1 : 1));
}
