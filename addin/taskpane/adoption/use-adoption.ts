/** What is waiting to be registered as printed, what is there without an item, and the acts on both. */
import { useMemo, useRef, useState } from 'react';
import { dateParts, isLocalDate, localDateAt } from '../../../shared/calendar';
import type { Output } from '../../../shared/contract/operations';
import { printed } from '../../../shared/intake/printed';
import { type Printed, sourceFinder } from '../../../shared/intake/sources';
import { unitNamed } from '../../../shared/intake/unit-named';
import { readOutletList } from '../../../shared/language/message/outlet-list';
import { outletKey } from '../../../shared/language/rule/outlet-word';
import { derivedId } from '../../../shared/log/hash';
import { parseFen } from '../../../shared/money';
import type { AdoptionStep } from '../../../shared/office/adoption/acts';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { importId } from '../../../shared/record/identity';
import type { Office } from '../../api/office';
import { allPages } from '../../live/all-pages';
import { attachFile } from '../../live/attach-file';
import { askRegister, emptyRegister, type Register, type UnitEntry } from '../../live/intake/register';
import type { LiveReading } from '../../live/session';
import type { AdoptionLabels } from '../../text/adoption';
import { usePaneTools } from '../pane-context';
import { useAsked } from '../use-asked';

export type AdoptionEntry = Output<'listAdoptions'>['entries'][number];

export interface AdoptionDraft {
  readonly id: number;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly placement: string;
  readonly issue: string;
  readonly length: string;
  readonly fee: string;
  readonly link: string;
  readonly composite: boolean;
  /** Items or, where nobody filed it, a unit. */
  readonly sources: readonly string[];
}

interface Known extends Register {
  readonly adoptions: readonly AdoptionEntry[];
}
const nothingKnown: Known = { ...emptyRegister, adoptions: [] };
const askKnown = async (office: Office): Promise<Known | null> => {
  const [register, adoptions] = await Promise.all([
    askRegister(office),
    allPages((query) => office.call('listAdoptions', { query })),
  ]);
  return register && adoptions.ok ? { ...register, adoptions: adoptions.value } : null;
};

type Outlets = ReadonlyMap<string, string | null>;
/** Every outlet that workbook or adoptions name, with its level. */
function outletsOf(read: LiveReading | null, adoptions: readonly AdoptionEntry[]): Outlets {
  const found = new Map<string, string | null>();
  for (const one of read?.reading.records ?? []) if (one.kind === 'outlet') found.set(one.data.name, one.data.level);
  for (const { outlet, level } of adoptions) if (!found.has(outlet)) found.set(outlet, level);
  return found;
}
const printedOf = ({ title, date }: Pick<AdoptionDraft, 'title' | 'date'>, units: readonly UnitEntry[]): Printed => ({
  title,
  unit: unitNamed(title, units),
  date: isLocalDate(date) ? date : null,
});
/** One that stands alone is proposed; where two are near, nobody but the editor chooses. */
const proposed = (
  draft: AdoptionDraft,
  units: readonly UnitEntry[],
  find: ReturnType<typeof sourceFinder>,
): AdoptionDraft => {
  const { clear } = find(printedOf(draft, units));
  return clear ? { ...draft, sources: [clear.item.record] } : draft;
};

export function useAdoption(labels: AdoptionLabels) {
  const { state, acts } = usePaneTools();
  const { office, read } = state;
  const [queue, setQueue] = useState<readonly AdoptionDraft[]>([]);
  const { value: known, arrived, again } = useAsked(askKnown, nothingKnown, state.pending);
  const { units, adoptions } = known;
  const [said, setSaid] = useState<{ readonly problem?: Problem; readonly text?: string } | null>(null);
  const [count, setCount] = useState(0);
  const next = useRef(1);
  const sending = useRef(false);

  const outlets = useMemo(() => outletsOf(read, adoptions), [read, adoptions]);
  const find = useMemo(() => sourceFinder(known.known), [known]);

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
    link: '',
    composite: false,
    sources: [],
  });
  return {
    queue,
    current: queue[0],
    units,
    items: known.known,
    outlets,
    said,
    suggestions: (draft: AdoptionDraft) => find(printedOf(draft, units)),
    unmatched: adoptions.filter(({ stands, sources }) => stands && sources.some(({ item }) => item === null)),
    /** What came last is looked for first. */
    registered: adoptions.filter(({ stands }) => stands).reverse(),
    declared: adoptions.filter(({ declared }) => declared),
    near: (entry: AdoptionEntry, unit: string) => find({ title: entry.title ?? '', unit, date: entry.date }, 3).list,
    /** 只登记、不存正文: of one of its sources nothing may be kept, so no file of it leaves the pane. */
    takesNoFile: ({ sources }: AdoptionEntry): boolean =>
      sources.some(
        ({ unit, item }) =>
          units.some((one) => one.record === unit && one.registeredOnly) ||
          known.items.some((one) => one.record === item && one.registeredOnly === true),
      ),
    /** 剪报, 稿费单: what was attached before one was refused stays. */
    async attach({ record }: AdoptionEntry, files: readonly File[]): Promise<void> {
      if (!office) return;
      let problem: Problem | null = null;
      for (const file of files) {
        const done = await attachFile(office, record, file);
        problem ??= done.ok ? null : done.problem;
      }
      await again();
      setSaid(problem ? { problem } : { text: labels.attached(files.map(({ name }) => name).join('、')) });
    },
    async remove({ record }: AdoptionEntry, file: string): Promise<void> {
      if (!office) return;
      const command = derivedId(office.workspace, 'remove-file', record, file, new Date().toISOString());
      const done = await office.call('removeFile', { record, file, query: { command } });
      await again();
      setSaid(done.ok ? { text: labels.removed } : { problem: done.problem });
    },
    say: setSaid,
    byHand: () => setQueue((before) => [...before, empty()]),
    /** @returns how many printings were found. */
    async take(text: string): Promise<number> {
      const there = await arrived();
      const finder = sourceFinder(there.known);
      const lines = readOutletList(text, [...outletsOf(read, there.adoptions).keys()], year);
      const drafts = lines.map(({ title, outlet, date, placement, issue, link }) =>
        proposed(
          {
            ...empty(title),
            outlet: outlet ?? '',
            date: date ?? '',
            placement: placement ?? '',
            issue: issue ?? '',
            link: link ?? '',
          },
          there.units,
          finder,
        ),
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
      const there = await arrived();
      const named = [...outlets].find(([name]) => outletKey(name) === outletKey(draft.outlet));
      const length = Number(draft.length);
      const { record, data, personal } = printed(
        {
          outlet: named?.[0] ?? draft.outlet.trim(),
          level: named?.[1] ?? null,
          date: isLocalDate(draft.date) ? draft.date : null,
          placement: draft.placement.trim() || null,
          issue: draft.issue.trim() || null,
          composite: draft.composite,
          length: draft.length.trim() !== '' && Number.isInteger(length) ? length : null,
          outletFee: draft.fee.trim() === '' ? null : (parseFen(draft.fee.trim()) ?? null),
          link: draft.link.trim() || null,
          sources: draft.sources,
          title: draft.title.trim(),
        },
        (one) => there.adoptions.some((entry) => entry.record === one),
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
    },
    async move(record: string, step: AdoptionStep, done: string): Promise<void> {
      if (!office) return;
      const id = derivedId(office.workspace, record, step);
      const posted = await acts.post([{ id, type: 'move-adoption', record, step }]);
      const problem = posted.ok ? (posted.value[0]?.problem ?? null) : posted.problem;
      setSaid(problem ? { problem } : { text: done });
    },
  };
}
