/** A month of very many adoptions was refused as too large; its figures now stand beside the log, by their hash. */

import { everyKey } from '../../../shared/log/keys';
import { transactionFault } from '../../../shared/log/limits';
import { memoryStore } from '../../../shared/log/memory';
import { openLog } from '../../../shared/log/open';
import { packageEvents } from '../../../shared/log/package-events';
import { packageLines, readPackage } from '../../../shared/log/package-text';
import { wholeRange } from '../../../shared/log/read-events';
import type { Row } from '../../../shared/log/store';
import type { Command } from '../../../shared/office/commands';
import { officeDomain } from '../../../shared/office/domain';
import { proveSeals } from '../../../shared/office/month/prove';
import { emptyOffice } from '../../../shared/office/state';
import { settle } from '../../../shared/tally/settle';
import { adoptionData, id, itemData, itemPersonal, period, rulesByLevel, say, set, span } from './office';

const many = process.env.TONGLIAN_LONG ? 20_000 : 1_200;
const april = span('2018-04');
const key = `${april.from} ${april.to}`;
const units = Array.from({ length: 40 }, (_, n) => `第${n}乡镇`);
const good = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

test(`a month of ${many} adoptions is sealed and paid, exported, read back and proved`, async () => {
  const store = memoryStore();
  const settings = {
    workspace: 'large',
    domain: officeDomain,
    now: () => '2018-06-01T00:00:00.000Z',
    random: (bytes: number) => new Uint8Array(bytes).fill(7),
    wait: async () => undefined,
  };
  const log = openLog({ ...settings, store });
  const actor = { person: 'p1', role: 'editor' } as const;
  const append = async (commands: readonly Command[]) => {
    for (const answer of await log.append(commands, actor)) expect(answer.status).toBe('applied');
  };
  const nothing = emptyOffice();
  await append([
    ...units.map((unit) => set(nothing, 'unit', unit, { name: unit, board: null })),
    set(nothing, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel({ 县级: 100 }) }),
  ]);
  const numbers = Array.from({ length: many }, (_, n) => n);
  const unitOf = (n: number): string => units[n % units.length] ?? '';
  await append(
    numbers.flatMap((n) => [
      set(nothing, 'item', `i${n}`, itemData(unitOf(n), '2018-04-02'), itemPersonal(`第${n}条`, `作者${n}`)),
      set(nothing, 'adoption', `a${n}`, adoptionData('县级', '2018-04-10', [id.item(`i${n}`)])),
    ]),
  );
  await append([say('prepare', { period: april }), say('prepare-payout', { period: april })]);
  const [code = '', payCode = ''] = good(
    await log.read((state) => [state.drafts.get(key)?.code ?? '', state.payoutDrafts.get(key)?.code ?? '']),
  );
  await append([say('close', { period: april, code })]);
  await append([say('approve-payout', { period: april, code: payCode })]);

  // What Azure would not take was never sent.
  const stored = good(await wholeRange(store, 'large', everyKey));
  const beside = stored.filter((row) => row.key.startsWith('b-'));
  expect(beside.length).toBeGreaterThan(2);
  for (const row of stored) {
    expect(
      transactionFault('large', { head: { key: 'head', columns: {} }, rows: row.key === 'head' ? [] : [row] }),
    ).toBeUndefined();
  }

  const cold = openLog({ ...settings, store });
  const figures = good(await cold.read((state) => settle(state, period('2018-04')).tallies.office.adoptions));
  expect(figures).toBe(many);
  expect(good(await cold.read((state) => state.payees.size))).toBe(many);

  const rows: Row[] = [];
  let next: string | undefined;
  let head = { seq: 0, hash: '', time: '' };
  do {
    const page = good(await log.rows(0, next));
    rows.push(...page.rows);
    ({ head, next } = { head: page.head, next: page.next });
  } while (next !== undefined);
  const base = { seq: 0, hash: '0'.repeat(64), time: '' };
  const lines = [...packageLines({ workspace: 'large', base, head, rows })].map((line) => line.slice(0, -1));
  const read = readPackage(lines);
  expect(read.faults).toEqual([]);
  expect(rows.filter((row) => row.key.startsWith('b-')).length).toBe(beside.length);
  const { events } = packageEvents(officeDomain, { workspace: 'large', base, head, rows });
  expect(proveSeals(events).proofs.map(({ what, outcome }) => [what, outcome])).toEqual([
    ['seal', 'holds'],
    ['payout', 'holds'],
  ]);

  // A figure that is changed where it stands beside the log is found there.
  const at = rows.findIndex((row) => row.key.startsWith('b-'));
  const row = rows[at];
  if (!row) throw new Error('no content');
  const altered = { key: row.key, columns: { ...row.columns, json: String(row.columns.json).replace('1', '2') } };
  const forged = [...packageLines({ workspace: 'large', base, head, rows: rows.with(at, altered) })];
  expect(readPackage(forged.map((line) => line.slice(0, -1))).faults).toContainEqual({
    line: at + 2,
    key: row.key,
    fault: 'altered',
  });
}, 1_200_000);
