/** Where a text is pasted or typed to be read; it is emptied once something was found in it. */
import { Button } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

interface PasteBoxProps {
  readonly id: string;
  readonly rows: number;
  readonly labels: Readonly<Record<'paste' | 'pasteHint' | 'readIt' | 'byHand', string>>;
  /** Resolves to how much was found. */
  readonly read: (text: string) => Promise<number>;
  /** Where files are taken, too. */
  readonly readFiles?: (files: readonly File[]) => void;
  readonly byHand: () => void;
}

export function PasteBox({ id, rows, labels, read, readFiles, byHand }: PasteBoxProps) {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);

  // The next paste can come at once; whoever walks along the tabs with the arrow keys is left there.
  useLayoutEffect(() => {
    if (!document.activeElement?.matches('[role=tab]:focus-visible')) box.current?.focus();
  }, []);

  const readText = async (given: string): Promise<void> => {
    setText(given);
    if (given.trim() !== '' && (await read(given)) > 0) setText('');
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const files = [...event.clipboardData.files];
    const pasted = event.clipboardData.getData('text/plain');
    if (readFiles && files.length > 0) {
      event.preventDefault();
      readFiles(files);
    } else if (pasted !== '' && text === '') {
      event.preventDefault();
      void readText(pasted);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void readText(text);
  };
  return (
    <>
      <label className="field" htmlFor={id}>
        <span>{labels.paste}</span>
      </label>
      <textarea
        id={id}
        ref={box}
        rows={rows}
        value={text}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="quiet">{labels.pasteHint}</p>
      <div className="acts">
        <Button appearance="primary" disabled={text.trim() === ''} onClick={() => void readText(text)}>
          {labels.readIt}
        </Button>
        <Button onClick={byHand}>{labels.byHand}</Button>
      </div>
    </>
  );
}
