/** 约稿: of which unit, on what, by when. */
import { Button, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { TodoLabels } from '../../text/todo';
import type { CommissionGiven } from './use-todo';

interface CommissionFormProps {
  readonly units: readonly { readonly record: string; readonly name: string }[];
  readonly labels: TodoLabels;
  readonly busy: boolean;
  /** @returns whether it was taken. */
  readonly onGive: (given: CommissionGiven) => Promise<boolean>;
}
const nothing: CommissionGiven = { unit: '', subject: '', dueOn: '', note: '' };

export function CommissionForm({ units, labels, busy, onGive }: CommissionFormProps) {
  const [given, setGiven] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const subject = given.subject.trim();
    setAsked(true);
    if (given.unit === '' || subject === '' || given.dueOn === '' || busy) return;
    void onGive({ ...given, subject, note: given.note.trim() }).then((taken) => {
      if (!taken) return;
      setGiven(nothing);
      setAsked(false);
    });
  };
  const lacks = (value: string) => asked && value.trim() === '' && <em className="odd">{labels.missing}</em>;
  return (
    <details className="commission-form">
      <summary>{labels.newCommission}</summary>
      <form className="intake-form" onSubmit={submit}>
        <label className="field" htmlFor="commission-unit">
          <span>
            {labels.unit} {lacks(given.unit)}
          </span>
          <Select
            id="commission-unit"
            size="small"
            value={given.unit}
            onChange={(_, { value }) => setGiven({ ...given, unit: value })}
          >
            <option value="">–</option>
            {units.map(({ record, name }) => (
              <option key={record} value={record}>
                {name}
              </option>
            ))}
          </Select>
        </label>
        {(['subject', 'dueOn', 'note'] as const).map((field) => (
          <label key={field} className="field" htmlFor={`commission-${field}`}>
            <span>
              {labels[field]} {field !== 'note' && lacks(given[field])}
            </span>
            <Input
              id={`commission-${field}`}
              size="small"
              autoComplete="off"
              {...(field === 'dueOn' ? { type: 'date' as const } : {})}
              value={given[field]}
              onChange={(_, { value }) => setGiven({ ...given, [field]: value })}
            />
          </label>
        ))}
        <Button type="submit" size="small" appearance="primary" disabled={busy}>
          {labels.commission}
        </Button>
      </form>
    </details>
  );
}
