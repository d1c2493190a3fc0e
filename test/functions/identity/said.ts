/** A command for each row of the matrix, about one of the two units of the full office. */
import type { Command, OfficeCommand } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import { adoptionData } from '../../shared/office/office';
import { fullOffice } from '../http/full-office';
import type { Said } from './matrix';

const { units, items, correspondents, commands } = fullOffice();
const period = { from: '2018-04-01', to: '2018-04-30' };
const code = 'ABCDEFGH';
const reason = { reason: '说明' };
const adoption = recordIdOf('adoption', ['甲']);
/** What each unit says was printed, and a printing of both. */
export const declared = [recordIdOf('adoption', ['报', '甲']), recordIdOf('adoption', ['报', '乙'])] as const;
export const composite = recordIdOf('adoption', ['合']);
const request = recordIdOf('item', ['申请']);

const given = commands.find((command) => command.type === 'record' && command.record === items[0]);
if (given?.type !== 'record' || given.kind !== 'item') throw new Error('the full office has no such item');
const { data, personal } = given;

const printed = (...sources: readonly string[]) => adoptionData('州级', '2018-04-21', sources);

/** To be there before anything is attached to them. */
export const printings: readonly Command[] = [
  { record: declared[0], data: { ...printed(items[0]), declaredBy: units[0] } },
  { record: declared[1], data: { ...printed(items[1]), declaredBy: units[1] } },
  { record: composite, data: printed(...units) },
].map(({ record, data: of }, n) => ({
  id: `a${n}`.padStart(32, '0'),
  type: 'record',
  kind: 'adoption',
  record,
  replaces: 0,
  data: of,
  personal: {},
}));

/** @param of which unit it is about; `own` the unit of who speaks, for the one row that claims something of another. */
export function said(row: Said, of: 0 | 1, own: 0 | 1): OfficeCommand {
  const id = 'm'.padStart(32, '0');
  const item = items[of];
  const unit = units[of];
  // Each entry is one kind of command whole; the service accepts nothing else.
  const record = (kind: string, record: string, replaces: number, data: object, personal: object = {}) =>
    ({ id, type: 'record', kind, record, replaces, data, personal }) as OfficeCommand;
  const move = (step: object, personal: object = {}) =>
    ({ id, type: 'move-item', record: item, step, personal }) as OfficeCommand;
  switch (row) {
    case 'record unit':
      return record('unit', recordIdOf('unit', ['丙镇']), 0, { name: '丙镇', board: null });
    case 'record item':
      return record('item', recordIdOf('item', ['新']), 0, { ...data, unit }, personal);
    case 'record item of another unit as the own':
      return record('item', item, [4, 8][of] ?? 0, { ...data, unit: units[own] }, personal);
    case 'record adoption':
      return record('adoption', recordIdOf('adoption', ['新']), 0, printed(item));
    case 'declare adoption':
      return record('adoption', recordIdOf('adoption', ['新']), 0, { ...printed(item), declaredBy: unit });
    case 'record count':
      return record('count', recordIdOf('count', ['新']), 0, {
        office: null,
        unit,
        period,
        stream: null,
        measure: 'items',
        outlet: null,
        genre: null,
        n: 1,
      });
    case 'record settings':
      return record('settings', recordIdOf('settings', ['新']), 0, {
        validFrom: '2018-01-01',
        countingOffice: null,
        late: 'correction',
      });
    case 'record commission':
      return record(
        'commission',
        recordIdOf('commission', ['新']),
        0,
        { unit, askedOn: '2018-04-02', dueOn: '2018-04-20' },
        { subject: '春耕', note: null },
      );
    case 'move-item file':
      return move({ act: 'file', receivedOn: '2018-04-11', channel: null });
    case 'move-item withdraw':
      return move({ act: 'withdraw' }, reason);
    case 'move-item accept':
      return move({ act: 'accept' });
    case 'move-item sign on paper':
      return move(
        { act: 'sign', signing: { how: 'paper', slip: '1' }, top: false },
        { signedBy: '周某', signedPost: '镇长' },
      );
    case 'move-item sign in the system':
      return move({ act: 'sign', signing: { how: 'system' }, top: false }, { signedBy: '周某', signedPost: '镇长' });
    case 'move-item sign by a link':
      return move(
        { act: 'sign', signing: { how: 'link', link: 'abcdef0123456789' }, top: false },
        { signedBy: '周某', signedPost: '镇长' },
      );
    case 'move-item return':
      return move({ act: 'return' }, reason);
    case 'move-item return by a link':
      return move({ act: 'return', link: 'abcdef0123456789' }, reason);
    case 'give-sign-link':
      return { id, type: 'give-sign-link', record: item, hash: 'a'.repeat(64), days: 3, personal: {} };
    case 'end-sign-link':
      return { id, type: 'end-sign-link', record: item };
    case 'answer-sign-link':
      return {
        id,
        type: 'answer-sign-link',
        hash: 'a'.repeat(64),
        answer: 'sign',
        personal: { name: '周某', post: '镇长' },
      };
    case 'attach':
    case 'attach to a declared adoption':
    case 'attach to a composite':
      return {
        id,
        type: 'attach',
        record: row === 'attach' ? item : row === 'attach to a composite' ? composite : declared[of],
        file: 'a'.repeat(64),
        fileType: 'pdf',
        size: 1,
        archive: 'document',
        personal: { name: '扫描件.pdf' },
      };
    case 'detach':
      return { id, type: 'detach', record: item, file: 'a'.repeat(64) };
    case 'detach from a declared adoption':
      return { id, type: 'detach', record: declared[of], file: 'a'.repeat(64) };
    case 'move-adoption verify':
      return { id, type: 'move-adoption', record: adoption, step: { act: 'verify' } };
    case 'withdraw':
      return { id, type: 'withdraw', record: adoption, personal: reason };
    case 'restore':
      return { id, type: 'restore', record: adoption };
    case 'change-unit':
      return { id, type: 'change-unit', record: unit, from: '2018-05-01', step: { what: 'renamed', name: '新镇' } };
    case 'change-person':
      return {
        id,
        type: 'change-person',
        record: correspondents[of],
        from: '2018-05-01',
        step: { what: 'ended' },
        personal: {},
      };
    case 'choose-office':
      return {
        id,
        type: 'choose-office',
        unit,
        period,
        measure: 'submitted',
        stream: null,
        outlet: null,
        genre: null,
        office: '县委办',
      };
    case 'confirm':
      return { id, type: 'confirm', unit, period, code };
    case 'open-request':
      return { id, type: 'open-request', record: request, unit, period, about: null, personal: { text: '请核实' } };
    case 'decide-request':
      return { id, type: 'decide-request', record: request, decision: 'granted', personal: reason };
    case 'prepare':
      return { id, type: 'prepare', period };
    case 'close':
      return { id, type: 'close', period, code };
    case 'match-foreign':
      return { id, type: 'match-foreign', record: unit, foreign: recordIdOf('unit', ['外镇']) };
    case 'file-document':
      return {
        id,
        type: 'file-document',
        document: {
          workspace: 'office2',
          seq: 1,
          hash: 'a'.repeat(64),
          what: 'sealed',
          period,
          code,
          number: null,
          figures: [],
          gross: null,
          payment: null,
        },
      };
    case 'reopen':
      return { id, type: 'reopen', period, personal: reason };
    case 'issue-circular':
      return { id, type: 'issue-circular', period, number: null };
    case 'place-late':
      return { id, type: 'place-late', record: item, as: 'correction' };
    case 'prepare-payout':
      return { id, type: 'prepare-payout', period };
    case 'approve-payout':
      return { id, type: 'approve-payout', period, code };
    case 'move-payment':
      return { id, type: 'move-payment', period, n: 1, to: 'paid', personal: {} };
    case 'remind':
      return { id, type: 'remind', task: recordIdOf('task', [unit]), period, dueOn: '2018-04-30', owed: 1 };
    case 'invite':
      return {
        id,
        type: 'invite',
        record: recordIdOf('item', ['邀请']).replace('i', 'v'),
        role: 'correspondent',
        person: correspondents[of],
        hash: 'a'.repeat(64),
        days: 7,
        personal: {},
      };
    case 'accept-invitation':
      return { id, type: 'accept-invitation', hash: 'b'.repeat(64), personal: { tenant: 't', account: 'a' } };
    case 'end-member':
      return { id, type: 'end-member', record: `v${'0'.repeat(20)}` };
    case 'warn':
      return { id, type: 'warn', task: recordIdOf('task', [unit]), period, month: '2018-04', done: 0, expected: 1 };
    case 'queue-notice':
      return {
        id,
        type: 'queue-notice',
        notice: 'b'.repeat(32),
        matter: 'remind 2018-04-30',
        channel: 'mail',
        person: correspondents[of],
        personal: { subject: '催报', text: '还差 1 条' },
      };
    case 'try-notice':
      return { id, type: 'try-notice', notice: 'b'.repeat(32), attempt: 1, again: '2018-04-30T01:00:00.000Z' };
    case 'settle-notice':
      return { id, type: 'settle-notice', notice: 'b'.repeat(32), attempt: 0, outcome: 'dropped', code: null };
    default:
      return row satisfies never;
  }
}
