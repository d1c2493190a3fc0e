/** One adoption with its evidence: the link, and the files that hang on it or are dropped on it. */
import { type DragEvent, useId, useState } from 'react';
import type { AdoptionLabels } from '../../text/adoption';
import { PageLink } from '../page-link';
import type { AdoptionEntry } from './use-adoption';

interface RowProps {
  readonly entry: AdoptionEntry;
  /** The units whose it is. */
  readonly who: string;
  /** no-file: 只登记、不存正文. nothing: who looks at it keeps no records. */
  readonly takes: 'files' | 'no-file' | 'nothing';
  readonly labels: AdoptionLabels;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly onOpen: (file: string) => void;
  readonly onRemove: (file: string) => Promise<void>;
}

export function RegisteredRow({ entry, who, takes, labels, onFiles, onOpen, onRemove }: RowProps) {
  const { title, outlet, placement, issue, date, sources, link, files } = entry;
  const id = useId();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const takesNow = takes === 'files' && !busy;
  const during = (done: Promise<void>): void => {
    setBusy(true);
    void done.finally(() => setBusy(false));
  };
  const give = (list: FileList | null): void => {
    const given = [...(list ?? [])];
    if (takesNow && given.length > 0) during(onFiles(given));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files);
  };
  return (
    <li
      className={over ? 'over' : ''}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(takesNow);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span>
        {who} {title ?? sources.map((source) => source.title).join(' / ')}
      </span>
      <small className="quiet">{[outlet, placement, issue, date].filter((part) => part !== null).join(' ')}</small>
      <PageLink link={link} />
      {files.map(({ file, name }) => (
        <div key={file} className="row">
          <button type="button" className="more grow" onClick={() => onOpen(file)}>
            {name ?? labels.unnamed}
          </button>
          {takes !== 'nothing' && (
            <button
              type="button"
              className="more"
              disabled={busy}
              aria-label={labels.remove(name ?? labels.unnamed)}
              onClick={() => during(onRemove(file))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {takes === 'no-file' && <small className="quiet">{labels.registeredOnly}</small>}
      {takes === 'files' && (
        <label className="attach" htmlFor={id}>
          {labels.attach}
          <input
            id={id}
            type="file"
            multiple
            disabled={busy}
            accept="image/jpeg,image/png,application/pdf"
            onChange={({ target }) => {
              give(target.files);
              target.value = '';
            }}
          />
        </label>
      )}
    </li>
  );
}
