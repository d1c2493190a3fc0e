/** A small app for the host's tests: shelves behind HTTP, and timers that count on a shelf. */
import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { identity } from '../../../functions/identity/identity';
import { tableStore } from '../../../functions/log/table';
import { add, openShelf, type ShelfCommand } from '../../shared/log/shelf';

const store = tableStore(process.env.AzureWebJobsStorage ?? '');
const log = openShelf(store, {
  now: () => new Date().toISOString(),
  wait: (ms) => new Promise((go) => setTimeout(go, ms)),
});
const verify = identity(process.env, () => new Date());

app.setup({ enableHttpStream: true });
app.http('commands', {
  methods: ['POST'],
  route: 'shelves/commands',
  handler: async (request: HttpRequest) => {
    const commands = (await request.json()) as ShelfCommand[];
    return { jsonBody: await log.append(commands, 'test') };
  },
});
app.http('shelf', {
  methods: ['GET'],
  route: 'shelves/{shelf}/{part?}',
  handler: async ({ params }) => {
    const read = await log.read((state) => state.amounts.get(params.shelf ?? '') ?? 0);
    return read.ok ? { jsonBody: { ...params, amount: read.value } } : { status: 503 };
  },
});
app.http('echo', {
  methods: ['GET', 'PUT'],
  route: 'echo/{*rest}',
  handler: async (request) => ({
    status: 201,
    headers: { 'X-Method': request.method },
    jsonBody: {
      url: request.url,
      rest: request.params.rest,
      query: [...request.query],
      text: await request.text(),
    },
  }),
});
app.http('who', {
  methods: ['GET'],
  handler: async (request) => {
    const caller = await verify(request);
    return { jsonBody: caller };
  },
});
app.http('defect', {
  handler: () => {
    throw new Error('secret reason');
  },
});
// The library's type knows that this is a mistake.
app.http('nothing', { handler: async () => undefined as unknown as HttpResponseInit });

let runs = 0;
app.timer('count', {
  schedule: '0 30 17 * * 1',
  handler: async (timer) => {
    runs += 1;
    await log.append([add(`count ${runs} ${process.pid}`, timer.isPastDue ? 100 : 1, 'timer')], 'clock');
  },
});
let overlapping = 0;
app.timer('often', {
  schedule: '* * * * * *',
  handler: async () => {
    overlapping += 1;
    if (overlapping > 1) console.error('OVERLAP');
    await new Promise((go) => setTimeout(go, 1500));
    overlapping -= 1;
  },
});
