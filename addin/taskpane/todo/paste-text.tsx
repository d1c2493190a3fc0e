/** A text to paste into the group: shown as it goes, copied with one button. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface PasteTextProps {
  readonly name: string;
  readonly text: string;
  readonly labels: { readonly copy: string; readonly copied: string; readonly selected: string };
  readonly onSaid: (text: string) => void;
  /** At once, where it was just asked for. */
  readonly open?: boolean;
}

export function PasteText({ name, text, labels, onSaid, open = false }: PasteTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      onSaid(labels.copied);
    } catch {
      // Some hosts of the pane give no way to the clipboard.
      box.current?.select();
      onSaid(labels.selected);
    }
  };
  return (
    <details className="paste-text" open={open}>
      <summary>{name}</summary>
      <textarea ref={box} readOnly aria-label={name} rows={Math.min(8, text.split('\n').length + 1)} value={text} />
      <Button size="small" onClick={() => void copy()}>
        {labels.copy}
      </Button>
    </details>
  );
}
