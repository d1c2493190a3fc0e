import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { savedAnswers } from '../../../functions/local/saved-answers';

/** A store of two cells that are never equal between requests, only within a write. */
let data: [number, number];
let disk: [number, number];
let saves: (() => void)[];
let torn: boolean;
let server: Server;
let url: string;

beforeEach(async () => {
  data = [0, 0];
  disk = [0, 0];
  saves = [];
  torn = false;
  const save = (): Promise<void> => {
    const [a, b] = data;
    if (a !== b) torn = true;
    return new Promise((done) => {
      saves.push(() => {
        disk = [a, b];
        done();
      });
    });
  };
  server = createServer(
    savedAnswers(async (request, response) => {
      if (request.method === 'POST') {
        data[0] += 1;
        await new Promise((go) => setTimeout(go, 2));
        data[1] += 1;
      }
      if (data[0] !== data[1]) torn = true;
      response.end(String(data[0]));
    }, save),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

const ask = async (method: string): Promise<number> => Number(await (await fetch(url, { method })).text());
const saveWhenAsked = async (until: Promise<unknown>): Promise<void> => {
  let over = false;
  void until.finally(() => {
    over = true;
  });
  while (!over) {
    saves.shift()?.();
    await new Promise((go) => setTimeout(go, 3));
  }
};

test('a write is answered when it is on the disk, not before; a read of what is not there yet waits too', async () => {
  const answered: string[] = [];
  const write = ask('POST').then(() => answered.push('write'));
  while (saves.length === 0) await new Promise((go) => setTimeout(go, 1));
  const read = ask('GET').then(() => answered.push('read'));
  await new Promise((go) => setTimeout(go, 30));
  expect(answered).toEqual([]);
  await saveWhenAsked(Promise.all([write, read]));
  expect(disk).toEqual([1, 1]);
  expect(await ask('GET')).toBe(1);
  expect(saves).toEqual([]);
});

test('many writes share a few saves, and none sees or saves half a write', async () => {
  let begun = 0;
  const writes = Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const seen = await ask(i % 3 === 0 ? 'GET' : 'POST');
      expect(disk[0]).toBeGreaterThanOrEqual(seen);
    }),
  );
  let over = false;
  void writes.finally(() => {
    over = true;
  });
  while (!over) {
    const save = saves.shift();
    if (save !== undefined) begun += 1;
    save?.();
    await new Promise((go) => setTimeout(go, 3));
  }
  await writes;
  expect(torn).toBe(false);
  expect(disk).toEqual([40, 40]);
  expect(begun).toBeLessThan(20);
});
