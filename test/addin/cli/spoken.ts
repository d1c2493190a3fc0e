/** What a command wrote, and with which exit code it ended. */
import { main } from '../../../addin/cli/main';

export interface Spoken {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function spoken(...args: readonly string[]): Promise<Spoken> {
  const said = { out: '', err: '' };
  const spies = (['out', 'err'] as const).map((name) =>
    jest.spyOn(name === 'out' ? process.stdout : process.stderr, 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    const code = await main(args);
    return { code, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
