/** Where can the chosen payments go from where they stand? Only what is open to all of them is offered. */
import { Button, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type PaymentState, paymentStates, paymentTransitions } from '../../../shared/office/payout/acts';
import { terms } from '../../../shared/text/terms';
import { payoutLabels } from '../../text/payout';
import { usePaneTools } from '../pane-context';
import { TextField } from '../text-field';
import type { PayoutLine } from './payee-row';

interface PaymentActsProps {
  readonly lines: readonly PayoutLine[];
  readonly busy: boolean;
  readonly onMove: (to: PaymentState, reason: string) => Promise<void>;
}

export function PaymentActs({ lines, busy, onMove }: PaymentActsProps) {
  const { language } = usePaneTools();
  const labels = payoutLabels(language);
  const names = terms[language].paymentStates;
  const open = paymentStates.filter((to) => lines.every(({ state }) => paymentTransitions[state].includes(to)));
  const [to, setTo] = useState(open[0]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (to === undefined) return <p className="paying odd">{labels.noMove}</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = reason.trim();
    const needed = to === 'returned' && text === '';
    setMissing(needed);
    if (!needed) void onMove(to, text);
  };
  return (
    <form className="paying" onSubmit={submit}>
      <Select
        size="small"
        aria-label={labels.moveTo}
        value={to}
        onChange={(_, { value }) => setTo(open.find((one) => one === value) ?? to)}
      >
        {open.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
      {to === 'returned' && (
        <TextField
          id="payment-reason"
          label={labels.reason}
          value={reason}
          lacks={missing && labels.reasonMissing}
          onText={setReason}
        />
      )}
      <Button type="submit" size="small" appearance="primary" disabled={busy}>
        {labels.move(lines.length, names[to])}
      </Button>
    </form>
  );
}
