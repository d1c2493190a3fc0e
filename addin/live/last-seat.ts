/** Who sat here last, and was there a service? Kept by the browser for the times when the service does not answer. */

const personKey = (server: string): string => `tl.person ${server}`;
const serverKey = (server: string): string => `tl.server ${server}`;

/** Whether a service has answered at this address, now or before. */
export function serverSeen(server: string, now: boolean): boolean {
  return (kept(serverKey(server), now ? 'yes' : undefined) ?? '') !== '';
}

export function lastPerson(server: string, now: string | undefined): string {
  return kept(personKey(server), now) ?? 'trial';
}

/** In which office the last invitation was taken up here. */
export function lastWorkspace(server: string, now: string | undefined): string | undefined {
  return kept(`tl.workspace ${server}`, now);
}

/** Sets it where there is something to set; undefined where the browser keeps nothing for us. */
function kept(key: string, value: string | undefined): string | undefined {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return value;
  }
}
