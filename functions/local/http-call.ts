/** What of an HTTP request and its function does a call need? */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoadedApp, RegisteredFunction } from './core-api';

export interface HttpCall {
  readonly app: LoadedApp;
  readonly registered: RegisteredFunction;
  /** The name of the function's trigger. */
  readonly input: string;
  readonly params: Readonly<Record<string, string>>;
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly response: ServerResponse;
  readonly log: (message: string) => void;
}

/** The real host's limit. */
const longestBody = 100 * 1024 * 1024;

/** Undefined where it is too long. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
