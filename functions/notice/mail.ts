/** Sends a notice as plain mail over SMTP. */
import type { Message, Send } from './port';

export interface MailSettings {
  /** smtps://user:password@host:465 or smtp://host:25; the server's own offer decides on STARTTLS. */
  readonly server: string;
  readonly from: string;
}

/** Milliseconds; a server that is slower than this is tried again later. */
const patience = 20_000;

export function mail({ server, from }: MailSettings): Send {
  const open = async () => {
    // Read only when there is mail: a cold start has better things to do.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: server,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let opened: ReturnType<typeof open> | undefined;
  return async ({ to, subject, text, id }: Message) => {
    if (to === null) return 'no-address';
    try {
      opened ??= open();
      const transport = await opened;
      // An object, not a line: what is typed on a roster cannot become a second address.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@tonglian>` });
      return null;
    } catch (error) {
      return reason(error);
    }
  };
}

/** ECONNECTION → econnection; 550 → smtp-550. The server's own sentence may quote the address, so it is left out. */
function reason(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === 'number') return `smtp-${responseCode}`;
  return typeof code === 'string' && /^[A-Z0-9]{1,30}$/.test(code) ? code.toLowerCase() : 'failed';
}
