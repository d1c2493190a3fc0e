/** 审签与保密: who must sign which kinds, by when, and which units' items are only registered. */
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { strictness } from '../../../shared/record/checks';
import { sentence } from '../../../shared/text/sentence';
import { type SignOffRules, signOffRules, withSignOff } from '../../live/sign-off-rules';
import { type ChecksLabels, checksLabels } from '../../text/checks';
import { ChoiceField } from '../choice-field';
import { usePaneTools } from '../pane-context';
import { mayWrite, useSelf } from '../use-self';
import { useChecks } from './use-checks';
import './checks.css';

export function ChecksView() {
  const { state, language } = usePaneTools();
  const labels = checksLabels(language);
  const { known, said, refuse, save, bind } = useChecks(labels);
  const writes = mayWrite(useSelf());
  const [words, setWords] = useState('');
  const busy = state.busy !== null;
  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;
  if (!known) return <p className="quiet empty">{labels.loading}</p>;
  const listed = known.units
    .filter(({ name }) => name.includes(words.trim()))
    .sort((a, b) => Number(b.registeredOnly) - Number(a.registeredOnly));
  return (
    <div className="intake checks">
      <p role="status" className={said?.problem ? 'odd' : 'quiet'}>
        {said?.problem ? sentence(said.problem, language) : (said?.text ?? '')}
      </p>
      {!writes && <p className="quiet">{labels.onlyWriters}</p>}
      <section className="board">
        <h2>{labels.signing}</h2>
        <RulesForm
          key={known.settings.seq}
          first={signOffRules(known.settings.data)}
          labels={labels}
          disabled={busy || !writes}
          onSave={(rules) => {
            const data = withSignOff(known.settings.data, rules);
            if (data) void save(data);
            else refuse({ code: 'input-invalid', at: 'days' });
          }}
        />
      </section>
      <section className="board" aria-label={labels.secrecy}>
        <h2>{labels.secrecy}</h2>
        <p className="quiet">{labels.secrecyHint}</p>
        <Input
          size="small"
          aria-label={labels.findUnit}
          placeholder={labels.findUnit}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        <ul className="unit-list">
          {listed.map((unit) => (
            <li key={unit.record} className="row">
              <span className="grow">
                {unit.name} {unit.registeredOnly && <em className="odd">{labels.bound}</em>}
              </span>
              <Button
                size="small"
                disabled={busy || !writes}
                aria-label={`${unit.registeredOnly ? labels.free : labels.bind} ${unit.name}`}
                onClick={() => void bind(unit, !unit.registeredOnly)}
              >
                {unit.registeredOnly ? labels.free : labels.bind}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface RulesFormProps {
  readonly first: SignOffRules;
  readonly labels: ChecksLabels;
  readonly disabled: boolean;
  readonly onSave: (rules: SignOffRules) => void;
}

function RulesForm({ first, labels, disabled, onSave }: RulesFormProps) {
  const [rules, setRules] = useState(first);
  const choice = (id: 'how' | 'topHow', label: string) => (
    <ChoiceField
      id={`checks-${id}`}
      label={label}
      value={rules[id]}
      options={strictness.flatMap((one) => (id === 'topHow' && one === 'off' ? [] : [[one, labels.how[one]] as const]))}
      onChoice={(chosen) => {
        const how = strictness.find((one) => one === chosen) ?? 'noted';
        setRules(id === 'how' ? { ...rules, how } : { ...rules, topHow: how === 'off' ? 'noted' : how });
      }}
    />
  );
  const input = (id: 'topKinds' | 'days' | 'confirmDays', label: string, hint: string) => (
    <label className="field" htmlFor={`checks-${id}`}>
      <span>{label}</span>
      <Input
        id={`checks-${id}`}
        size="small"
        autoComplete="off"
        inputMode={id === 'topKinds' ? 'text' : 'numeric'}
        value={rules[id]}
        onChange={(_, { value }) => setRules({ ...rules, [id]: value })}
      />
      <span className="quiet">{hint}</span>
    </label>
  );
  return (
    <form
      className="intake-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled) onSave(rules);
      }}
    >
      {choice('how', labels.every)}
      {input('topKinds', labels.top, labels.topHint)}
      {choice('topHow', labels.topHow)}
      {input('days', labels.days, labels.daysHint)}
      {input('confirmDays', labels.confirmDays, labels.confirmDaysHint)}
      <Button type="submit" size="small" appearance="primary" disabled={disabled}>
        {labels.save}
      </Button>
    </form>
  );
}
