/** What every place for snapshots promises; run on the memory twin and on the table service. */
import type { Snapshot, SnapshotStore } from '../../../shared/log/snapshot';

export const snapshotAt = (seq: number, text = `{"at":${seq}}`): Snapshot => ({
  head: { seq, hash: String(seq % 10).repeat(64), time: '2018-03-01T00:00:00.000Z' },
  form: 'test 1',
  text,
});

export function snapshotsContract(name: string, open: () => Promise<SnapshotStore>): void {
  describe(`snapshots contract: ${name}`, () => {
    let store: SnapshotStore;
    let used = 0;
    let workspace = '';
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      used += 1;
      workspace = `s${used}x${process.pid}`;
    });

    test('none at first; what was written is read back; the newest counts', async () => {
      expect(await store.newest(workspace)).toBeUndefined();
      expect(await store.write(workspace, snapshotAt(10))).toBe(true);
      expect(await store.newest(workspace)).toEqual(snapshotAt(10));
      expect(await store.write(workspace, snapshotAt(20))).toBe(true);
      expect(await store.newest(workspace)).toEqual(snapshotAt(20));
    });

    test('an older one does not take the place of a newer one', async () => {
      await store.write(workspace, snapshotAt(20));
      expect(await store.write(workspace, snapshotAt(10))).toBe(false);
      expect(await store.newest(workspace)).toEqual(snapshotAt(20));
    });

    test('megabytes that do not shrink come back whole', async () => {
      let seed = 1;
      const text = Array.from({ length: 400_000 }, () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCharCode(0x4e00 + (seed % 20_000));
      }).join('');
      expect(await store.write(workspace, snapshotAt(30, text))).toBe(true);
      expect((await store.newest(workspace))?.text === text).toBe(true);
    });

    test('removed, it is gone, and the next is written as the first', async () => {
      await store.remove(workspace);
      await store.write(workspace, snapshotAt(40));
      await store.remove(workspace);
      expect(await store.newest(workspace)).toBeUndefined();
      expect(await store.write(workspace, snapshotAt(5))).toBe(true);
      expect(await store.newest(workspace)).toEqual(snapshotAt(5));
    });

    test('offices share nothing; of two that write at once one counts', async () => {
      const other = `${workspace}y`;
      await store.write(workspace, snapshotAt(1));
      expect(await store.newest(other)).toBeUndefined();
      await Promise.all([store.write(other, snapshotAt(2)), store.write(other, snapshotAt(3))]);
      const newest = await store.newest(other);
      expect([snapshotAt(2), snapshotAt(3)]).toContainEqual(newest);
    });
  });
}
