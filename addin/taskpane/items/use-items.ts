/** Every item with the state it is in, and the acts on one. */
import { useMemo, useState } from 'react';
import { derivedId } from '../../../shared/log/hash';
import type { ItemSaid, ItemStep } from '../../../shared/office/item/acts';
import type { Problem } from '../../../shared/problem';
import { attachFile } from '../../live/attach-file';
import { askRegister, emptyRegister, type ItemEntry } from '../../live/intake/register';
import { download } from '../../page/download';
import { usePaneTools } from '../pane-context';
import { useAsked } from '../use-asked';

export function useItems() {
  const { state, acts, language } = usePaneTools();
  const { office } = state;
  const { value: register, known, fresh, again } = useAsked(askRegister, emptyRegister, state.pending);
  const [said, setSaid] = useState<{ readonly problem?: Problem; readonly text?: string } | null>(null);

  const units = useMemo(() => new Map(register.units.map(({ record, name }) => [record, name])), [register]);
  const bound = useMemo(
    () => new Set(register.units.flatMap(({ record, registeredOnly }) => (registeredOnly ? [record] : []))),
    [register],
  );
  // What came last is looked for first.
  const items = useMemo(() => [...register.items].reverse(), [register]);

  return {
    items,
    units,
    /** 只登记、不存正文 */
    bound,
    known,
    fresh,
    again,
    said,
    say: setSaid,
    async act(item: ItemEntry, given: ItemStep, words: ItemSaid, done: string, photo: File | null): Promise<void> {
      if (!office) return;
      let step = given;
      if (photo !== null && given.act === 'sign' && given.signing.how === 'paper') {
        const attached = await attachFile(office, item.record, photo);
        if (!attached.ok) return setSaid({ problem: attached.problem });
        step = { ...given, signing: { ...given.signing, photo: attached.value.file } };
      }
      // The same act may come again in an item's life: returned, filed again, returned.
      const id = derivedId(office.workspace, item.record, step, words, new Date().toISOString());
      const posted = await acts.post([{ id, type: 'move-item', record: item.record, step, personal: words }]);
      const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
      // A leader's pane compares nothing, so that nothing else asks anew.
      if (state.pending === null) await again();
      setSaid(problem ? { problem } : { text: done });
    },
    async endLink({ record }: ItemEntry, done: string): Promise<void> {
      if (!office) return;
      const id = derivedId(office.workspace, 'end-sign-link', record, new Date().toISOString());
      const posted = await acts.post([{ id, type: 'end-sign-link', record }]);
      const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
      setSaid(problem ? { problem } : { text: done });
    },
    /** 稿件审签单 of one item, to be printed. */
    async slip({ record, title }: ItemEntry): Promise<void> {
      if (!office) return;
      const { slipFile } = await import('../../live/slip-file.js');
      const made = await slipFile(office, { record }, title ?? '', language);
      if (made.ok) download(made.value.bytes, made.value.name);
      setSaid(made.ok ? { text: made.value.name } : { problem: made.problem });
    },
    async registerOnly(
      { record, title: former }: ItemEntry,
      title: string,
      done: (cells: readonly string[]) => string,
    ): Promise<void> {
      if (!office) return;
      const answer = await office.call('registerOnly', { record, body: { title } });
      if (!answer.ok) return setSaid({ problem: answer.problem });
      const cells = await acts.forget(record, former ?? '');
      setSaid({ text: done(cells) });
      await again();
    },
  };
}
