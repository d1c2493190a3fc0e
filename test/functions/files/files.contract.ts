/** What every place for attachments promises; run on the memory twin and on the blob service. */
import { fileHash } from '../../../shared/file/file-hash';
import type { FileStore } from '../../../shared/file/store';

export function filesContract(name: string, open: () => Promise<FileStore>): void {
  describe(`files contract: ${name}`, () => {
    let store: FileStore;
    beforeAll(async () => {
      store = await open();
    });
    const unneeded = async (): Promise<boolean> => false;
    const file = (text: string) => ({ type: 'pdf' as const, bytes: new Uint8Array(Buffer.from(`%PDF-${text}`)) });

    test('none at first; what was put is got by the hash of its bytes', async () => {
      const given = file('一');
      expect(await store.get('w1', fileHash(given.bytes))).toBeUndefined();
      const hash = await store.put('w1', given);
      expect(hash).toBe(fileHash(given.bytes));
      expect(await store.get('w1', hash)).toEqual(given);
    });

    test('the same bytes are stored once, also when they come at the same time', async () => {
      const given = file('二');
      const hashes = await Promise.all([1, 2, 3].map(() => store.put('w1', given)));
      expect(new Set(hashes).size).toBe(1);
      await store.remove('w1', hashes[0] ?? '', unneeded);
      expect(await store.get('w1', hashes[0] ?? '')).toBeUndefined();
    });

    test('offices share nothing; removing twice is removing once', async () => {
      const hash = await store.put('w1', file('三'));
      expect(await store.get('w2', hash)).toBeUndefined();
      await store.put('w2', file('三'));
      await store.remove('w1', hash, unneeded);
      await store.remove('w1', hash, unneeded);
      expect(await store.get('w2', hash)).toEqual(file('三'));
    });

    test('what is still needed stays, and so does what was put again while that was asked', async () => {
      const given = file('四');
      const hash = await store.put('w1', given);
      await store.remove('w1', hash, async () => true);
      expect(await store.get('w1', hash)).toEqual(given);
      await store.remove('w1', hash, async () => {
        await store.put('w1', given);
        return false;
      });
      expect(await store.get('w1', hash)).toEqual(given);
      await store.remove('w1', hash, unneeded);
      expect(await store.get('w1', hash)).toBeUndefined();
    });

    test('megabytes come back whole, and what was given may change afterwards', async () => {
      const bytes = new Uint8Array(9 * 1024 * 1024).map((_, i) => (i * 7) % 251);
      const hash = await store.put('w1', { type: 'jpeg', bytes });
      bytes[0] = 255;
      expect(fileHash((await store.get('w1', hash))?.bytes ?? new Uint8Array())).toBe(hash);
    });

    test('what is no hash and what is no office is a defect of the caller', async () => {
      for (const hash of ['../head', 'A'.repeat(64), '']) {
        await expect((async () => store.get('w1', hash))()).rejects.toThrow('hash');
      }
      await expect((async () => store.get('../w1', 'a'.repeat(64)))()).rejects.toThrow('workspace');
    });
  });
}
