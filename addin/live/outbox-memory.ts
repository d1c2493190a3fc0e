/** The outbox where nothing can be stored: it lasts as long as the window. */
import type { OutboxStore, Owner, Waiting } from './outbox';
import type { Standings } from './send';

export function memoryOutbox(): OutboxStore {
  const owners = new Map<string, Map<string, Waiting>>();
  const standings = new Map<string, Standings>();
  const of = ({ workspace, person }: Owner): Map<string, Waiting> => {
    const key = JSON.stringify([workspace, person]);
    const found = owners.get(key) ?? new Map<string, Waiting>();
    owners.set(key, found);
    return found;
  };
  return {
    all: async (owner) => [...of(owner).values()],
    async put(owner, those) {
      for (const one of those) of(owner).set(one.command.id, one);
    },
    async drop(owner, ids) {
      for (const id of ids) of(owner).delete(id);
    },
    standings: async (workspace) => standings.get(workspace) ?? null,
    async keepStandings(workspace, those) {
      standings.set(workspace, those);
    },
  };
}
