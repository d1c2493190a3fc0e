/** 审签要求 and 核实时限 of the settings as a form has them, and back: what else the settings say stays as it is. */
import { readNames } from '../../shared/language/names';
import { keyOf } from '../../shared/language/normalise';
import type { CheckSetting, Strictness } from '../../shared/record/checks';
import type { RecordData } from '../../shared/record/records';

export interface SignOffRules {
  readonly how: Strictness;
  /** Kinds that the top leader signs, as typed: 专报、调研. */
  readonly topKinds: string;
  readonly topHow: Exclude<Strictness, 'off'>;
  /** As typed; empty where none is set. */
  readonly days: string;
  /** Within so many days a unit answers 单位核对单: as typed; empty where the usual two are meant. */
  readonly confirmDays: string;
}

const ofEveryUnit = ({ unit }: CheckSetting): boolean => unit === null;

export function signOffRules({ checks = [], signOffDays, confirmDays }: RecordData<'settings'>): SignOffRules {
  const every = checks.filter(ofEveryUnit);
  const top = every.filter(({ check, kind, how }) => check === 'top-leader' && kind !== null && how !== 'off');
  const strict = top.some(({ how }) => how === 'required');
  return {
    how: every.filter(({ check, kind }) => check === 'sign-off' && kind === null).at(-1)?.how ?? 'noted',
    topKinds: top.map(({ kind }) => kind).join('、'),
    topHow: strict ? 'required' : 'noted',
    days: typed(signOffDays),
    confirmDays: typed(confirmDays),
  };
}

const typed = (days: number | undefined): string => (days === undefined ? '' : String(days));

/** Null where nothing is typed; undefined where it is no number of days from `least` to `most`. */
function daysIn(text: string, least: number, most: number): number | null | undefined {
  if (text.trim() === '') return null;
  const days = Number(text.trim());
  return Number.isInteger(days) && days >= least && days <= most ? days : undefined;
}

/** Undefined where a number of days is none. */
export function withSignOff(
  settings: RecordData<'settings'>,
  { how, topKinds, topHow, days, confirmDays }: SignOffRules,
): RecordData<'settings'> | undefined {
  const toSign = daysIn(days, 0, 60);
  const toConfirm = daysIn(confirmDays, 1, 30);
  if (toSign === undefined || toConfirm === undefined) return undefined;
  const kinds = [...new Map(readNames(topKinds).map((kind) => [keyOf(kind), kind])).values()];
  const others = (settings.checks ?? []).filter(
    (one) =>
      !ofEveryUnit(one) ||
      (one.check === 'sign-off' ? one.kind !== null : one.check !== 'top-leader' || one.kind === null),
  );
  const { signOffDays: _, confirmDays: __, ...rest } = settings;
  return {
    ...rest,
    checks: [
      ...others,
      { check: 'sign-off', kind: null, unit: null, how },
      ...kinds.map((kind): CheckSetting => ({ check: 'top-leader', kind, unit: null, how: topHow })),
    ],
    ...(toSign === null ? {} : { signOffDays: toSign }),
    ...(toConfirm === null ? {} : { confirmDays: toConfirm }),
  };
}
