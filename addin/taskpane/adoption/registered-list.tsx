/** The adoptions that stand, the last one first: which have evidence (link), and which have none. */
import { useState } from 'react';
import type { AdoptionLabels } from '../../text/adoption';
import { PageLink } from '../page-link';
import type { AdoptionEntry } from './use-adoption';

interface ListProps {
  readonly entries: readonly AdoptionEntry[];
  readonly nameOf: (unit: string) => string;
  readonly labels: AdoptionLabels;
}

const step = 20;
const isBare = ({ link }: AdoptionEntry): boolean => link === undefined;

export function RegisteredList({ entries, nameOf, labels }: ListProps) {
  const [bareOnly, setBareOnly] = useState(false);
  const [shown, setShown] = useState(step);
  const bare = entries.filter(isBare);
  const listed = bareOnly ? bare : entries;
  return (
    <section aria-label={labels.registered}>
      <h2>{labels.registered}</h2>
      <div className="stages">
        <button type="button" aria-pressed={!bareOnly} onClick={() => setBareOnly(false)}>
          {labels.all} <b>{entries.length}</b>
        </button>
        <button type="button" aria-pressed={bareOnly} onClick={() => setBareOnly(true)}>
          {labels.bare} <b>{bare.length}</b>
        </button>
      </div>
      {listed.length === 0 && <p className="quiet">{labels.noneBare}</p>}
      <ul className="issues">
        {listed.slice(0, shown).map((entry) => (
          <li key={entry.record}>
            <span>
              {[...new Set(entry.sources.map(({ unit }) => nameOf(unit)))].join('、')}{' '}
              {entry.title ?? entry.sources.map(({ title }) => title).join(' / ')}
            </span>
            <small className="quiet">
              {[entry.outlet, entry.placement, entry.issue, entry.date].filter((part) => part !== null).join(' ')}
            </small>
            <PageLink link={entry.link} />
          </li>
        ))}
      </ul>
      {listed.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + step)}>
          {labels.more(listed.length - shown)}
        </button>
      )}
    </section>
  );
}
