/** Every item with the state it is in, and the acts on one. */
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/operations';
import { derivedId } from '../../../shared/log/hash';
import type { ItemSaid, ItemStep } from '../../../shared/office/item/acts';
import type { Problem } from '../../../shared/problem';
import { allPages } from '../../live/intake/all-pages';
import { usePaneTools } from '../pane-context';

export type ItemEntry = Output<'listItems'>['entries'][number];

export function useItems() {
  const { state, acts } = usePaneTools();
  const { office } = state;
  const [items, setItems] = useState<readonly ItemEntry[]>([]);
  const [units, setUnits] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState<{ readonly problem?: Problem; readonly text?: string } | null>(null);

  const load = useCallback(async (): Promise<void> => {
    if (!office) return;
    const named = await allPages((query) => office.call('listUnits', { query }));
    if (named) setUnits(new Map(named.map(({ record, name }) => [record, name])));
    const listed = await allPages((query) => office.call('listItems', { query }));
    // What came last is looked for first.
    if (listed) setItems([...listed].reverse());
  }, [office]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was reported since belongs here, too
  useEffect(() => {
    void load();
  }, [load, state.pending]);

  return {
    items,
    units,
    said,
    async act(item: ItemEntry, step: ItemStep, words: ItemSaid, done: string): Promise<void> {
      if (!office) return;
      // The same act may come again in an item's life: returned, filed again, returned.
      const id = derivedId(office.workspace, item.record, step, words, new Date().toISOString());
      const posted = await acts.post([{ id, type: 'move-item', record: item.record, step, personal: words }]);
      const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
      setSaid(problem ? { problem } : { text: done });
      await load();
    },
    async registerOnly({ record }: ItemEntry, title: string, done: string): Promise<void> {
      if (!office) return;
      const answer = await office.call('registerOnly', { record, body: { title } });
      setSaid(answer.ok ? { text: done } : { problem: answer.problem });
      await load();
    },
  };
}
