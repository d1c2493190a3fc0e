/** 签发印发: the circular goes out under its number, on its day, signed by a leader. */
import { Button } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { isLocalDate, localDateAt } from '../../../shared/calendar';
import { newCommandId } from '../../live/new-command-id';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';
import { TextField } from '../text-field';
import type { StepTools } from './draft-step';
import { Step } from './step';

export function IssueStep({ month, tools }: StepTools) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const { state, number, issuedOn } = month;
  const issued = state === 'issued';
  return (
    <Step
      name={labels.steps.issue}
      done={issued}
      history={tools.history.filter(({ type }) => type === 'circular-issued')}
    >
      {issued && <p>{labels.issued(number ?? labels.noNumber, issuedOn ?? '')}</p>}
      <p className="quiet">{labels.afterIssue}</p>
      {state === 'sealed' && <IssueForm month={month} tools={tools} />}
    </Step>
  );
}

function IssueForm({ month, tools }: StepTools) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const id = useId();
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string>(() => localDateAt(new Date().toISOString()) ?? '');
  const [signer, setSigner] = useState('');
  const [post, setPost] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = {
      ...(signer.trim() === '' ? {} : { signedBy: signer.trim() }),
      ...(post.trim() === '' ? {} : { signedPost: post.trim() }),
    };
    void tools.say([
      {
        id: newCommandId(),
        type: 'issue-circular',
        period: month.period,
        number: number.trim() === '' ? null : number.trim(),
        ...(isLocalDate(on) ? { on } : {}),
        ...(Object.keys(said).length === 0 ? {} : { personal: said }),
      },
    ]);
  };
  const field = (label: string, value: string, put: (value: string) => void, type: 'text' | 'date' = 'text') => (
    <TextField id={`${id}-${label}`} label={label} type={type} value={value} onText={put} />
  );
  return (
    <form className="issue" onSubmit={submit}>
      <div className="field-row">
        {field(labels.number, number, setNumber)}
        {field(labels.issuedOn, on, setOn, 'date')}
      </div>
      <div className="field-row">
        {field(labels.signedBy, signer, setSigner)}
        {field(labels.signedPost, post, setPost)}
      </div>
      <div className="acts">
        <Button type="submit" size="small" disabled={tools.busy}>
          {labels.issue}
        </Button>
      </div>
    </form>
  );
}
