/** A choice that needs its reason: what was chosen, why, one button. Used wherever somebody decides. */
import { Button } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { monthLabels } from '../../text/month';
import { ChoiceField } from '../choice-field';
import { usePaneTools } from '../pane-context';
import { TextField } from '../text-field';

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
        <ChoiceField
          id={`${id}-choice`}
          label={label ?? ''}
          value={choice}
          options={choices.map((one) => [one.id, one.name])}
          onChoice={setChoice}
        />
      )}
      <div className="grow">
        <TextField
          id={`${id}-reason`}
          label={asked ?? labels.reason}
          value={reason}
          lacks={missing && labels.reasonMissing}
          onText={setReason}
        />
      </div>
      <Button type="submit" size="small" disabled={busy}>
        {button}
      </Button>
    </form>
  );
}
