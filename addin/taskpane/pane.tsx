/** The pane: what the workbook says, what the office counts from it, and the way back. The same in Excel and on the page. */
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { type Language, sentence } from '../../shared/text/sentence';
import { viewFor } from '../commands/pane-view';
import type { Asked } from '../commands/view-asked';
import type { Session } from '../live/session';
import { labelsIn } from '../text/language';
import type { Workbook } from '../workbook/port';
import { allIssues } from './all-issues';
import { EntryCard, isEntryProblem } from './entry-card';
import { PaneContext } from './pane-context';
import { PaneFoot } from './pane-foot';
import { PaneSummary } from './pane-summary';
import { Preview } from './preview';
import { ReportView } from './report-view';
import { Sign } from './sign';
import { themeFor } from './theme';
import { usePane } from './use-pane';
import { ViewPanel } from './view-panel';
import { firstView, views } from './views';

interface PaneProps {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly dark: boolean;
  /** The view to open, by its id; another one goes there. */
  readonly view?: string;
  /** What a button of the ribbon asked for last. */
  readonly asked?: Asked | null;
  /** More to do at the foot: the page saves the file. */
  readonly foot?: ReactNode;
  readonly onWritten?: () => void;
  /** Without a server: what the office was told is kept by this window alone. */
  readonly onRecorded?: () => void;
  /** The office was asked for its figures anew. */
  readonly onFigures?: () => void;
}

const nothing = (): void => undefined;

const Seen = lazy(async () => ({ default: (await import('./tables-view.js')).TablesView }));

export function Pane({
  workbook,
  session,
  language,
  onLanguage,
  dark,
  view: first,
  asked,
  foot,
  onWritten,
  onRecorded,
  onFigures,
}: PaneProps) {
  const labels = labelsIn(language);
  const [state, acts] = usePane(workbook, session, language, onWritten ?? nothing, onRecorded ?? nothing);
  const [shown, setShown] = useState(first ?? firstView);
  const [about, setAbout] = useState<string | null>(null);
  useEffect(() => {
    if (first !== undefined) setShown(first);
  }, [first]);
  const [why, setWhy] = useState(false);
  const onWhy = useCallback(() => setWhy(false), []);
  const { read: readAgain } = acts;
  useEffect(() => {
    if (!asked) return;
    setWhy(asked.view === 'why');
    if (asked.view === 'refresh') readAgain();
    else
      setShown(
        viewFor(
          asked.view,
          views.map(({ id }) => id),
        ),
      );
  }, [asked, readAgain]);
  const [gone, setGone] = useState(true);
  const { read, figures, busy, problem, preview, report } = state;
  useEffect(() => {
    if (figures) onFigures?.();
  }, [figures, onFigures]);
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const cells = (records: readonly string[]) => (read ? session.cells(read, records) : []);
  // A link may be older than the sheet's name: read anew, it leads to where the cell is now.
  const select = (...at: readonly string[]): void =>
    void workbook.select(at).then((shown) => {
      if (!shown && at.length > 0) readAgain();
    });
  const view = views.find(({ id }) => id === shown) ?? views[0];
  const tools = {
    labels,
    language,
    workbook,
    session,
    state,
    acts,
    issues: read ? allIssues(read, figures, state.sent?.refused ?? [], cells) : [],
    cells,
    select,
    show: (id: string, record?: string) => {
      setShown(id);
      setAbout(record ?? null);
    },
    about,
    why,
    onWhy,
  };
  return (
    <FluentProvider
      theme={themeFor(dark)}
      className="pane"
      // The browser's own controls, calendars and lists among them, follow Excel's theme.
      style={{ colorScheme: dark ? 'dark' : 'light' }}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
    >
      <PaneContext.Provider value={tools}>
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

        {problem && session.door && isEntryProblem(problem) && (
          <EntryCard problem={problem} door={session.door} labels={labels} language={language} onEntered={acts.read} />
        )}
        {problem && !(session.door && isEntryProblem(problem)) && (
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

        {!read && state.seen && (
          <div className="pane-body">
            <Suspense fallback={<Spinner size="tiny" />}>
              <Seen />
            </Suspense>
          </div>
        )}

        {busy === 'reading' && !read && (
          <div className="pane-wait">
            <Spinner size="medium" label={labels.reading} />
          </div>
        )}

        {read && (
          <>
            <PaneSummary />
            {preview ? (
              <Preview preview={preview} force={state.force} acts={acts} />
            ) : report ? (
              <ReportView report={report} gone={gone} onGone={setGone} />
            ) : null}
            {/* Stays where it is while something else is in front: what was typed in it is still there afterwards. */}
            <div className="pane-view" hidden={preview !== null || report !== null}>
              {view && <ViewPanel view={view} />}
            </div>
          </>
        )}

        <PaneFoot gone={gone} more={foot} />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
