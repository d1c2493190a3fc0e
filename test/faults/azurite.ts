/** A process that dies between any two requests to the table service: nothing acknowledged missing, nothing twice. */
import { countRequests, type RequestCounter } from '../../functions/log/count-requests';
import { tableSnapshots } from '../../functions/log/snapshots';
import { tableStore } from '../../functions/log/table';
import { type PlainAzurite, plainAzurite } from '../functions/log/plain-azurite';
import { openShelf } from '../shared/log/shelf';
import { atDaysEnd, day, notesAtDaysEnd } from '../shared/log/shelf-day';
import { allRows, dying, type Gate, Killed, violations } from './injected';
import type { Tell } from './tell';

export function azuriteFaults(tell: Tell): void {
  let azurite: PlainAzurite;
  beforeAll(async () => {
    azurite = await plainAzurite();
  });
  afterAll(() => azurite.stop());

  const open: Gate = (call) => call();
  /** The policy that counts is where every request leaves. */
  const through = (gate: Gate): Pick<RequestCounter, 'policy' | 'counted'> => ({
    counted: () => ({ reads: 0, transactions: 0 }),
    policy: { name: 'gate', sendRequest: (request, next) => gate(() => next(request)) },
  });
  const office = (workspace: string, gate: Gate = open) => {
    const counter = through(gate);
    const report = (error: unknown): void => {
      if (!(error instanceof Killed)) throw error;
    };
    return openShelf(tableStore(azurite.connectionString, counter), {
      workspace,
      snapshots: { store: tableSnapshots(azurite.connectionString, report, counter), events: 1_000_000 },
    });
  };
  const step = process.env.TONGLIAN_LONG === undefined ? 5 : 1;

  test(`killed at every ${step === 1 ? '' : `${step}. `}request, before and after it was done`, async () => {
    const plain = tableStore(azurite.connectionString, countRequests());
    let points = 0;
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1; ; at += step) {
        const workspace = `${moment}${at}`;
        const acknowledged = new Set<string>();
        const { gate, died } = dying(at, moment);
        const run = async (one: ReturnType<typeof office>): Promise<void> => {
          for (const act of day) {
            for (const { id, status } of await act(one)) if (status !== 'refused') acknowledged.add(id);
          }
        };
        await run(office(workspace, gate)).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        if (!died()) break;
        points += 1;
        expect(violations(await allRows(plain, workspace), acknowledged)).toEqual([]);
        await run(office(workspace));
        expect(violations(await allRows(plain, workspace), acknowledged)).toEqual([]);
        const cold = await office(workspace).read((state) => [
          Object.fromEntries(state.amounts),
          [...state.notes.values()].join(),
        ]);
        expect([at, cold]).toEqual([at, { ok: true, value: [atDaysEnd, notesAtDaysEnd] }]);
      }
    }
    expect(points).toBeGreaterThan(12);
    tell('killed between any two requests to table storage', points, 'points');
  });
}
