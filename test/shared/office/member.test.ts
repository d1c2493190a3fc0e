import type { Command } from '../../../shared/office/commands';
import { decide } from '../../../shared/office/decide';
import { evolve } from '../../../shared/office/evolve';
import { onceCode, onceHash, readOnceCode } from '../../../shared/office/once-code';
import { emptyOffice } from '../../../shared/office/state';
import { recordIdOf } from '../../../shared/record/identity';
import { id as ids, say, set, testOffice } from './office';

const service = { person: 'sign-in', role: 'service' } as const;
const code = onceCode(
  'county',
  new Uint8Array(20).map((_, at) => at * 13),
);
const read = readOnceCode(code);
const hash = read ? onceHash('invitation', read) : '';
const id = '0'.repeat(32);

function invitedFor(days: number) {
  const state = emptyOffice();
  const record = `v${'1'.repeat(20)}`;
  const invite: Command = { id, type: 'invite', record, role: 'editor', person: null, hash, days, personal: {} };
  const decided = decide(state, invite, service, '2018-04-28T01:00:00.000Z');
  if (!decided.ok) throw new Error(decided.problem.code);
  decided.value.forEach((event, at) => {
    evolve(state, { seq: at + 1, time: '', command: id, event });
  });
  return state;
}

test('an invitation is good until the end of its last day in China', () => {
  const accept: Command = { id, type: 'accept-invitation', hash, personal: { tenant: 't', account: 'a' } };
  const at = (now: string) => {
    const decided = decide(invitedFor(1), accept, service, now);
    return decided.ok ? decided.value.map(({ type }) => type) : decided.problem.code;
  };
  expect(at('2018-04-29T15:59:59.999Z')).toEqual(['invitation-accepted']);
  expect(at('2018-04-29T16:00:00.000Z')).toBe('invitation-expired');
});

test('a code reads as it is typed, and every digit of it counts', () => {
  expect(code).toMatch(/^county(-[0-9A-HJKMNP-TV-Z]{5}){4}$/);
  for (const typed of [code, ` ${code.toLowerCase()} `, code.replaceAll('0', 'o').replaceAll('1', 'l')])
    expect(readOnceCode(typed)).toEqual(read);
  expect(readOnceCode(code.slice(0, -1))).toBeUndefined();
  expect(readOnceCode(code.replace('county', 'Län der'))).toBeUndefined();
  const other = readOnceCode(code.replace('county', 'city'));
  expect(other && onceHash('invitation', other)).not.toBe(hash);
});

test('the code takes all of its chance, and no less', () => {
  expect(new Set(Array.from({ length: 32 }, (_, n) => onceCode('a', new Uint8Array(20).fill(n)))).size).toBe(32);
  expect(() => onceCode('a', new Uint8Array(19))).toThrow(RangeError);
});

// Who had left the roster was still counted among those who can invite the next.
test('the last administrator who can act keeps his access', () => {
  const office = testOffice();
  const person = recordIdOf('person', ['王五']);
  const names = { name: '王五', post: null, phone: null };
  office.give(set(office.state, 'unit', '甲镇', { name: '甲镇', board: null }));
  office.give(set(office.state, 'person', '王五', { unit: ids.unit('甲镇'), role: 'leader' }, names));
  const administrator = (digit: string, on: string | null): string => {
    const record = `v${digit.repeat(20)}`;
    const fields = {
      record,
      role: 'administrator',
      person: on,
      hash: digit.repeat(64),
      days: 14,
      personal: {},
    } as const;
    office.give(say('invite', fields), 'administrator', 'p1');
    const personal = { tenant: 't', account: digit };
    office.give(say('accept-invitation', { hash: digit.repeat(64), personal }), 'service', 'sign-in');
    return record;
  };
  const end = (record: string) => office.try(say('end-member', { record }), 'administrator', 'p1');
  const [first, rostered, third] = [administrator('1', null), administrator('2', person), administrator('3', null)];
  const gone = { record: person, from: '2018-05-01', step: { what: 'ended' as const }, personal: {} };
  office.give(say('change-person', gone));
  expect([end(third), end(first), end(rostered), end(first)]).toEqual([
    null,
    'last-administrator',
    null,
    'last-administrator',
  ]);
});
