/** A choice that needs its reason: what was chosen, why, one button. Used wherever somebody decides. */
import { Button, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';

interface ReasonFormProps {
  /** Over the choice; without choices there is only the reason. */
  readonly label?: string;
  readonly choices?: readonly { readonly id: string; readonly name: string }[];
  readonly reason?: string;
  readonly button: string;
  readonly busy: boolean;
  readonly onDecide: (choice: string, reason: string) => void;
}

export function ReasonForm({ label, choices = [], reason: asked, button, busy, onDecide }: ReasonFormProps) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const id = useId();
  const [choice, setChoice] = useState(choices[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') onDecide(choice, text);
  };
  return (
    <form className="reason" onSubmit={submit}>
      {choices.length > 0 && (
        <label className="field" htmlFor={`${id}-choice`}>
          <span>{label}</span>
          <Select id={`${id}-choice`} size="small" value={choice} onChange={(_, { value }) => setChoice(value)}>
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label className="field grow" htmlFor={`${id}-reason`}>
        <span>
          {asked ?? labels.reason}
          {missing && <em className="odd">{labels.reasonMissing}</em>}
        </span>
        <Input id={`${id}-reason`} size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </label>
      <Button type="submit" size="small" disabled={busy}>
        {button}
      </Button>
    </form>
  );
}
