/** Payees of one name under several units, whom the roster does not tell apart: taxed as two, and pointed out. */
import type { OfficeState } from '../office/state';
import type { Payout } from '../payout/payout';
import type { Finding } from './findings';
import { unfiledOf } from './unfiled';

export function payeeFindings(state: OfficeState, { unclear }: Payout): readonly Finding[] {
  return unclear.map((payees): Finding => {
    const item = payees.at(-1)?.lines.at(-1)?.item ?? '';
    const names = payees.map(({ unit }) => (unit === null ? '' : (state.unit.get(unit)?.name ?? '')));
    return {
      code: 'payee-unclear',
      record: unfiledOf(item) ?? item,
      field: 'authors',
      detail: { name: payees[0]?.author ?? '', units: names.filter((name) => name !== '').join('、') },
    };
  });
}
