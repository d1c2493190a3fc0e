/** A whole listing of the office, page after page; null where one of them did not come. */
import type { Result } from '../../../shared/result';

type Page<T> = Result<{ readonly entries: readonly T[]; readonly next: string | null }>;

export async function allPages<T>(page: (query: { after?: string }) => Promise<Page<T>>): Promise<readonly T[] | null> {
  const entries: T[] = [];
  for (let after: string | null = null; ; ) {
    const got: Page<T> = await page(after === null ? {} : { after });
    if (!got.ok) return null;
    entries.push(...got.value.entries);
    if (got.value.next === null) return entries;
    after = got.value.next;
  }
}
