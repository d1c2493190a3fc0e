/** 审签要求 of the settings as a form has them, and back: what else the settings say stays as it is. */
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
}

const ofEveryUnit = ({ unit }: CheckSetting): boolean => unit === null;

export function signOffRules({ checks = [], signOffDays }: RecordData<'settings'>): SignOffRules {
  const every = checks.filter(ofEveryUnit);
  const top = every.filter(({ check, kind, how }) => check === 'top-leader' && kind !== null && how !== 'off');
  const strict = top.some(({ how }) => how === 'required');
  return {
    how: every.filter(({ check, kind }) => check === 'sign-off' && kind === null).at(-1)?.how ?? 'noted',
    topKinds: top.map(({ kind }) => kind).join('、'),
    topHow: strict ? 'required' : 'noted',
    days: signOffDays === undefined ? '' : String(signOffDays),
  };
}

/** Undefined where the number of days is none. */
export function withSignOff(
  settings: RecordData<'settings'>,
  { how, topKinds, topHow, days }: SignOffRules,
): RecordData<'settings'> | undefined {
  const number = days.trim() === '' ? undefined : Number(days.trim());
  if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number <= 60)) return undefined;
  const kinds = [...new Map(readNames(topKinds).map((kind) => [keyOf(kind), kind])).values()];
  const others = (settings.checks ?? []).filter(
    (one) =>
      !ofEveryUnit(one) ||
      (one.check === 'sign-off' ? one.kind !== null : one.check !== 'top-leader' || one.kind === null),
  );
  const { signOffDays: _, ...rest } = settings;
  return {
    ...rest,
    checks: [
      ...others,
      { check: 'sign-off', kind: null, unit: null, how },
      ...kinds.map((kind): CheckSetting => ({ check: 'top-leader', kind, unit: null, how: topHow })),
    ],
    ...(number === undefined ? {} : { signOffDays: number }),
  };
}
