/** What of an error may stand in the logs? Its kind, its code and where it was thrown; its message may quote what was being read. */
export interface Fault {
  readonly error: string;
  readonly code?: string;
  readonly stack: string;
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, stack: '' };
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  const word = [code, statusCode].find((one) => /^[\w-]{1,60}$/.test(String(one ?? '')));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(word === undefined ? {} : { code: String(word) }),
    stack: frames.slice(0, 20).join('\n'),
  };
}
