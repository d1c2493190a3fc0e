/** The answer to getSlips: what stands on the sign-off slips of one item, or of those received in a period. */
import { parsePeriod } from '../calendar';
import type { Output, Query } from '../contract/operations';
import { itemNow, itemsNow } from '../office/item/now';
import { needsTop } from '../office/item/signer';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Item } from '../record/records';
import { fail, ok, type Result } from '../result';

/** Nobody prints more at once. */
const most = 500;
/** What fits into the slip's box. */
const firstLines = 12;
const longest = 600;

export function slipsAnswer(
  state: OfficeState,
  { record, period: text }: Query<'getSlips'>,
): Result<Output<'getSlips'>> {
  if (record !== undefined) {
    const item = itemNow(state, record);
    return ok({ entries: item ? [slipOf(state, record, item)] : [] });
  }
  const period = parsePeriod(text ?? '');
  if (!period) return fail({ code: 'input-invalid', at: 'period', detail: { text: text ?? '' } });
  const entries: Output<'getSlips'>['entries'] = [];
  for (const [id, item] of itemsNow(state)) {
    const day = item.receivedOn;
    if (item.withdrawn || day === null || day < period.from || day > period.to) continue;
    entries.push(slipOf(state, id, item));
    if (entries.length === most) break;
  }
  return ok({ entries });
}

function slipOf(state: OfficeState, record: string, item: Item): Output<'getSlips'>['entries'][number] {
  const { unit, stream, genre, receivedOn, personal, registeredOnly } = item;
  const signing = state.life.get(record)?.signing;
  const message = registeredOnly === true ? undefined : personal?.message;
  return {
    record,
    number: signing?.how === 'paper' ? signing.slip : `${(receivedOn ?? '').replaceAll('-', '')}-${record.slice(1, 6)}`,
    unit: unitOn(state, unit, receivedOn ?? '9999-12-31')?.name ?? '',
    title: personal?.title ?? null,
    stream,
    genre,
    authors: [...(personal?.authors ?? [])],
    filedBy: personal?.filedBy ?? null,
    receivedOn,
    signedBy: personal?.signedBy ?? null,
    signedPost: personal?.signedPost ?? null,
    by: needsTop(state, item) ? 'top-leader' : 'leader',
    text: message === undefined ? null : message.split('\n').slice(0, firstLines).join('\n').slice(0, longest),
  };
}
