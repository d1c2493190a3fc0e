/** The pane in Excel: the composition root of the add-in's own page. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../live/session';
import { labelsIn, languageOf } from '../text/language';
import { excelWorkbook } from '../workbook/excel';
import { isDark } from './is-dark';
import { Pane } from './pane';
import './pane.css';

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
  // The core is fetched while the first view already stands.
  const session = import('../live/session.js').then(({ openSession }) => openSession(location.origin));
  root.render(<InExcel session={session} first={language} />);
});

const workbook = excelWorkbook();

function InExcel({ session, first }: { readonly session: Promise<Session>; readonly first: 'zh' | 'en' }) {
  const [opened, setOpened] = useState<Session | null>(null);
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    void session.then(setOpened);
  }, [session]);
  const labels = labelsIn(language);
  if (!opened) return <p style={{ padding: 16 }}>{labels.loading}</p>;
  return (
    <Pane
      workbook={workbook}
      session={opened}
      language={language}
      onLanguage={setLanguage}
      dark={isDark(Office.context.officeTheme?.bodyBackgroundColor)}
    />
  );
}
