import { countRequests } from '../../../functions/log/count-requests';

const request = (method: string) => ({ method, url: 'http://127.0.0.1/log' });

test('what leaves on behalf of a run is its own, beside others at the same time', async () => {
  const counter = countRequests();
  let go = (): void => undefined;
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const send = (method: string) => counter.policy.sendRequest(request(method), async () => gate);
  const reading = counter.during(async () => {
    await Promise.all([send('GET'), send('GET')]);
    return 'read';
  });
  const writing = counter.during(async () => {
    await send('POST');
    return 'written';
  });
  go();
  expect(await Promise.all([reading, writing])).toEqual([
    { value: 'read', reads: 2, transactions: 0 },
    { value: 'written', reads: 0, transactions: 1 },
  ]);
  await send('GET');
  expect(counter.counted()).toEqual({ reads: 3, transactions: 1 });
});
