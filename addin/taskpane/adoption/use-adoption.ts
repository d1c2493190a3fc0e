/** What is waiting to be registered as printed, what is there without an item, and the acts on both. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dateParts, isLocalDate, localDateAt } from '../../../shared/calendar';
import type { Output } from '../../../shared/contract/operations';
import { printed } from '../../../shared/intake/printed';
import type { KnownItem } from '../../../shared/intake/repeats';
import { type Printed, sourceFinder } from '../../../shared/intake/sources';
import { readOutletList } from '../../../shared/language/message/outlet-list';
import { outletKey } from '../../../shared/language/rule/outlet-word';
import { derivedId } from '../../../shared/log/hash';
import { parseFen } from '../../../shared/money';
import type { AdoptionStep } from '../../../shared/office/adoption/acts';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { importId } from '../../../shared/record/identity';
import { allPages } from '../../live/intake/all-pages';
import type { AdoptionLabels } from '../../text/adoption';
import { usePaneTools } from '../pane-context';

export type AdoptionEntry = Output<'listAdoptions'>['entries'][number];
export type UnitEntry = Output<'listUnits'>['entries'][number];

export interface AdoptionDraft {
  readonly id: number;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly placement: string;
  readonly issue: string;
  readonly length: string;
  readonly fee: string;
  readonly composite: boolean;
  /** Items or, where nobody filed it, a unit. */
  readonly sources: readonly string[];
}

/** What can no longer be a source. */
const gone: readonly string[] = ['withdrawn', 'repeat'];

export function useAdoption(labels: AdoptionLabels) {
  const { state, acts } = usePaneTools();
  const { office, read } = state;
  const [queue, setQueue] = useState<readonly AdoptionDraft[]>([]);
  const [units, setUnits] = useState<readonly UnitEntry[]>([]);
  const [items, setItems] = useState<readonly KnownItem[]>([]);
  const [adoptions, setAdoptions] = useState<readonly AdoptionEntry[]>([]);
  const [said, setSaid] = useState<{ readonly problem?: Problem; readonly text?: string } | null>(null);
  const [count, setCount] = useState(0);
  const next = useRef(1);
  const sending = useRef(false);

  const load = useCallback(async (): Promise<void> => {
    if (!office) return;
    const [named, filed, taken] = await Promise.all([
      allPages((query) => office.call('listUnits', { query })),
      allPages((query) => office.call('listItems', { query })),
      allPages((query) => office.call('listAdoptions', { query })),
    ]);
    if (named) setUnits(named);
    if (taken) setAdoptions(taken);
    if (filed)
      setItems(
        filed.flatMap(({ record, unit, title, link, receivedOn, state: now }) =>
          title === null || gone.includes(now) ? [] : [{ record, unit, title, link, receivedOn }],
        ),
      );
  }, [office]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was reported since may be a source
  useEffect(() => {
    void load();
  }, [load, state.pending]);

  const outlets = useMemo(() => {
    const found = new Map<string, string | null>();
    for (const one of read?.reading.records ?? []) if (one.kind === 'outlet') found.set(one.data.name, one.data.level);
    for (const { outlet, level } of adoptions) if (!found.has(outlet)) found.set(outlet, level);
    return found;
  }, [read, adoptions]);
  const find = useMemo(() => sourceFinder(items), [items]);

  const today = localDateAt(new Date().toISOString());
  const year = today === undefined ? 2000 : dateParts(today).year;
  const empty = (title = ''): AdoptionDraft => ({
    id: next.current++,
    title,
    outlet: '',
    date: '',
    placement: '',
    issue: '',
    length: '',
    fee: '',
    composite: false,
    sources: [],
  });
  /** The unit that a headline begins with. */
  const unitIn = (title: string): string | null => units.find(({ name }) => title.startsWith(name))?.record ?? null;
  const asked = (draft: Pick<AdoptionDraft, 'title' | 'date'>): Printed => ({
    title: draft.title,
    unit: unitIn(draft.title),
    date: isLocalDate(draft.date) ? draft.date : null,
  });
  /** One that stands alone is proposed; where two are near, nobody but the editor chooses. */
  const proposed = (draft: AdoptionDraft): AdoptionDraft => {
    const { clear } = find(asked(draft));
    return clear ? { ...draft, sources: [clear.item.record] } : draft;
  };

  return {
    queue,
    current: queue[0],
    units,
    items,
    outlets,
    said,
    suggestions: (draft: AdoptionDraft) => find(asked(draft)),
    unmatched: adoptions.filter(({ stands, sources }) => stands && sources.some(({ item }) => item === null)),
    declared: adoptions.filter(({ declared }) => declared),
    near: (entry: AdoptionEntry, unit: string) => find({ title: entry.title ?? '', unit, date: entry.date }, 3).list,
    byHand: () => setQueue((before) => [...before, empty()]),
    take(text: string): number {
      const lines = readOutletList(text, [...outlets.keys()], year);
      const drafts = lines.map(({ title, outlet, date, placement, issue }) =>
        proposed({
          ...empty(title),
          outlet: outlet ?? '',
          date: date ?? '',
          placement: placement ?? '',
          issue: issue ?? '',
        }),
      );
      setQueue((before) => [...before, ...drafts]);
      setSaid(drafts.length === 0 ? { text: labels.nothingRead } : null);
      return drafts.length;
    },
    change: (draft: AdoptionDraft) => setQueue((before) => before.map((one) => (one.id === draft.id ? draft : one))),
    drop: (id: number) => setQueue((before) => before.filter((one) => one.id !== id)),
    async confirm(draft: AdoptionDraft): Promise<void> {
      if (!office || sending.current) return;
      sending.current = true;
      const known = [...outlets].find(([name]) => outletKey(name) === outletKey(draft.outlet));
      const length = Number(draft.length);
      const { record, data, personal } = printed(
        {
          outlet: known?.[0] ?? draft.outlet.trim(),
          level: known?.[1] ?? null,
          date: isLocalDate(draft.date) ? draft.date : null,
          placement: draft.placement.trim() || null,
          issue: draft.issue.trim() || null,
          composite: draft.composite,
          length: draft.length.trim() !== '' && Number.isInteger(length) ? length : null,
          outletFee: draft.fee.trim() === '' ? null : (parseFen(draft.fee.trim()) ?? null),
          sources: draft.sources,
          title: draft.title.trim(),
        },
        (one) => adoptions.some((entry) => entry.record === one),
      );
      const content = { kind: 'adoption', data, personal } as const;
      const id = importId(office.workspace, record, content, 0);
      const command: Command = { id, type: 'record', record, replaces: 0, ...content };
      const posted = await acts.post([command]);
      sending.current = false;
      const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
      if (problem) return setSaid({ problem });
      setCount(count + 1);
      setSaid({ text: labels.done(draft.title, count + 1) });
      setQueue((before) => before.filter((one) => one.id !== draft.id));
      await load();
    },
    async move(record: string, step: AdoptionStep, done: string): Promise<void> {
      if (!office) return;
      const id = derivedId(office.workspace, record, step);
      const posted = await acts.post([{ id, type: 'move-adoption', record, step }]);
      const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
      setSaid(problem ? { problem } : { text: done });
      await load();
    },
  };
}
