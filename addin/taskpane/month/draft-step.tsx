/** 生成草稿: which figures are checked, and have they changed since? */
import { Button } from '@fluentui/react-components';
import type { MonthResult } from '../../../shared/contract/months';
import { newCommandId } from '../../live/new-command-id';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';
import { Step } from './step';
import type { MonthTools } from './use-month';

/** What every step is given. */
export interface StepTools {
  readonly month: MonthResult;
  readonly tools: MonthTools;
}

const named = 5;

export function DraftStep({ month, tools }: StepTools) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const { state, period, changed } = month;
  const drafted = state !== 'open' && changed.length === 0;
  const open = state === 'open' || state === 'prepared';
  return (
    <Step name={labels.steps.draft} done={drafted} history={tools.history.filter(({ type }) => type === 'prepared')}>
      {state === 'open' && <p className="quiet">{labels.draftHint}</p>}
      {changed.length > 0 && (
        <p className="odd">
          {labels.changed(
            changed.length,
            changed
              .slice(0, named)
              .map(({ unit }) => unit)
              .join(language === 'zh' ? '、' : ', '),
          )}
        </p>
      )}
      {open && !drafted && (
        <div className="acts">
          <Button
            size="small"
            disabled={tools.busy}
            onClick={() => void tools.say([{ id: newCommandId(), type: 'prepare', period }])}
          >
            {state === 'open' ? labels.prepare : labels.prepareAgain}
          </Button>
        </div>
      )}
    </Step>
  );
}
