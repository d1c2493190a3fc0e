/** What came back, side by side, and the acts on it: hand out, take back, post once. */
import { useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { boundUnits } from '../../live/bound-units';
import { type Collection, collect } from '../../live/collect';
import { dayWrites } from '../../live/day-writes';
import { type Returned, readReturned } from '../../live/returned-form';
import { compare } from '../../live/send';
import { download } from '../../page/download';
import { collectLabels } from '../../text/collect';
import { usePaneTools } from '../pane-context';

/** An empty row of this round is never one of another. */
const newRound = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

interface CollectSaid {
  readonly problem?: Problem;
  readonly text?: string;
}

interface Refusal {
  readonly name: string;
  readonly problem: Problem;
}

export type Collecting = ReturnType<typeof useCollect>;

export function useCollect() {
  const { state, acts, language } = usePaneTools();
  const { office, read, period } = state;
  const labels = collectLabels(language);
  const [files, setFiles] = useState<readonly Returned[]>([]);
  /** Known before a file is listed. */
  const [bound, setBound] = useState<ReadonlySet<string> | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState<CollectSaid | null>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  // What is counted depends on the office's own sheet, which may have been read anew.
  const collection: Collection | null = read && bound && files.length > 0 ? collect(read, files, bound) : null;

  const run = async (act: () => Promise<CollectSaid | null>): Promise<void> => {
    setMaking(true);
    setSaid(null);
    setSaid(await act());
    setMaking(false);
  };

  return {
    files,
    collection,
    progress,
    making,
    said,
    setSaid,
    refused,
    units: (read?.reading.records ?? []).filter(({ kind }) => kind === 'unit').length,
    hand: () =>
      void run(async () => {
        if (!read) return null;
        const { publish, zipped } = await import('../../live/publish.js');
        const made = await publish(read.reading.records, { period, round: newRound(), language });
        if (!made.ok) return { problem: made.problem };
        const zip = await zipped(made.value, { period, language });
        download(zip.bytes, zip.name);
        return { text: labels.published(made.value.length) };
      }),
    /** Added to those that lie here already. */
    async take(dropped: readonly File[]): Promise<void> {
      if (!office) return;
      setSaid(null);
      setRefused([]);
      const secret = await boundUnits(office);
      if (!secret.ok) return setSaid({ problem: secret.problem });
      setBound(secret.value);
      const { openWorkbook } = await import('../../workbook/file.js');
      const found: Returned[] = [];
      for (const [index, file] of dropped.entries()) {
        setProgress({ done: index, of: dropped.length });
        const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()));
        const grids = opened.ok ? await opened.value.grids() : opened;
        found.push(grids.ok ? readReturned(file.name, grids.value) : { file: file.name, read: grids });
      }
      setProgress(null);
      setFiles((before) => [...before, ...found]);
    },
    post: () =>
      void run(async () => {
        if (!office || !collection) return null;
        const compared = await compare(office, collection.records);
        if (!compared.ok) return { problem: compared.problem };
        const { known, changes } = compared.value;
        const posted = await acts.post(changes.map(({ command }) => command));
        if (!posted.ok) return { problem: posted.problem };
        const names = new Map(
          changes.map(({ wanted, command }) => [
            command.id,
            wanted.kind === 'item' ? wanted.personal.title : wanted.record,
          ]),
        );
        setRefused(
          posted.value.flatMap(({ id, problem }) => (problem ? [{ name: names.get(id) ?? id, problem }] : [])),
        );
        const applied = posted.value.filter(({ status }) => status !== 'refused' && status !== 'known').length;
        return { text: labels.posted(applied, known + posted.value.filter(({ status }) => status === 'known').length) };
      }),
    days: () =>
      void run(async () => {
        if (!office || !period) return null;
        const made = await dayWrites(office, period, language);
        if (!made.ok) return { problem: made.problem };
        acts.propose(labels.daysTitle, { cells: [], sheets: made.value });
        return null;
      }),
  };
}
