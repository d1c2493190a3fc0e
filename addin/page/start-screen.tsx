/** The first view of the page: drop a workbook, choose one, or try the sample. */
import { Button } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { logEnding } from '../live/log-name';
import { Sign } from '../taskpane/sign';
import type { BesideLabels } from '../text/beside';
import type { Labels } from '../text/labels';

interface StartProps {
  readonly labels: Labels;
  readonly opening: boolean;
  /** Why the last file was not opened. */
  readonly said: string | null;
  readonly beside: BesideLabels;
  /** Workbooks of a chosen folder, of which one is to be opened. */
  readonly folder: readonly string[];
  /** A workbook, or one with the record beside it. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Null where the browser gives no access to folders. */
  readonly onFolder: (() => void) | null;
  readonly onChoose: (name: string) => void;
  readonly onSample: () => void;
  readonly onLanguage: () => void;
}

export const accepted = `.xlsx,.xlsm,.xls,.csv,${logEnding}`;

export function StartScreen({
  labels,
  beside,
  opening,
  said,
  folder,
  onFiles,
  onFolder,
  onChoose,
  onSample,
  onLanguage,
}: StartProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <main className="start">
      <header className="start-head">
        <Sign />
        <div>
          <h1>{labels.product}</h1>
          <p>{labels.slogan}</p>
        </div>
        <Button appearance="subtle" title={labels.switchLanguage} onClick={onLanguage}>
          {labels.otherLanguage}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse, the button inside serves the keyboard */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <SheetDrawing />
        <h2>{over ? labels.dropHere : opening ? labels.reading : labels.dropTitle}</h2>
        <p>{labels.dropText}</p>
        <div className="start-acts">
          <Button appearance="primary" size="large" disabled={opening} onClick={() => input.current?.click()}>
            {labels.choose}
          </Button>
          {onFolder && (
            <Button size="large" disabled={opening} onClick={onFolder}>
              {beside.folder}
            </Button>
          )}
          <Button size="large" disabled={opening} onClick={onSample}>
            {labels.sample}
          </Button>
        </div>
        {folder.length > 0 && (
          <fieldset className="folder">
            <legend>{beside.chooseOne}</legend>
            {folder.map((name) => (
              <Button key={name} disabled={opening} onClick={() => onChoose(name)}>
                {name}
              </Button>
            ))}
          </fieldset>
        )}
        {said && (
          <p role="alert" className="said">
            {said}
          </p>
        )}
        <input
          ref={input}
          type="file"
          multiple
          accept={accepted}
          className="hidden-input"
          aria-label={labels.choose}
          tabIndex={-1}
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      <ol className="steps">
        {labels.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p className="start-note">{labels.stays}</p>
      <p className="start-note">{beside.note}</p>
      <p className="start-note">{labels.oldExcel}</p>
    </main>
  );
}

/** A sheet with a title, a header and rows: what is meant by a workbook. */
function SheetDrawing() {
  return (
    <svg viewBox="0 0 120 84" width="120" height="84" aria-hidden="true" focusable="false" className="drawing">
      <rect x="8" y="6" width="104" height="74" rx="6" className="d-paper" />
      <rect x="38" y="14" width="44" height="6" rx="3" className="d-title" />
      <rect x="16" y="27" width="88" height="9" rx="2" className="d-head" />
      {[0, 1, 2].map((line) => (
        <g key={line}>
          <rect x="16" y={41 + line * 12} width="30" height="6" rx="2" className="d-text" />
          <rect x="52" y={41 + line * 12} width="14" height="6" rx="2" className="d-text" />
          <rect x="72" y={41 + line * 12} width={32 - line * 9} height="6" rx="2" className="d-figure" />
        </g>
      ))}
    </svg>
  );
}
