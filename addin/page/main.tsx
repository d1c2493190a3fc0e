/** The page in a plain browser: its composition root. */
import { createRoot } from 'react-dom/client';
import { serviceSettings } from '../api/settings';
import type { Session } from '../live/session';
import { languageOf } from '../text/language';
import { Page } from './page';
import '../taskpane/styles.js';
import './page.css';
import './start.css';
import './sheet.css';

const settings = serviceSettings(
  document.querySelector<HTMLMetaElement>('meta[name=tonglian]')?.content,
  location.origin,
);
let opened: Promise<Session> | undefined;

/** The core is fetched with the first file; a service at this page's own address is used where there is one. */
const session = (): Promise<Session> => {
  opened ??= import('../live/session.js').then(({ openSession }) => openSession(settings));
  // What was not loaded is asked for again with the next file.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

createRoot(document.getElementById('root') ?? document.body).render(
  <Page session={session} first={languageOf(navigator.language)} />,
);
