/** What every storage of the log promises; run on the memory twin and on the table service. */
import { commandKey, contentKey, eventKey, eventRange, everyKey, headKey } from '../../../shared/log/keys';
import { limits } from '../../../shared/log/limits';
import type { KeyRange, LogStore, Row, RowPage, StoredRow } from '../../../shared/log/store';
import type { Result } from '../../../shared/result';
import { idOf } from './shelf';

const head = (seq: number): Row => ({ key: headKey, columns: { v: 1, seq } });
const event = (seq: number, text = `event ${seq}`): Row => ({ key: eventKey(seq), columns: { v: 1, json: text } });
const good = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

export function storeContract(name: string, open: () => Promise<LogStore>): void {
  describe(`store contract: ${name}`, () => {
    let store: LogStore;
    let used = 0;
    let workspace = '';
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      used += 1;
      workspace = `w${used}x${process.pid}`;
    });
    const write = (rows: readonly Row[], seq = rows.length, etag?: string) =>
      store.commit(workspace, etag === undefined ? { head: head(seq), rows } : { head: head(seq), rows, etag });
    const everything = async (range: KeyRange = everyKey): Promise<StoredRow[]> => {
      const rows: StoredRow[] = [];
      let next: string | undefined;
      do {
        const page: RowPage = good(await store.page(workspace, range, next));
        rows.push(...page.rows);
        next = page.next;
      } while (next !== undefined);
      return rows;
    };

    test('a workspace without a log has no head, no rows, no pages', async () => {
      expect(good(await store.head(workspace))).toBeUndefined();
      expect(good(await store.points(workspace, [headKey, eventKey(1)])).size).toBe(0);
      expect(await everything()).toEqual([]);
    });

    test('what was committed is read back, with its types, under the ETag that the commit gave', async () => {
      const columns = {
        v: 1,
        seq: 2147483647,
        share: 0.25,
        noted: true,
        text: '报送“信息”',
        empty: '',
        time: '2018-03-01T00:00:00.000Z',
      };
      const etag = good(await store.commit(workspace, { head: { key: headKey, columns }, rows: [event(1)] }));
      expect(good(await store.head(workspace))).toEqual({ key: headKey, columns, etag });
      const points = good(await store.points(workspace, [eventKey(1), eventKey(2)]));
      expect([...points.keys()]).toEqual([eventKey(1)]);
      expect(points.get(eventKey(1))).toMatchObject(event(1));
    });

    test('the head is the one door: a second creation and a stale ETag are conflicts that write nothing', async () => {
      const first = good(await write([event(1)]));
      expect(await write([event(2)], 2)).toEqual({ ok: false, problem: { kind: 'conflict' } });
      const second = good(await write([event(2)], 2, first));
      expect(second).not.toBe(first);
      expect(await write([event(3)], 3, first)).toEqual({ ok: false, problem: { kind: 'conflict' } });
      expect((await everything()).map((row) => row.key)).toEqual([eventKey(1), eventKey(2), headKey]);
      expect(good(await store.head(workspace))?.etag).toBe(second);
    });

    test('an ETag for a head that is not there is a conflict', async () => {
      expect(await write([event(1)], 1, 'W/"none"')).toEqual({ ok: false, problem: { kind: 'conflict' } });
    });

    test('content is put before there is a head, again and again, and stands in its own range', async () => {
      const content = (part: number, text: string): Row => ({
        key: contentKey('a'.repeat(64), part),
        columns: { v: 1, json: text },
      });
      const large = '统'.repeat(30_000);
      for (let time = 0; time < 2; time += 1) {
        expect(await store.put(workspace, [content(0, large), content(1, 'end')])).toEqual({ ok: true, value: null });
      }
      expect(good(await store.head(workspace))).toBeUndefined();
      const points = good(await store.points(workspace, [content(0, '').key, content(1, '').key]));
      expect(points.get(content(0, '').key)).toMatchObject(content(0, large));
      expect(points.get(content(1, '').key)).toMatchObject(content(1, 'end'));
      good(await write([event(1)]));
      expect((await everything()).map((row) => row.key)).toEqual([
        content(0, '').key,
        content(1, '').key,
        eventKey(1),
        headKey,
      ]);
      expect(await store.put(workspace, [content(2, 'x'.repeat(40_000))])).toMatchObject({
        ok: false,
        problem: { kind: 'rejected' },
      });
    });

    test('a row that exists stops the whole transaction', async () => {
      const etag = good(await write([event(1), { key: commandKey(idOf(1)), columns: { v: 1 } }], 1));
      const again = await write([event(2), { key: commandKey(idOf(1)), columns: { v: 1 } }], 2, etag);
      expect(again).toEqual({ ok: false, problem: { kind: 'exists' } });
      expect(good(await store.head(workspace))?.columns.seq).toBe(1);
      expect(good(await store.points(workspace, [eventKey(2)])).size).toBe(0);
      good(await write([event(2)], 2, etag));
    });

    test('of two writers on one head exactly one succeeds', async () => {
      const etag = good(await write([event(1)]));
      const both = await Promise.all([write([event(2, 'a')], 2, etag), write([event(2, 'b')], 2, etag)]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
      expect(both.filter((result) => !result.ok && result.problem.kind === 'conflict')).toHaveLength(1);
    });

    test('ranges are read in order, both ends included, over pages', async () => {
      let etag: string | undefined;
      for (let start = 1; start <= 1400; start += 99) {
        const rows = Array.from({ length: Math.min(99, 1401 - start) }, (_, i) => event(start + i));
        etag = good(await write(rows, start, etag));
      }
      const seen: string[] = [];
      let next: string | undefined;
      let pages = 0;
      do {
        const page: RowPage = good(await store.page(workspace, eventRange(2, 1399), next));
        seen.push(...page.rows.map((row) => row.key));
        next = page.next;
        pages += 1;
      } while (next !== undefined);
      expect(seen).toEqual(Array.from({ length: 1398 }, (_, i) => eventKey(i + 2)));
      expect(pages).toBeGreaterThan(1);
      expect((await everything(eventRange(7, 7))).map((row) => row.key)).toEqual([eventKey(7)]);
      expect(await everything()).toHaveLength(1401);
    });

    test('workspaces share nothing', async () => {
      good(await write([event(1)]));
      const other = `${workspace}y`;
      expect(good(await store.head(other))).toBeUndefined();
      good(await store.commit(other, { head: head(1), rows: [event(1)] }));
      expect(await everything()).toHaveLength(2);
    });

    test('full transactions of Chinese text come back unharmed', async () => {
      // Odd lengths, so that chunks of any size end within characters.
      const text = `x${'通联报送信息采用𠮷'.repeat(2000)}`;
      const rows = Array.from({ length: 30 }, (_, i) => event(i + 1, text.slice(i)));
      good(await write(rows));
      const found = await everything();
      rows.forEach((row) => {
        expect(found.find(({ key }) => key === row.key)?.columns.json).toBe(row.columns.json);
      });
    });

    test.each<[string, readonly Row[]]>([
      ['too many operations', Array.from({ length: limits.operations }, (_, i) => event(i + 1))],
      ['a property over 64 KiB', [event(1, 'x'.repeat(32 * 1024 + 1))]],
      ['an entity over 1 MiB', [wide(17)]],
      ['a transaction over 4 MiB', Array.from({ length: 60 }, (_, i) => event(i + 1, '信'.repeat(15_000)))],
      [
        'too many properties',
        [{ key: eventKey(1), columns: Object.fromEntries(Array.from({ length: 253 }, (_, i) => [`p${i}`, 1])) }],
      ],
      ["a property's name", [{ key: eventKey(1), columns: { 'no-name': 1 } }]],
      ['a whole number beyond Int32', [{ key: eventKey(1), columns: { n: 2147483648 } }]],
      ['a number that is none', [{ key: eventKey(1), columns: { n: Number.NaN } }]],
      ['a key with a slash', [{ key: 'e-/', columns: {} }]],
      ['a row twice', [event(1), event(1)]],
    ])('what Azure would not take is rejected before it is sent: %s', async (_, rows) => {
      expect(await write(rows)).toMatchObject({ ok: false, problem: { kind: 'rejected' } });
      expect(good(await store.head(workspace))).toBeUndefined();
    });

    test('what Azure just takes is taken', async () => {
      good(await write([event(1, 'x'.repeat(32 * 1024)), { ...wide(15), key: eventKey(2) }]));
      expect((await everything()).map((row) => row.columns)).toContainEqual(wide(15).columns);
    });

    test('a name that is no workspace is a defect of the caller', async () => {
      await expect((async () => store.head("a' or PartitionKey ne '"))()).rejects.toThrow('workspace');
    });
  });
}

/** A row of so many full properties. */
function wide(properties: number): Row {
  const full = 'x'.repeat(32 * 1024);
  return {
    key: eventKey(1),
    columns: Object.fromEntries(Array.from({ length: properties }, (_, i) => [`p${i}`, full])),
  };
}
