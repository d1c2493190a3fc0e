/** A seal is believed only where the log before it gives the same figures; whatever was changed is found, and where. */

import { canonicalJson } from '../../../shared/log/canonical';
import { chainHash } from '../../../shared/log/hash';
import { packageEvents } from '../../../shared/log/package-events';
import { type Package, packageLines, readPackage } from '../../../shared/log/package-text';
import { readEventRow } from '../../../shared/log/rows';
import { splitText } from '../../../shared/log/text';
import type { Command } from '../../../shared/office/commands';
import { officeDomain } from '../../../shared/office/domain';
import { proveSeals } from '../../../shared/office/month/prove';
import type { OfficeState } from '../../../shared/office/state';
import { adoptionData, id, itemData, itemPersonal, rulesByLevel, say, set, span, testLogs } from './office';

type Step = (state: OfficeState) => Command;
const tries = process.env.TONGLIAN_LONG ? 2000 : 100;
const april = span('2018-04');
const key = `${april.from} ${april.to}`;
const day: readonly Step[] = [
  (s) => set(s, 'unit', '甲镇', { name: '甲镇', board: null }),
  (s) => set(s, 'unit', '乙镇', { name: '乙镇', board: null }),
  (s) => set(s, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel({ 县级: 100, 州级: 300 }) }),
  (s) => set(s, 'item', '一', itemData('甲镇', '2018-04-02'), itemPersonal('春耕', '张三')),
  (s) => set(s, 'item', '二', itemData('乙镇', '2018-04-03'), itemPersonal('夏收', '李四')),
  (s) => set(s, 'adoption', 'a', adoptionData('县级', '2018-04-10', [id.item('一')])),
  (s) => set(s, 'adoption', 'b', adoptionData('州级', '2018-04-11', [id.item('二')])),
  () => say('prepare', { period: april }),
  (s) => say('close', { period: april, code: s.drafts.get(key)?.code ?? '' }),
  () => say('prepare-payout', { period: april }),
  (s) => say('approve-payout', { period: april, code: s.payoutDrafts.get(key)?.code ?? '' }),
  (s) => set(s, 'adoption', 'c', adoptionData('县级', '2018-04-20', [id.item('二')])),
];

const good = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

let whole: Package;
let lines: readonly string[];
let log: ReturnType<typeof testLogs>[0];
const packed = async (): Promise<Package> => {
  const rows: Package['rows'][number][] = [];
  for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
    const page = good(await log.rows(0, next));
    rows.push(...page.rows);
    next = page.next;
    if (next === undefined) return { workspace: 'test', head: page.head, base: page.base, rows };
  }
  throw new Error('no page');
};
beforeAll(async () => {
  [log] = testLogs();
  const actor = { person: 'p1', role: 'editor' } as const;
  for (const step of day) {
    const command = good(await log.read(step));
    for (const answer of await log.append([command], actor)) expect(answer.status).toBe('applied');
  }
  whole = await packed();
  lines = [...packageLines(whole)].map((line) => line.slice(0, -1));
});
const proved = (found: Package) => {
  const { events, stuck } = packageEvents(officeDomain, found);
  expect(stuck).toBeUndefined();
  return proveSeals(events);
};

/** As somebody would who can write the whole log anew: every hash fits again. */
function forged(given: Package, change: (json: string, seq: number) => string): Package {
  let { hash } = given.base;
  const rows = given.rows.map((row) => {
    if (!row.key.startsWith('e-')) return row;
    const { json, body } = readEventRow(row);
    const text = canonicalJson(JSON.parse(change(json, Number(row.key.slice(2)))));
    const prev = hash;
    hash = chainHash(prev, text);
    const { v, type, time, command } = row.columns;
    const own = { v: v ?? 1, type: type ?? '', time: time ?? '', command: command ?? '', body, prev, hash };
    return { key: row.key, columns: { ...own, ...splitText('json', text) } };
  });
  return { ...given, head: { ...given.head, hash }, rows };
}
const reread = (found: Package) => readPackage([...packageLines(found)].map((line) => line.slice(0, -1)));

test('seal and payout of an untouched log hold', () => {
  expect(proved(whole).proofs.map(({ what, outcome, wrong }) => [what, outcome, wrong])).toEqual([
    ['seal', 'holds', []],
    ['payout', 'holds', []],
  ]);
});

test('one byte changed anywhere: found, and its line is named', () => {
  const text = `${lines.join('\n')}\n`;
  // A walk over the whole text whose step shares no factor with any line's length.
  for (let at = 0, tried = 0; tried < tries; at = (at + 7919) % text.length, tried += 1) {
    const other = text[at] === 'a' ? 'b' : 'a';
    const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
    const { faults } = readPackage((changed.endsWith('\n') ? changed.slice(0, -1) : changed).split('\n'));
    const line = text.slice(0, at).split('\n').length;
    expect({ at, named: faults.some((fault) => fault.line === line || fault.fault === 'cut') }).toEqual({
      at,
      named: true,
    });
  }
});

test('changed together with the line’s sum: the chain, the hashes beside it or the columns name the row', () => {
  const tried = new Set<string>();
  whole.rows.forEach((row, index) => {
    // One row of each kind is as good as all of them.
    const kind = `${row.key[0]} ${row.columns.type ?? ''} ${row.columns.kind ?? ''}`;
    if (tried.has(kind)) return;
    tried.add(kind);
    for (const [name, value] of Object.entries(row.columns)) {
      const changed =
        typeof value === 'string'
          ? value.startsWith('0')
            ? `1${value.slice(1)}`
            : `0${value.slice(1)}`
          : Number(value) + 1;
      const rows = whole.rows.with(index, { key: row.key, columns: { ...row.columns, [name]: changed } });
      const read = reread({ ...whole, rows });
      const stuck = read.faults.length > 0 ? undefined : packageEvents(officeDomain, { ...whole, rows }).stuck;
      const at = stuck === undefined ? read.faults.map((fault) => fault.key) : [`e-${String(stuck).padStart(12, '0')}`];
      // A command's row is compared with its event's hash of the body: either of them may be the one that is named.
      const own = row.columns.command === undefined ? [row.key] : [row.key, `c-${String(row.columns.command)}`];
      expect({ key: row.key, name, found: at.some((found) => found !== undefined && own.includes(found)) }).toEqual({
        key: row.key,
        name,
        found: true,
      });
    }
  });
});

test('a figure changed and every hash made anew: the seal does not follow any more, and says whose figure it is', () => {
  const changed = forged(whole, (json) =>
    json
      .replace('"placement":null,"seconds":null,"shares"', '')
      .replace(
        '"level":"县级","outlet":"县级日报","outletFee":null,"placement":null',
        '"level":"州级","outlet":"县级日报","outletFee":null,"placement":null',
      ),
  );
  expect(reread(changed).faults).toEqual([]);
  const [seal, payout] = proved(changed).proofs;
  expect(seal).toMatchObject({ what: 'seal', outcome: 'altered', wrong: ['results', 'lines'] });
  expect(seal?.differences).toEqual([
    { unit: id.unit('甲镇'), name: '甲镇', month: '2018-04', scale: 'points', sealed: 100, now: 300 },
  ]);
  expect(payout).toMatchObject({ what: 'payout', outcome: 'altered' });
});

test('sealed figures changed and every hash made anew: results, code and lines are named', () => {
  const other = forged(whole, (json) =>
    json.includes('"type":"sealed"') ? json.replace(/"results":"./, '"results":"0') : json,
  );
  expect(proved(other).proofs[0]).toMatchObject({ outcome: 'altered', wrong: ['code', 'results'] });
  const kept = forged(whole, (json) =>
    json.includes('"type":"lines-kept"') ? json.replace('"amount":300', '"amount":900') : json,
  );
  expect(proved(kept).proofs[0]).toMatchObject({ outcome: 'altered', wrong: ['lines'] });
});

test('worked out by another version: what differs is listed by unit and month, and the seal stands', () => {
  const older = forged(whole, (json) =>
    json
      .replace(/"engine":"[^"]*"/, '"engine":"0.0.9"')
      .replace('"amount":300,"month":"2018-04","of"', '"amount":200,"month":"2018-04","of"'),
  );
  const { proofs } = proved(older);
  expect(proofs[0]).toMatchObject({ outcome: 'other-engine', engine: '0.0.9', wrong: ['lines'] });
  expect(proofs[0]?.differences).toEqual([
    { unit: id.unit('乙镇'), name: '乙镇', month: '2018-04', scale: 'points', sealed: 200, now: 300 },
  ]);
});

test('an event that no version knows is named by its place', () => {
  const strange = forged(whole, (json, seq) =>
    seq === 5 ? json.replace('"received":"yes"', '"received":"perhaps"') : json,
  );
  expect(packageEvents(officeDomain, strange)).toMatchObject({ stuck: 5, events: { length: 4 } });
});
