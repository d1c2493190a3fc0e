/** 约稿: of which unit, on what, by when. */
import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { TodoLabels } from '../../text/todo';
import { ChoiceField } from '../choice-field';
import { TextField } from '../text-field';
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
  const lacks = (value: string) => asked && value.trim() === '' && labels.missing;
  return (
    <details className="commission-form">
      <summary>{labels.newCommission}</summary>
      <form className="intake-form" onSubmit={submit}>
        <ChoiceField
          id="commission-unit"
          label={labels.unit}
          value={given.unit}
          options={[['', '–'], ...units.map(({ record, name }) => [record, name] as const)]}
          lacks={lacks(given.unit)}
          onChoice={(unit) => setGiven({ ...given, unit })}
        />
        {(['subject', 'dueOn', 'note'] as const).map((field) => (
          <TextField
            key={field}
            id={`commission-${field}`}
            label={labels[field]}
            value={given[field]}
            lacks={field !== 'note' && lacks(given[field])}
            autoComplete="off"
            type={field === 'dueOn' ? 'date' : 'text'}
            onText={(text) => setGiven({ ...given, [field]: text })}
          />
        ))}
        <Button type="submit" size="small" appearance="primary" disabled={busy}>
          {labels.commission}
        </Button>
      </form>
    </details>
  );
}
