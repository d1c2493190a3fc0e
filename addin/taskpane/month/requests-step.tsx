/** 数据核实申请: what a unit asks to have verified, how it was decided and why, and what follows from it. */
import { Button, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { MonthResult } from '../../../shared/contract/months';
import { newCommandId } from '../../live/new-command-id';
import { monthLabels } from '../../text/month';
import { CellLinks } from '../cell-link';
import { ChoiceField } from '../choice-field';
import { usePaneTools } from '../pane-context';
import type { StepTools } from './draft-step';
import { ReasonForm } from './reason-form';
import { Step } from './step';

export function RequestsStep({ month, tools }: StepTools) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const [writing, setWriting] = useState(false);
  const { requests } = month;
  return (
    <Step
      name={labels.steps.requests}
      done={requests.every(({ decision }) => decision !== 'open')}
      history={tools.history.filter(({ type }) => type === 'request-opened' || type === 'request-decided')}
    >
      {requests.length === 0 && <p className="quiet">{labels.noRequests}</p>}
      <ul className="requests">
        {requests.map((request) => (
          <Request key={request.request} request={request} month={month} tools={tools} />
        ))}
      </ul>
      {writing ? (
        <RequestForm month={month} tools={tools} onDone={() => setWriting(false)} />
      ) : (
        <div className="acts">
          <Button size="small" disabled={tools.busy} onClick={() => setWriting(true)}>
            {labels.newRequest}
          </Button>
        </div>
      )}
    </Step>
  );
}

function Request({
  request: { request, unit, about, text, decision, answer },
  month,
  tools,
}: StepTools & { readonly request: MonthResult['requests'][number] }) {
  const { language, cells } = usePaneTools();
  const labels = monthLabels(language);
  const sealed = month.state === 'sealed' || month.state === 'issued';
  return (
    <li>
      <p>
        <b>{unit}</b> {text}{' '}
        <small className={decision === 'open' ? 'odd' : 'quiet'}>{labels.decisions[decision]}</small>
      </p>
      {answer !== null && (
        <p className="quiet">
          {labels.answer}: {answer}
        </p>
      )}
      {about !== null && <CellLinks label={labels.cells} cells={cells([about])} />}
      {decision === 'granted' && <p className="quiet">{sealed ? labels.correctSealed : labels.correctOpen}</p>}
      {decision === 'open' && (
        <ReasonForm
          label={labels.decision}
          choices={[
            { id: 'granted', name: labels.grant },
            { id: 'refused', name: labels.refuse },
          ]}
          reason={labels.answer}
          button={labels.decision}
          busy={tools.busy}
          onDecide={(choice, reason) =>
            void tools.say([
              {
                id: newCommandId(),
                type: 'decide-request',
                record: request,
                decision: choice === 'granted' ? 'granted' : 'refused',
                personal: { reason },
              },
            ])
          }
        />
      )}
    </li>
  );
}

/** A unit's request as the office notes it down: which unit, about which line, what and why. */
function RequestForm({ month, tools, onDone }: StepTools & { readonly onDone: () => void }) {
  const { state, language } = usePaneTools();
  const labels = monthLabels(language);
  const id = useId();
  const [unit, setUnit] = useState(month.confirmations[0]?.record ?? '');
  const [about, setAbout] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const ranked = state.figures?.ranking.boards.flatMap(({ ranking }) => ranking).find(({ record }) => record === unit);
  // A credit is named ADOPTION/ITEM: it is the adoption that is asked about.
  const lines = new Map(ranked?.lines.map(({ what, records: [record = ''] }) => [record.split('/')[0] ?? '', what]));
  lines.delete('');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = text.trim();
    setMissing(said === '' || unit === '');
    if (said === '' || unit === '') return;
    const record = `q${newCommandId().slice(0, 20)}`;
    const { period } = month;
    const taken = await tools.say([
      {
        id: newCommandId(),
        type: 'open-request',
        record,
        unit,
        period,
        about: about === '' ? null : about,
        personal: { text: said },
      },
    ]);
    if (taken) onDone();
  };
  return (
    <form className="request" onSubmit={(event) => void submit(event)}>
      <ChoiceField
        id={`${id}-unit`}
        label={labels.unit}
        value={unit}
        options={month.confirmations.map(({ unit: name, record }) => [record, name])}
        onChoice={(chosen) => {
          setUnit(chosen);
          setAbout('');
        }}
      />
      <ChoiceField
        id={`${id}-about`}
        label={labels.about}
        value={about}
        options={[['', labels.aboutWhole], ...lines]}
        onChoice={setAbout}
      />
      <label className="field" htmlFor={`${id}-text`}>
        <span>
          {labels.requestText}
          {missing && <em className="odd">{labels.reasonMissing}</em>}
        </span>
        <Textarea id={`${id}-text`} size="small" value={text} onChange={(_, { value }) => setText(value)} />
      </label>
      <div className="acts">
        <Button type="submit" size="small" disabled={tools.busy}>
          {labels.newRequest}
        </Button>
      </div>
    </form>
  );
}
