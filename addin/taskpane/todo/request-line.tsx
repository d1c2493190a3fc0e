/** 数据核实申请: what a unit asks to have verified, and the office's answer with its reason. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TodoResult } from '../../../shared/contract/todo';
import type { Language } from '../../../shared/text/sentence';
import type { TodoLabels } from '../../text/todo';
import { TextField } from '../text-field';
import { spanText } from './span-text';

interface RequestLineProps {
  readonly request: TodoResult['requests']['entries'][number];
  readonly labels: TodoLabels;
  readonly language: Language;
  readonly busy: boolean;
  readonly onDecide: (decision: 'granted' | 'refused', reason: string) => void;
}

export function RequestLine({ request, labels, language, busy, onDecide }: RequestLineProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const decide = (decision: 'granted' | 'refused') => (): void => {
    setAsked(true);
    if (reason.trim() !== '') onDecide(decision, reason.trim());
  };
  return (
    <li>
      <span>
        <b>{request.unitName}</b> {request.text} {spanText(request.period, language)}
      </span>
      <TextField
        id={`request-${request.request}`}
        label={labels.answer}
        value={reason}
        lacks={asked && reason.trim() === '' && labels.missing}
        onText={setReason}
      />
      <div className="row">
        <Button size="small" disabled={busy} onClick={decide('granted')}>
          {labels.grant}
        </Button>
        <Button size="small" disabled={busy} onClick={decide('refused')}>
          {labels.refuse}
        </Button>
      </div>
    </li>
  );
}
