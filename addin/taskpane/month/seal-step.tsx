/** 封账: what is still missing, the seal itself, and opening it again while nothing rests on it. */
import { Button } from '@fluentui/react-components';
import { newCommandId } from '../../live/new-command-id';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';
import type { StepTools } from './draft-step';
import { openContests } from './offices-step';
import { ReasonForm } from './reason-form';
import { Step } from './step';

export function SealStep({ month, tools }: StepTools) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const { state, code, period, changed, confirmations, requests, corrections } = month;
  const sealed = state === 'sealed' || state === 'issued';
  const unanswered = confirmations.filter(({ how }) => how === null).length;
  const asked = requests.filter(({ decision }) => decision === 'open').length;
  const left = openContests(month) + unanswered + asked;
  return (
    <Step
      name={labels.steps.seal}
      done={sealed}
      history={tools.history.filter(({ type }) => type === 'sealed' || type === 'reopened')}
    >
      {!sealed && state !== 'prepared' && <p className="quiet">{labels.sealNeedsDraft}</p>}
      {state === 'prepared' && (
        <>
          <p className="quiet">
            {left === 0 ? labels.nothingMissing : labels.missing(openContests(month), unanswered, asked)}{' '}
            {labels.sealHint}
          </p>
          <div className="acts">
            <Button
              size="small"
              disabled={tools.busy || changed.length > 0 || code === null}
              onClick={() => void tools.say([{ id: newCommandId(), type: 'close', period, code: code ?? '' }])}
            >
              {labels.seal}
            </Button>
          </div>
        </>
      )}
      {corrections.length > 0 && <p>{labels.corrections(corrections.length)}</p>}
      {state === 'sealed' && (
        <>
          <p className="quiet">{labels.reopenHint}</p>
          <ReasonForm
            button={labels.reopen}
            busy={tools.busy}
            onDecide={(_, reason) =>
              void tools.say([{ id: newCommandId(), type: 'reopen', period, personal: { reason } }])
            }
          />
        </>
      )}
    </Step>
  );
}
