/** The adoptions that stand, the last one first: which have evidence (link, clipping, fee slip), and which have none. */
import { useState } from 'react';
import type { AdoptionLabels } from '../../text/adoption';
import { More } from '../more';
import { usePaneTools } from '../pane-context';
import { mayWrite, useSelf } from '../use-self';
import { RegisteredRow } from './registered-row';
import type { AdoptionEntry } from './use-adoption';

interface ListProps {
  readonly entries: readonly AdoptionEntry[];
  readonly nameOf: (unit: string) => string;
  readonly takesNoFile: (entry: AdoptionEntry) => boolean;
  readonly labels: AdoptionLabels;
  readonly onFiles: (entry: AdoptionEntry, files: readonly File[]) => Promise<void>;
  readonly onOpen: (entry: AdoptionEntry, file: string) => void;
  readonly onRemove: (entry: AdoptionEntry, file: string) => Promise<void>;
}

const step = 20;
const isBare = ({ link, files }: AdoptionEntry): boolean => link === undefined && files.length === 0;

export function RegisteredList({ entries, nameOf, takesNoFile, labels, onFiles, onOpen, onRemove }: ListProps) {
  const { about } = usePaneTools();
  const writes = mayWrite(useSelf());
  const [bareOnly, setBareOnly] = useState(false);
  const [shown, setShown] = useState(step);
  const bare = entries.filter(isBare);
  // What another view asked for stands in sight.
  const listed = [...(bareOnly ? bare : entries)].sort(
    (a, b) => Number(b.record === about) - Number(a.record === about),
  );
  return (
    <section className="registered" aria-label={labels.registered}>
      <h2>{labels.registered}</h2>
      {writes && <p className="quiet">{labels.attachHint}</p>}
      <div className="stages">
        <button type="button" aria-pressed={!bareOnly} onClick={() => setBareOnly(false)}>
          {labels.all} <b>{entries.length}</b>
        </button>
        <button type="button" aria-pressed={bareOnly} onClick={() => setBareOnly(true)}>
          {labels.bare} <b>{bare.length}</b>
        </button>
      </div>
      {listed.length === 0 && <p className="quiet">{labels.noneBare}</p>}
      <ul className="issues items">
        {listed.slice(0, shown).map((entry) => (
          <RegisteredRow
            key={entry.record}
            entry={entry}
            who={[...new Set(entry.sources.map(({ unit }) => nameOf(unit)))].join('、')}
            takes={!writes ? 'nothing' : takesNoFile(entry) ? 'no-file' : 'files'}
            labels={labels}
            onFiles={(files) => onFiles(entry, files)}
            onOpen={(file) => onOpen(entry, file)}
            onRemove={(file) => onRemove(entry, file)}
          />
        ))}
      </ul>
      <More left={listed.length - shown} onMore={() => setShown(shown + step)} />
    </section>
  );
}
