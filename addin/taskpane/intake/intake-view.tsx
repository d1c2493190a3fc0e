/** 收稿登记: pasted or dropped, read, checked item by item, registered with Enter. */
import { type DragEvent, useState } from 'react';
import { sentence } from '../../../shared/text/sentence';
import type { IntakeDraft } from '../../live/intake/draft';
import { intakeLabels } from '../../text/intake';
import { Collected } from '../collect/collected';
import { useCollect } from '../collect/use-collect';
import { usePaneTools } from '../pane-context';
import { IntakeForm } from './intake-form';
import { PasteBox } from './paste-box';
import { useIntake } from './use-intake';

export function IntakeView() {
  const { state, language } = usePaneTools();
  const labels = intakeLabels(language);
  const intake = useIntake(labels);
  const collecting = useCollect();
  const { queue, at, current, said } = intake;
  const waiting = queue.length;
  const [over, setOver] = useState(false);
  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;

  const readFiles = async (files: readonly File[]): Promise<void> => {
    const { readDropped } = await import('../../live/intake/read-dropped.js');
    const odd: string[] = [];
    const workbooks: File[] = [];
    const attached: File[] = [];
    for (const file of files) {
      const dropped = await readDropped(file);
      if (dropped.what === 'workbook') workbooks.push(file);
      else if (dropped.what === 'message')
        await intake.take(dropped.text, dropped.mail ? 'mail' : 'other', dropped.files);
      else if (dropped.what === 'refused') odd.push(labels.refusedFile(file.name, sentence(dropped.problem, language)));
      else if (current?.registeredOnly) odd.push(labels.refusedFile(file.name, labels.registeredOnlyFile));
      else {
        if (dropped.unread) odd.push(labels.unread(file.name));
        // What is dropped while an item is being checked hangs on that item.
        if (current) attached.push(file);
        else await intake.take(file.name, 'other', [file]);
      }
    }
    if (current && attached.length > 0) intake.hang(current.id, attached);
    if (workbooks.length > 0) await collecting.take(workbooks);
    if (odd.length > 0) intake.setSaid({ text: odd.join('\n'), odd: true });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void readFiles(files);
    else void intake.take(event.dataTransfer.getData('text/plain'), 'chat');
  };

  return (
    <section
      aria-label={labels.paste}
      className={over ? 'intake over' : 'intake'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p className="secrecy">{labels.secrecy}</p>
      {!current && (
        <PasteBox
          id="intake-text"
          rows={6}
          labels={labels}
          read={(text) => intake.take(text, 'chat')}
          readFiles={(files) => void readFiles(files)}
          byHand={intake.byHand}
        />
      )}
      <p role="status" className={said?.problem || said?.odd ? 'odd' : 'quiet'}>
        {said?.problem ? sentence(said.problem, language) : (said?.text ?? '')}
      </p>
      {current && (
        <>
          {waiting > 1 && <p className="strong">{labels.of(at + 1, waiting)}</p>}
          <IntakeForm
            key={current.id}
            draft={current}
            units={intake.units}
            repeats={intake.repeats}
            labels={labels}
            onChange={intake.change}
            onConfirm={(draft) => void intake.confirm(draft)}
            onSkip={() => intake.drop(current.id)}
          />
          {current.message !== '' && <Original draft={current} title={labels.original} />}
        </>
      )}
      {(collecting.files.length > 0 || collecting.progress !== null) && (
        <section className="board collect" aria-label={labels.workbooks}>
          <Collected collecting={collecting} />
        </section>
      )}
    </section>
  );
}

/** The paste with what was read of this item marked in it. */
function Original({ draft: { message, places }, title }: { readonly draft: IntakeDraft; readonly title: string }) {
  const marks = [...places].sort((a, b) => a.from - b.from);
  const pieces: { readonly text: string; readonly from: number; readonly marked: boolean }[] = [];
  let from = 0;
  for (const place of marks) {
    if (place.from < from) continue;
    pieces.push({ text: message.slice(from, place.from), from, marked: false });
    pieces.push({ text: message.slice(place.from, place.to), from: place.from, marked: true });
    from = place.to;
  }
  pieces.push({ text: message.slice(from), from, marked: false });
  return (
    <section className="original">
      <h2>{title}</h2>
      <p>
        {pieces.map((piece) =>
          piece.marked ? <mark key={`m${piece.from}`}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
        )}
      </p>
    </section>
  );
}
