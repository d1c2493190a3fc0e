/** The pane: what the workbook says, what the office counts from it, and the way back. The same in Excel and on the page. */
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Select,
  Spinner,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Language, sentence } from '../../shared/text/sentence';
import type { Session } from '../live/session';
import { labelsIn } from '../text/language';
import type { Workbook } from '../workbook/port';
import { CorrectSelected } from './correct-card';
import { allIssues, IssuesView } from './issues-view';
import { PaneContext } from './pane-context';
import { PayoutView } from './payout-view';
import { Preview } from './preview';
import { RankingView } from './ranking-view';
import { ReportBar } from './report-bar';
import { ReportView } from './report-view';
import { Sign } from './sign';
import { TablesView } from './tables-view';
import { themeFor } from './theme';
import { usePane } from './use-pane';
import { panelId, tabId, ViewTabs } from './view-tabs';

export interface PaneProps {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly dark: boolean;
  /** More to do at the foot: the page saves the file. */
  readonly foot?: ReactNode;
  readonly onWritten?: () => void;
}

type View = 'tables' | 'ranking' | 'payout' | 'issues';

export function Pane({ workbook, session, language, onLanguage, dark, foot, onWritten }: PaneProps) {
  const labels = labelsIn(language);
  const [state, acts] = usePane(workbook, session, language, onWritten ?? (() => undefined));
  const [view, setView] = useState<View>('tables');
  const [gone, setGone] = useState(true);
  const { read, figures, busy, problem, preview, report } = state;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const cells = (records: readonly string[]) => (read ? session.cells(read, records) : []);
  const issues = read ? allIssues(read, figures, state.sent?.refused ?? [], cells) : [];

  return (
    <FluentProvider theme={themeFor(dark)} className="pane" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <PaneContext.Provider value={{ labels, language, cells, select: (at) => void workbook.select(at) }}>
        <header className="pane-head">
          <Sign />
          <div className="pane-title">
            <h1>{labels.product}</h1>
            <p>{session.server === null ? labels.localMode : labels.slogan}</p>
          </div>
          <Button size="small" appearance="subtle" title={labels.switchLanguage} onClick={() => onLanguage(other)}>
            {labels.otherLanguage}
          </Button>
        </header>

        {problem && (
          <MessageBar intent="error" layout="multiline" role="alert" className="pane-bar">
            <MessageBarBody>
              {problem.at ? <strong>{problem.at} </strong> : null}
              {sentence(problem, language)}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={acts.read}>
                {labels.readAgain}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}

        {!read && state.contents && (
          <div className="pane-body">
            <CorrectSelected
              acts={acts}
              disabled={busy !== null}
              missed={state.missed}
              count={session.corrections(state.contents)}
            />
          </div>
        )}

        {busy === 'reading' && (
          <div className="pane-wait">
            <Spinner size="medium" label={labels.reading} />
          </div>
        )}

        {read && (
          <>
            <section className="pane-summary" aria-live="polite">
              <p className="strong">{labels.summary(read.tables.length, read.reading.records.length)}</p>
              <ReportBar
                state={state}
                acts={acts}
                local={session.server === null}
                onRefused={() => setView('issues')}
              />
              {state.periods.length > 0 ? (
                <label className="period" htmlFor="period">
                  <span>{labels.period}</span>
                  <Select
                    id="period"
                    size="small"
                    value={state.period ? `${state.period.from} ${state.period.to}` : ''}
                    disabled={busy === 'sending' || busy === 'writing'}
                    onChange={(_, { value }) => {
                      const chosen = state.periods.find(({ from, to }) => `${from} ${to}` === value);
                      if (chosen) acts.choose(chosen);
                    }}
                  >
                    {state.periods.map(({ from, to }) => (
                      <option key={`${from} ${to}`} value={`${from} ${to}`}>
                        {labels.periodName(from, to)}
                      </option>
                    ))}
                  </Select>
                </label>
              ) : (
                <p className="quiet">{labels.noPeriod}</p>
              )}
              {busy === 'calculating' && <ProgressBar aria-label={labels.calculating} />}
            </section>

            {preview ? (
              <Preview preview={preview} force={state.force} acts={acts} />
            ) : report ? (
              <ReportView report={report} gone={gone} onGone={setGone} />
            ) : (
              <>
                <ViewTabs
                  chosen={view}
                  onChoose={setView}
                  tabs={[
                    { view: 'tables', name: labels.sheetTab },
                    { view: 'ranking', name: labels.rankingTab },
                    { view: 'payout', name: labels.payoutTab },
                    { view: 'issues', name: labels.issuesTab, count: issues.length },
                  ]}
                />
                <div className="pane-body" role="tabpanel" id={panelId} aria-labelledby={tabId(view)}>
                  {view === 'tables' && (
                    <TablesView read={read} acts={acts} busy={busy !== null} missed={state.missed} />
                  )}
                  {view === 'ranking' && (
                    <RankingView ranking={figures?.ranking} onOrder={busy === null ? acts.showOrder : undefined} />
                  )}
                  {view === 'payout' && <PayoutView payouts={figures?.payouts} />}
                  {view === 'issues' && <IssuesView issues={issues} />}
                </div>
              </>
            )}
          </>
        )}

        <footer className="pane-foot">
          {state.written !== null && (
            <p role="status" className="done">
              {state.written.what === 'undo'
                ? labels.undone(state.written.cells.length)
                : labels.written(state.written.cells.length, state.written.sheets)}
            </p>
          )}
          {busy === 'writing' && <ProgressBar aria-label={labels.writing} />}
          <div className="acts">
            {preview ? (
              <>
                <Button
                  appearance="primary"
                  disabled={busy !== null || (preview.cells.length === 0 && preview.sheets.length === 0)}
                  onClick={acts.write}
                >
                  {preview.what === 'undo' ? labels.confirmUndo : labels.write}
                </Button>
                <Button onClick={acts.closePreview} disabled={busy !== null}>
                  {labels.cancel}
                </Button>
              </>
            ) : report && busy === 'sending' ? null : report ? (
              report.outcomes === null ? (
                <>
                  <Button appearance="primary" disabled={busy !== null} onClick={() => acts.send(gone)}>
                    {labels.confirmSend(report.rows.filter(({ what }) => gone || what !== 'gone').length)}
                  </Button>
                  <Button onClick={acts.closeReport} disabled={busy !== null}>
                    {labels.cancel}
                  </Button>
                </>
              ) : (
                <Button onClick={acts.closeReport} disabled={busy !== null}>
                  {labels.close}
                </Button>
              )
            ) : (
              <>
                <Button appearance="primary" disabled={!figures || busy !== null} onClick={acts.showPreview}>
                  {labels.preview}
                </Button>
                <Button disabled={busy !== null} onClick={acts.read}>
                  {labels.readAgain}
                </Button>
                {read && (read.remembered.written?.cells.length ?? 0) > 0 && (
                  <Button disabled={busy !== null} onClick={acts.showUndo}>
                    {labels.undo}
                  </Button>
                )}
                {foot}
              </>
            )}
          </div>
        </footer>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
