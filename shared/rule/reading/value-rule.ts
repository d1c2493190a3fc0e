/** Which effect, at which stage, does a value cell have in a line of this kind? */
import { isSurcharge } from '../../language/rule/genre';
import type { RowKind, RowStage } from '../../language/rule/kind';
import type { ReadValue, Value } from '../../language/rule/value';
import { isOnce } from '../../language/rule/word';
import type { Effect } from '../effect';
import type { Scale } from '../facts';

export interface Executed {
  readonly effect: Effect;
  readonly stage: RowStage;
  readonly scale: Scale;
}
export interface Place {
  readonly kind: RowKind;
  /** From 事项 or the header; undefined where the value has to say. */
  readonly stage: RowStage | undefined;
  readonly scale: Scale;
  /** The header says that figures are per piece. */
  readonly perItem: boolean;
}

const repeated: ReadonlySet<RowKind> = new Set(['over', 'short', 'event', 'met', 'rate']);

function amountEffect(value: Extract<Value, { op: 'amount' }>, typed: string, place: Place): Omit<Executed, 'scale'> {
  const { kind } = place;
  const amount = kind === 'short' ? -Math.abs(value.amount) : value.amount;
  if (kind === 'task') return { effect: { op: 'set', amount: Math.round(value.amount / 100) }, stage: 'base' };
  if (place.stage === 'cap') return { effect: { op: 'cap', amount, ratio: null }, stage: 'cap' };
  if (place.stage === 'floor') return { effect: { op: 'floor', amount }, stage: 'floor' };
  if (place.stage === 'times' && !value.signed)
    return { effect: { op: 'times', ratio: value.amount * 100 }, stage: 'times' };
  if (repeated.has(kind) && (value.each === 'items' || (place.perItem && !isOnce(typed))))
    return { effect: perItem(amount), stage: 'base' };
  const surcharge =
    place.stage === 'add' || (kind === 'adoption' && (amount < 0 || (value.signed && isSurcharge(typed))));
  return surcharge ? { effect: { op: 'add', amount }, stage: 'add' } : { effect: { op: 'set', amount }, stage: 'base' };
}

const perItem = (each: number): Effect => ({
  op: 'per',
  of: 'items',
  each,
  percent: false,
  step: 1,
  from: 0,
  whole: true,
  max: null,
  maxRatio: null,
});

/** Undefined where such a value has no meaning in such a line. */
export function executed(read: ReadValue, typed: string, place: Place): Executed | undefined {
  const { value } = read;
  const scale: Scale = read.scale ?? place.scale;
  const base = place.stage === 'add' ? 'add' : 'base';
  switch (value.op) {
    case 'amount':
      return { ...amountEffect(value, typed, place), scale };
    case 'fee':
      return { effect: value, stage: base, scale: 'money' };
    case 'times':
      if (place.stage === 'cap')
        return { effect: { op: 'cap', amount: null, ratio: value.ratio }, stage: 'cap', scale: place.scale };
      return { effect: value, stage: 'times', scale: place.scale };
    case 'per': {
      const signed = place.kind === 'short' ? { ...value, each: -Math.abs(value.each) } : value;
      // 每条20元 and 每次20元 of an adoption are its price, not a step.
      if (value.of === 'items' && !repeated.has(place.kind)) {
        return value.step === 1 && value.from === 0 && !value.percent && value.max === null && value.maxRatio === null
          ? executed(
              { value: { op: 'amount', amount: value.each, signed: false, each: null }, scale: read.scale },
              typed,
              place,
            )
          : undefined;
      }
      const surcharge = place.stage === 'add' || value.from > 0 || isSurcharge(typed);
      if (value.percent) return { effect: signed, stage: 'times', scale: place.scale };
      return { effect: signed, stage: surcharge && place.kind === 'adoption' ? 'add' : 'base', scale };
    }
    case 'range':
      if (place.kind === 'task' && value.min !== null)
        return { effect: { op: 'set', amount: Math.round(value.min / 100) }, stage: 'base', scale };
      return { effect: value, stage: base, scale };
    case 'batch':
      return { effect: value, stage: 'base', scale };
    case 'price':
      return { effect: { op: 'price', each: value.each, of: 'points' }, stage: 'base', scale: 'money' };
    case 'exclude':
    case 'none':
    case 'bar':
      return { effect: value, stage: 'base', scale: place.scale };
    default:
      return value satisfies never;
  }
}
