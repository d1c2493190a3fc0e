/** 单位核对单: printed and sent out; what each unit answered, or that it did not answer in time, as the office states. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { localDateAt } from '../../../shared/calendar';
import type { MonthResult } from '../../../shared/contract/months';
import { newCommandId } from '../../live/new-command-id';
import { monthLabels } from '../../text/month';
import { More } from '../more';
import { usePaneTools } from '../pane-context';
import type { StepTools } from './draft-step';
import { Step } from './step';

type How = 'silent' | 'retracted' | undefined;
const shownAtFirst = 40;

/** Units with a request that is not decided yet have answered: not with consent. */
const objecting = ({ requests }: MonthResult): ReadonlySet<string> =>
  new Set(requests.flatMap(({ record, decision }) => (decision === 'open' ? [record] : [])));

interface AnswersStepProps extends StepTools {
  readonly papers: { readonly answerSheets: () => void; readonly answerPapers: () => void };
}

export function AnswersStep({ month, tools, papers }: AnswersStepProps) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(shownAtFirst);
  const { confirmations, code, period, answerBy } = month;
  const objected = objecting(month);
  const open = confirmations.filter(({ how }) => how === null);
  const of = (asked: string): number => confirmations.filter(({ how }) => how === asked).length;
  const silent = open.filter(({ record }) => !objected.has(record));
  const today = localDateAt(new Date().toISOString());
  const over = answerBy !== null && today !== undefined && answerBy < today;
  const prepared = month.state === 'prepared';
  // Who has not answered comes first.
  const listed = [...open, ...confirmations.filter(({ how }) => how !== null)];

  const say = async (units: readonly string[], how: How): Promise<void> => {
    if (code === null) return;
    const taken = await tools.say(
      units.map((unit) => ({
        id: newCommandId(),
        type: 'confirm',
        unit,
        period,
        code,
        ...(how === undefined ? {} : { how }),
      })),
    );
    if (taken) setChosen(new Set());
  };
  const choose = (unit: string, checked: boolean): void => {
    const next = new Set(chosen);
    if (checked) next.add(unit);
    else next.delete(unit);
    setChosen(next);
  };
  const picked = open.filter(({ record }) => chosen.has(record)).map(({ record }) => record);

  return (
    <Step
      name={labels.steps.answers}
      done={code !== null && open.length === 0}
      history={tools.history.filter(({ type }) => type === 'confirmed')}
    >
      {code === null ? (
        <p className="quiet">{labels.needsDraft}</p>
      ) : (
        <>
          <p className="quiet">
            {labels.answersOf(of('signed'), of('silent'), open.length)}
            {answerBy !== null && prepared && ` · ${labels.answerBy(answerBy)}`}
          </p>
          <div className="acts">
            <Button size="small" disabled={tools.busy} onClick={papers.answerSheets}>
              {labels.writeSheets}
            </Button>
            <Button size="small" disabled={tools.busy} onClick={papers.answerPapers}>
              {labels.downloadSheets}
            </Button>
          </div>
          <ul className="units">
            {listed.slice(0, shown).map(({ unit, record, how }) => (
              <li key={record} className="row">
                {how === null && prepared ? (
                  <Checkbox
                    checked={chosen.has(record)}
                    aria-label={labels.choosing(unit)}
                    onChange={(_, { checked }) => choose(record, checked === true)}
                  />
                ) : null}
                <span className="grow">{unit}</span>
                <small className={how === null ? 'odd' : 'quiet'}>
                  {labels.states[how ?? (objected.has(record) ? 'objected' : 'open')]}
                </small>
                {how !== null && prepared && (
                  <Button
                    size="small"
                    appearance="subtle"
                    disabled={tools.busy}
                    onClick={() => void say([record], 'retracted')}
                  >
                    {labels.retract}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <More left={listed.length - shown} onMore={() => setShown(shown + shownAtFirst)} />
          {prepared && open.length > 0 && (
            <div className="acts">
              <Button
                size="small"
                disabled={tools.busy || picked.length === 0}
                onClick={() => void say(picked, undefined)}
              >
                {labels.signedMany(picked.length)}
              </Button>
              {over && silent.length > 0 && (
                <Button
                  size="small"
                  disabled={tools.busy}
                  onClick={() =>
                    void say(
                      silent.map(({ record }) => record),
                      'silent',
                    )
                  }
                >
                  {labels.silent(silent.length)}
                </Button>
              )}
            </div>
          )}
          {prepared && over && silent.length > 0 && <p className="quiet">{labels.silentHint}</p>}
        </>
      )}
    </Step>
  );
}
