/** A token of the directory: within Excel by the account that Office is signed in with, else in a window of its own. */
import { fail, ok, type Result } from '../../shared/result';
import type { DirectorySettings } from './settings';

/** What the pane asks of a directory; a test's office plays it. */
export interface Directory {
  /** Without asking anybody; problem `unauthenticated` where somebody has to be asked. */
  readonly token: () => Promise<Result<string>>;
  /** After a click only: else browsers keep the window shut. */
  readonly signIn: () => Promise<Result<string>>;
}

const logins = {
  public: 'https://login.microsoftonline.com',
  china: 'https://login.partner.microsoftonline.cn',
} as const;

/** The library is large: it comes when somebody signs in, and not before. */
async function openLibrary({ client, tenant, cloud }: DirectorySettings) {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  // Where Office has no bridge to its own account, the library goes on as in any page.
  const library = await createNestablePublicClientApplication({
    auth: {
      clientId: client,
      authority: `${logins[cloud]}/${tenant}`,
      redirectUri: new URL('/index.html', location.origin).href,
    },
    // Gone with the window: seats are shared in these offices, so localStorage is out. In memory alone a reloaded pane would
    // ask again each time, in a browser without Office's account by a window; and a script that could read the one could
    // ask the library for a token just as well.
    cache: { cacheLocation: 'sessionStorage' },
  });
  const scopes = [`api://${client}/access_as_user`];
  return {
    silent: async (): Promise<string> => {
      const account = library.getActiveAccount() ?? library.getAllAccounts()[0];
      const answer = account
        ? await library.acquireTokenSilent({ scopes, account })
        : // Within Office this asks the host's account; in a page it fails where nobody is signed in.
          await library.ssoSilent({ scopes });
      library.setActiveAccount(answer.account);
      return answer.accessToken;
    },
    asking: async (): Promise<string> => {
      const answer = await library.acquireTokenPopup({ scopes });
      library.setActiveAccount(answer.account);
      return answer.accessToken;
    },
  };
}

export function directory(settings: DirectorySettings): Directory {
  let opened: ReturnType<typeof openLibrary> | undefined;
  const library = () => {
    opened ??= openLibrary(settings);
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const refused = (): Result<string> => fail({ code: 'unauthenticated' });
  return {
    token: () =>
      library()
        .then(({ silent }) => silent())
        .then(ok<string>, refused),
    signIn: () =>
      library()
        .then(({ asking }) => asking())
        .then(ok<string>, refused),
  };
}
