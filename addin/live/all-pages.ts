/** A whole listing of the office, page after page; the problem of the first page that did not come. */
import { ok, type Result } from '../../shared/result';

type Page<T> = Result<{ readonly entries: readonly T[]; readonly next: string | null }>;

export async function allPages<T>(
  page: (query: { after?: string }) => Promise<Page<T>>,
): Promise<Result<readonly T[]>> {
  const entries: T[] = [];
  for (let after: string | null = null; ; ) {
    const got: Page<T> = await page(after === null ? {} : { after });
    if (!got.ok) return got;
    // One by one: a page may be longer than a call has room for arguments.
    for (const entry of got.value.entries) entries.push(entry);
    if (got.value.next === null) return ok(entries);
    after = got.value.next;
  }
}
