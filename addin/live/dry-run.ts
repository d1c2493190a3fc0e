/** 试算: who would gain and who would lose if the rule sheets of this workbook had held in a past period? Worked out in this window; nothing is sent or written. */

import * as z from 'zod';
import { type Period, printPeriod } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import { type RecordData, records as recordSchemas } from '../../shared/record/records';
import { fail, ok, type Result } from '../../shared/result';
import { lintOf } from '../../shared/sheet/reading/lint';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import type { Language } from '../../shared/text/sentence';
import { textOrder } from '../../shared/text-order';
import type { Office } from '../api/office';
import { trialOffice } from '../api/trial-office';
import { allPages } from './all-pages';
import type { WorkbookReading } from './read-workbook';
import { compare, type Standings, send } from './send';

export interface Gain {
  readonly name: string;
  /** Hundredths of a point, or fen. */
  readonly before: number;
  readonly after: number;
  /** Lines that only the former rules give, and those that only the edited ones do: what it is for, its figure, and why. */
  readonly lost: readonly GainLine[];
  readonly gained: readonly GainLine[];
}

export interface GainLine {
  /** The records it comes from, as one text; two lines of one unit may say the same of different ones. */
  readonly of: string;
  readonly what: string;
  readonly amount: string | null;
  readonly why: string;
}

export interface DryRun {
  /** Units whose points change, gainers first. */
  readonly points: readonly Gain[];
  /** Authors whose fees change, likewise. */
  readonly fees: readonly Gain[];
  /** All fees of the period. */
  readonly total: { readonly before: number; readonly after: number };
}

/** A rule sheet as it was reported once. */
export interface RulesVersion {
  /** The event that set it. */
  readonly seq: number;
  /** 施行日期; null where it held from the beginning. */
  readonly validFrom: string | null;
  /** When it was reported, an instant in UTC. */
  readonly said: string;
  readonly rules: Rules;
}

/** 规则检查: what is odd about the workbook's own rules. */
export const ruleIssues = ({ reading, grids, tables }: WorkbookReading): readonly Problem[] =>
  lintOf(reading, { grids, tables });

type Rules = RecordData<'rules'>;

/** Every version of rules that the office was told, newest first. */
export async function rulesVersions(office: Office, standings: Standings): Promise<Result<readonly RulesVersion[]>> {
  const versions: RulesVersion[] = [];
  for (const { record, kind } of standings.values()) {
    if (kind !== 'rules') continue;
    const found = await allPages((query) => office.call('listEvents', { record, query }));
    if (!found.ok) return found;
    for (const { type, seq, time, data } of found.value) {
      const said = type === 'recorded' ? recorded.safeParse(data) : undefined;
      if (said?.success) versions.push({ seq, validFrom: said.data.data.validFrom, said: time, rules: said.data.data });
    }
  }
  return ok(versions.sort((a, b) => b.seq - a.seq));
}

const recorded = z.object({ data: recordSchemas.rules.data });

/** Of these the one that holds when the period ends: the latest valid from, of equal ones the last said. */
export const versionFor = (versions: readonly RulesVersion[], { to }: Period): RulesVersion | undefined =>
  [...versions]
    .filter(({ validFrom }) => (validFrom ?? '') <= to)
    .sort((a, b) => textOrder(b.validFrom ?? '', a.validFrom ?? '') || b.seq - a.seq)[0];

/** @returns `not-found` where the workbook has no rules. */
export async function dryRun(
  former: RulesVersion,
  { reading }: WorkbookReading,
  period: Period,
  language: Language,
): Promise<Result<DryRun>> {
  const draft = reading.records.find((wanted) => wanted.kind === 'rules');
  if (draft?.kind !== 'rules') return fail({ code: 'not-found' });
  const before = await figuresUnder(former.rules, reading.records, period, language);
  if (!before.ok) return before;
  const after = await figuresUnder(draft.data, reading.records, period, language);
  if (!after.ok) return after;
  return ok({
    points: gains(before.value.points, after.value.points),
    fees: gains(before.value.fees, after.value.fees),
    total: { before: sum(before.value.fees), after: sum(after.value.fees) },
  });
}

interface Sum {
  readonly amount: number;
  readonly lines: readonly GainLine[];
}

interface Under {
  readonly points: ReadonlyMap<string, Sum>;
  readonly fees: ReadonlyMap<string, Sum>;
}

/** The workbook's own items under these rules, as if they had always held. */
async function figuresUnder(
  rules: Rules,
  all: readonly Wanted[],
  period: Period,
  language: Language,
): Promise<Result<Under>> {
  const office = trialOffice('tried');
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
  const points = new Map<string, Sum>();
  for (const { unit, points: given, lines } of ranking.value.boards.flatMap((board) => board.ranking))
    points.set(unit, {
      amount: hundredths(given),
      lines: lines.map(({ what, points: amount, why, records }) => ({ of: records.join(' '), what, amount, why })),
    });
  const fees = new Map<string, Sum>();
  for (const { author, unit, gross, lines } of payouts.value.lines) {
    const name = author ?? unit ?? '';
    const known = fees.get(name);
    fees.set(name, {
      amount: (known?.amount ?? 0) + hundredths(gross),
      lines: [
        ...(known?.lines ?? []),
        ...lines.map(({ what, amount, why, records }) => ({ of: records.join(' '), what, amount, why })),
      ],
    });
  }
  return ok({ points, fees });
}

const hundredths = (decimal: string | null): number => Math.round(Number(decimal ?? 0) * 100);
const sum = (of: ReadonlyMap<string, Sum>): number => [...of.values()].reduce((total, { amount }) => total + amount, 0);

const nothing: Sum = { amount: 0, lines: [] };

/** Lines of the one that the other has not just so, each as often as it is missing there. */
function missingIn(lines: readonly GainLine[], others: readonly GainLine[]): readonly GainLine[] {
  const there = others.map((line) => JSON.stringify(line));
  return lines.filter((line) => {
    const index = there.indexOf(JSON.stringify(line));
    if (index >= 0) there.splice(index, 1);
    return index < 0;
  });
}

function gains(before: ReadonlyMap<string, Sum>, after: ReadonlyMap<string, Sum>): readonly Gain[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name): Gain => {
      const [was, is] = [before.get(name) ?? nothing, after.get(name) ?? nothing];
      const [lost, gained] = [missingIn(was.lines, is.lines), missingIn(is.lines, was.lines)];
      return { name, before: was.amount, after: is.amount, lost, gained };
    })
    .filter((one) => one.before !== one.after)
    .sort((a, b) => b.after - b.before - (a.after - a.before) || textOrder(a.name, b.name));
}
