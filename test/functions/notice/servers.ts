/** A mail server and the robots of two groups on this machine, which can be down and come back at the same address. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Servers {
  readonly mailPort: number;
  readonly robotPort: number;
  readonly mails: { readonly to: readonly string[]; readonly raw: string }[];
  readonly calls: { readonly url: string; readonly body: { msgtype: string; text: { content: string } } }[];
  /** What the robots answer from now on. */
  robot: { status: number; errcode: number };
  /** Addresses that the mail server refuses. */
  readonly refused: Set<string>;
  readonly up: () => Promise<void>;
  readonly down: () => Promise<void>;
}

export async function servers(): Promise<Servers> {
  let smtp: SMTPServer | undefined;
  let http: Server | undefined;
  const made = {
    mailPort: 0,
    robotPort: 0,
    mails: [] as Servers['mails'],
    calls: [] as Servers['calls'],
    robot: { status: 200, errcode: 0 },
    refused: new Set<string>(),
    up: async () => {
      smtp = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        onRcptTo: ({ address }, _, done) => {
          const error = Object.assign(new Error(`no such user ${address}`), { responseCode: 550 });
          if (made.refused.has(address)) done(error);
          else done();
        },
        onData: (stream, { envelope }, done) => {
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            const to = envelope.rcptTo.map(({ address }) => address);
            made.mails.push({ to, raw: Buffer.concat(parts).toString() });
            done();
          });
        },
      });
      await new Promise<void>((done) => smtp?.listen(made.mailPort, '127.0.0.1', done));
      made.mailPort = (smtp.server.address() as AddressInfo).port;
      http = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          const { status, errcode } = made.robot;
          if (status === 200 && errcode === 0) {
            made.calls.push({ url: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString()) });
          }
          const location = status === 302 ? { location: `http://127.0.0.1:${made.robotPort}/elsewhere` } : {};
          response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...location });
          response.end(JSON.stringify({ errcode, errmsg: 'said' }));
        });
      });
      await new Promise<void>((done) => http?.listen(made.robotPort, '127.0.0.1', done));
      made.robotPort = (http.address() as AddressInfo).port;
    },
    down: async () => {
      await new Promise<void>((done) => (smtp ? smtp.close(done) : done()));
      await new Promise<void>((done) => (http ? http.close(() => done()) : done()));
      [smtp, http] = [undefined, undefined];
    },
  };
  await made.up();
  return made;
}
