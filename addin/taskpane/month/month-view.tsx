/** 通报督查: from the draft to the sealed circular, the supervisors' sheets, the payout; each with one button. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { sentence } from '../../../shared/text/sentence';
import { terms } from '../../../shared/text/terms';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';
import { useMonth } from './use-month';

export function MonthView() {
  const { state, language } = usePaneTools();
  const labels = monthLabels(language);
  const { month, problem, making, step, tables, papers, review, payout, list } = useMonth();
  if (!state.office || !state.period) return <p className="quiet empty">{labels.noOffice}</p>;
  const busy = making || state.busy !== null;
  return (
    <>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{sentence(problem, language)}</MessageBarBody>
        </MessageBar>
      )}
      <section className="board">
        <h2>{labels.circularTitle}</h2>
        {month && (
          <>
            <p className="sum">
              <span className="grow">{terms[language].periodStates[month.state]}</span>
              {month.code !== null && <strong>{labels.code(month.code)}</strong>}
            </p>
            <p className="quiet">
              {labels.open(
                month.contests.filter(({ decided }) => !decided).length,
                month.confirmations.filter(({ confirmed }) => !confirmed).length,
                month.requests.filter(({ decision }) => decision === 'open').length,
              )}
            </p>
            {month.changed.length > 0 && <p>{labels.changed(month.changed.length)}</p>}
            {month.state === 'prepared' && <p className="quiet">{labels.sealHint}</p>}
            <div className="row">
              {(month.state === 'open' || month.changed.length > 0) && (
                <Button size="small" disabled={busy} onClick={() => step('prepare')}>
                  {month.state === 'open' ? labels.prepare : labels.prepareAgain}
                </Button>
              )}
              {month.state === 'prepared' && (
                <Button size="small" disabled={busy || month.changed.length > 0} onClick={() => step('close')}>
                  {labels.seal}
                </Button>
              )}
              {month.state === 'sealed' && (
                <Button size="small" disabled={busy} onClick={() => step('issue-circular')}>
                  {labels.issue}
                </Button>
              )}
            </div>
          </>
        )}
        <div className="row">
          <Button size="small" disabled={busy} onClick={tables}>
            {labels.tables}
          </Button>
          <Button size="small" disabled={busy} onClick={papers}>
            {labels.papers}
          </Button>
        </div>
      </section>
      <section className="board">
        <h2>{labels.reviewTitle}</h2>
        <div className="row">
          <Button size="small" disabled={busy} onClick={review}>
            {labels.review}
          </Button>
        </div>
      </section>
      <section className="board">
        <h2>{labels.payoutTitle}</h2>
        <div className="row">
          <Button size="small" disabled={busy} onClick={payout}>
            {labels.payout}
          </Button>
          <Button size="small" disabled={busy} onClick={list}>
            {labels.list}
          </Button>
        </div>
      </section>
      <p className="quiet" aria-live="polite">
        {making ? labels.making : ''}
      </p>
    </>
  );
}
