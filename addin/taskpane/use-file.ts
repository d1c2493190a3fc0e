/** An attachment by its item and hash: fetched for those who may read it, and handed to the browser's own way of saving. */
import type { Problem } from '../../shared/problem';
import { download } from '../page/download';
import { usePaneTools } from './pane-context';

/** @returns why it did not come; null where it did. */
export function useFile(): (record: string, file: string) => Promise<Problem | null> {
  const { office } = usePaneTools().state;
  return async (record, file) => {
    if (!office) return { code: 'service-away' };
    const got = await office.call('readFile', { record, file });
    if (!got.ok) return got.problem;
    download(got.value.bytes, got.value.name);
    return null;
  };
}
