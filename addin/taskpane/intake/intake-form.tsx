/** One item before it is registered: every field with how sure it is, what is missing in red, Enter confirms. */
import { Button, Checkbox, Input, Select } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { isLocalDate } from '../../../shared/calendar';
import type { Repeat } from '../../../shared/intake/repeats';
import { type DraftField, type IntakeDraft, onlyRegistered, typed } from '../../live/intake/draft';
import type { UnitEntry } from '../../live/intake/register';
import type { IntakeLabels } from '../../text/intake';

interface FormProps {
  readonly draft: IntakeDraft;
  readonly units: readonly UnitEntry[];
  readonly repeats: readonly Repeat[];
  readonly labels: IntakeLabels;
  readonly onChange: (draft: IntakeDraft) => void;
  readonly onConfirm: (draft: IntakeDraft) => void;
  readonly onSkip: () => void;
}

const pairs: readonly (readonly [DraftField, DraftField | null])[] = [
  ['unit', null],
  ['title', null],
  ['stream', 'genre'],
  ['authors', 'filedBy'],
  ['signedBy', 'signedPost'],
  ['receivedOn', null],
  ['link', null],
];

/** Who filed and who signed has to be recorded of every item, of a secret one by the editor's word. */
const recorded: readonly DraftField[] = ['filedBy', 'signedBy', 'signedPost'];

export function IntakeForm({ draft, units, repeats, labels, onChange, onConfirm, onSkip }: FormProps) {
  const { values, registeredOnly } = draft;
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const unit = units.find(({ name }) => name === values.unit.trim());
  const byUnit = unit?.registeredOnly === true;
  const faults: Partial<Record<DraftField, string>> = {
    ...(unit ? {} : { unit: labels.unitMissing }),
    ...(values.title.trim() === '' ? { title: registeredOnly ? labels.neutralTitle : labels.titleMissing } : {}),
    ...(isLocalDate(values.receivedOn) ? {} : { receivedOn: labels.dateMissing }),
  };
  const lacks: Partial<Record<DraftField, string>> = {
    ...(values.signedBy.trim() === '' ? { signedBy: labels.unsigned } : {}),
    ...(values.signedBy.trim() !== '' && values.signedPost.trim() === '' ? { signedPost: labels.postMissing } : {}),
  };

  // The keyboard goes where something was missing at first, else where Enter confirms.
  const [first] = useState(() => pairs.flat().find((field) => field !== null && field in faults));
  useLayoutEffect(() => {
    form.current
      ?.querySelector<HTMLElement>(first ? `[name="${first}"]` : 'button[type="submit"]')
      ?.focus({ preventScroll: true });
    form.current?.parentElement?.scrollIntoView({ block: 'start' });
  }, [first]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const [missing] = Object.keys(faults);
    if (missing !== undefined) form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    else onConfirm(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onSkip();
  };
  const change = (field: DraftField, value: string): void => {
    const now = typed(draft, field, value);
    const bound = field === 'unit' && units.some((one) => one.name === value && one.registeredOnly);
    onChange(bound ? onlyRegistered(now, true) : now);
  };

  const fieldOf = (field: DraftField) => {
    const sure = draft.sure[field];
    const held = recorded.includes(field) && values[field] === '' ? draft.held[field] : undefined;
    const missing = tried || field === 'unit' ? (faults[field] ?? lacks[field]) : (lacks[field] ?? faults[field]);
    const note = missing ?? (sure ? labels.sure[sure] : '');
    const label = (
      <label
        htmlFor={`intake-${field}`}
        className={`field sure-${missing === undefined ? (sure ?? 'none') : 'missing'}`}
      >
        <span>
          {labels.fields[field]}
          {note !== '' && <em>{note}</em>}
        </span>
        <Input
          id={`intake-${field}`}
          name={field}
          size="small"
          value={values[field]}
          {...(field === 'unit' ? { list: 'intake-units' } : field === 'stream' ? { list: 'intake-streams' } : {})}
          {...(field === 'receivedOn' ? { type: 'date' as const } : {})}
          aria-invalid={missing !== undefined}
          autoComplete="off"
          onChange={(_, { value }) => change(field, value)}
        />
      </label>
    );
    return (
      <div key={field} className="field">
        {label}
        {held !== undefined && (
          <Button size="small" onClick={() => change(field, held)}>
            {labels.takeOver(labels.fields[field], held)}
          </Button>
        )}
      </div>
    );
  };

  return (
    <form ref={form} className="intake-form" onSubmit={submit} onKeyDown={onKeyDown} aria-label={values.title}>
      <datalist id="intake-units">
        {units.map(({ record, name }) => (
          <option key={record} value={name} />
        ))}
      </datalist>
      <datalist id="intake-streams">
        {labels.streams.map((stream) => (
          <option key={stream} value={stream} />
        ))}
      </datalist>
      {repeats.length > 0 && (
        <div className="asked" role="alert">
          <strong>{labels.repeats}</strong>
          {repeats.map(({ item, why }) => (
            <span key={item.record}>
              {units.find(({ record }) => record === item.unit)?.name} {item.title} {item.receivedOn}{' '}
              <em>{labels.repeat[why]}</em>
            </span>
          ))}
        </div>
      )}
      {byUnit && <p className="odd">{labels.registeredOnlyUnit}</p>}
      {pairs.map(([first, second]) =>
        registeredOnly && first === 'link' ? null : (
          <div key={first} className="field-row">
            {!(registeredOnly && first === 'authors') && fieldOf(first)}
            {second && fieldOf(second)}
            {first === 'receivedOn' && (
              <label className="field" htmlFor="intake-channel">
                <span>{labels.channel}</span>
                <Select
                  id="intake-channel"
                  size="small"
                  value={draft.channel}
                  onChange={(_, { value }) => onChange({ ...draft, channel: value })}
                >
                  {Object.values(labels.channels).map((channel) => (
                    <option key={channel}>{channel}</option>
                  ))}
                </Select>
              </label>
            )}
          </div>
        ),
      )}
      <Checkbox
        label={labels.registeredOnly}
        checked={registeredOnly}
        disabled={byUnit}
        onChange={(_, { checked }) => onChange(onlyRegistered(draft, checked === true))}
      />
      {draft.files.length > 0 && (
        <ul className="files" aria-label={labels.files}>
          {draft.files.map((file) => (
            <li key={`${file.name} ${file.size}`}>
              <span className="grow">{file.name}</span>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => onChange({ ...draft, files: draft.files.filter((one) => one !== file) })}
              >
                {labels.takeOff}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="acts">
        <Button type="submit" appearance="primary">
          {repeats.length > 0 ? labels.confirmRepeat : labels.confirm}
        </Button>
        <Button onClick={onSkip}>{labels.skip}</Button>
      </div>
    </form>
  );
}
