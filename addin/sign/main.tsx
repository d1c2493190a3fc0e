/** The page behind a link for signing off: its composition root. The code stands behind the address's #, which no server is sent. */
import { createRoot } from 'react-dom/client';
import { readOnceCode } from '../../shared/office/once-code';
import { httpOffice } from '../api/http';
import { serviceSettings } from '../api/settings';
import { languageOf } from '../text/language';
import { signLinkLabels } from '../text/sign-link';
import { SignPage } from './sign-page';
import './sign.css';

const { server } = serviceSettings(
  document.querySelector<HTMLMetaElement>('meta[name=tonglian]')?.content,
  location.origin,
);
const language = languageOf(navigator.language);
/** Some programs write what stands behind the # in percent signs; what they broke is shown to the office as it came. */
const codeIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
};
const show = (): void => {
  const code = codeIn(location.hash.slice(1));
  const workspace = readOnceCode(code)?.workspace ?? 'none';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = signLinkLabels(language).page;
  const office = httpOffice({ server, workspace, token: async () => '', language });
  root.render(<SignPage key={code} office={office} code={code} language={language} />);
};

const root = createRoot(document.getElementById('root') ?? document.body);
// A second link opened in the same window changes only what stands behind the #.
addEventListener('hashchange', show);
show();
