/** The pane in Excel: the composition root of the add-in's own page. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../shared/text/sentence';
import { serviceSettings } from '../api/settings';
import { associateCells, type CellHost, renewCells } from '../cells/associate';
import { associateRibbon } from '../commands/ribbon';
import { viewAsked } from '../commands/view-asked';
import type { Session } from '../live/session';
import { labelsIn, languageOf } from '../text/language';
import { excelWorkbook } from '../workbook/excel';
import { isDark } from './is-dark';
import { Pane } from './pane';
import './styles.js';
import { firstView } from './views';

/** Of the runtime that the ribbon and cells share with the pane; an Excel without it has neither. */
declare const CustomFunctions: CellHost | undefined;

const root = createRoot(document.getElementById('root') ?? document.body);

void Office.onReady(() => {
  const language = languageOf(Office.context.displayLanguage);
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11')) {
    const labels = labelsIn(language);
    root.render(
      <main style={{ padding: 16, fontFamily: 'sans-serif' }}>
        <p>{labels.excelTooOld}</p>
        <a href="../page/index.html" target="_blank" rel="noreferrer">
          {labels.openPage}
        </a>
      </main>,
    );
    return;
  }
  associateRibbon(Office, asked);
  root.render(<InExcel first={language} />);
});

const workbook = excelWorkbook();
const settings = serviceSettings(
  document.querySelector<HTMLMetaElement>('meta[name=tonglian]')?.content,
  location.origin,
);
const asked = viewAsked();

/** The core is fetched while the first view already stands; pane and cells have one, a failed one is tried again. */
let core: Promise<Session> | null = null;
const openCore = (): Promise<Session> => {
  core ??= import('../live/session.js').then(({ openSession }) => openSession(settings));
  core.catch(() => {
    core = null;
  });
  return core;
};

// Excel hears that the runtime is ready once the functions are here (index.html), so nothing is waited for first.
if (typeof CustomFunctions !== 'undefined') {
  associateCells(CustomFunctions, async (questions) => {
    const [session, { cellAnswers }] = await Promise.all([openCore(), import('../cells/answers.js')]);
    return cellAnswers({ session, workbook, language: languageOf(Office.context.displayLanguage) }, questions);
  });
}

function InExcel({ first }: { readonly first: Language }) {
  const [session, setSession] = useState<Session | null>(null);
  const [failed, setFailed] = useState(false);
  const [language, setLanguage] = useState(first);
  const open = useCallback(() => {
    setFailed(false);
    openCore().then(setSession, () => setFailed(true));
  }, []);
  useEffect(open, [open]);
  const latest = useSyncExternalStore(asked.subscribe, asked.latest);
  const labels = labelsIn(language);
  if (!session) {
    return (
      <main style={{ padding: 16, fontFamily: 'sans-serif' }}>
        <p role="status">{failed ? labels.coreMissing : labels.loading}</p>
        {failed && (
          <button type="button" onClick={open}>
            {labels.tryAgain}
          </button>
        )}
      </main>
    );
  }
  return (
    <main style={{ height: '100%' }}>
      <Pane
        workbook={workbook}
        session={session}
        language={language}
        onLanguage={setLanguage}
        asked={latest}
        onFigures={renewCells}
        view={new URLSearchParams(location.search).get('view') ?? firstView}
        dark={isDark(Office.context.officeTheme?.bodyBackgroundColor)}
      />
    </main>
  );
}
