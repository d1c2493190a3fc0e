/** Node's options for child processes of tests, so that they run the sources as they stand and not an earlier build. */
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');
export const sourcesHook = join(root, 'test', 'sources.cjs');

/** For children that code under test starts by itself. */
export function childrenFromSources(): void {
  process.env.NODE_OPTIONS = `--require ${JSON.stringify(sourcesHook)}`;
}
