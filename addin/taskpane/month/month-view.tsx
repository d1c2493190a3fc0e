/** 通报督查: from the draft to the issued circular step by step, each with who and when and what is missing; then what is printed of it. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sentence } from '../../../shared/text/sentence';
import { terms } from '../../../shared/text/terms';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';
import { AnswersStep } from './answers-step';
import { DraftStep } from './draft-step';
import './month.css';
import { IssueStep } from './issue-step';
import { OfficesStep } from './offices-step';
import { RequestsStep } from './requests-step';
import { SealStep } from './seal-step';
import { useMonth } from './use-month';
import { usePapers } from './use-papers';

export function MonthView() {
  const { state, language, labels: common } = usePaneTools();
  const labels = monthLabels(language);
  const tools = useMonth();
  const papers = usePapers(tools.make);
  if (!state.office || !state.period) return <p className="quiet empty">{labels.noOffice}</p>;
  const { month, problem, making, stop } = tools;
  const busy = making || state.busy !== null;
  return (
    <div className="month">
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{sentence(problem, language)}</MessageBarBody>
        </MessageBar>
      )}
      <h2>{labels.circularTitle}</h2>
      {month ? (
        <>
          <p className="sum">
            <span className="grow">{terms[language].periodStates[month.state]}</span>
            {month.code !== null && <strong>{labels.code(month.code)}</strong>}
          </p>
          <DraftStep month={month} tools={tools} />
          <OfficesStep key={`${month.period.from} ${month.period.to}`} month={month} tools={tools} />
          <AnswersStep month={month} tools={tools} papers={papers} />
          <RequestsStep month={month} tools={tools} />
          <SealStep month={month} tools={tools} />
          <IssueStep month={month} tools={tools} />
        </>
      ) : (
        <p className="quiet">{labels.loading}</p>
      )}
      <Made buttons={[labels.tables, labels.papers]} acts={[papers.tables, papers.papers]} busy={busy} />
      <h2>{labels.reviewTitle}</h2>
      <Made buttons={[labels.review]} acts={[papers.review]} busy={busy}>
        <p className="quiet">{labels.reviewHint}</p>
      </Made>
      <p className="quiet" aria-live="polite">
        {making ? labels.making : ''}
      </p>
      {stop && (
        <Button size="small" onClick={stop}>
          {common.cancel}
        </Button>
      )}
    </div>
  );
}

interface MadeProps {
  readonly buttons: readonly string[];
  readonly acts: readonly (() => void)[];
  readonly busy: boolean;
  readonly children?: ReactNode;
}

/** What can be made of the period, a button each. */
function Made({ buttons, acts, busy, children }: MadeProps) {
  return (
    <>
      {children}
      <div className="acts">
        {buttons.map((name, index) => (
          <Button key={name} size="small" disabled={busy} onClick={acts[index]}>
            {name}
          </Button>
        ))}
      </div>
    </>
  );
}
