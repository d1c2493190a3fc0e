/** An office's log as a package, whole or behind an event, over as many pages as it takes. */
import { type Package, packageLines, readPackage } from '../../shared/log/package-text';
import type { Row } from '../../shared/log/store';
import { ok, type Result } from '../../shared/result';
import type { Office } from './office';

/** Something may be erased while it is read; what then does not fit together is read again. */
export async function readLog(office: Office, since = 0, again = true): Promise<Result<Package>> {
  const rows: Row[] = [];
  let after: string | undefined;
  for (;;) {
    const query = { since: String(since), ...(after === undefined ? {} : { after }) };
    const page = await office.call('exportRows', { query });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.next === null) {
      const { head, base } = page.value;
      const whole = { workspace: office.workspace, head, base, rows };
      const lines = [...packageLines(whole)].map((line) => line.slice(0, -1));
      return again && readPackage(lines).faults.length > 0 ? readLog(office, since, false) : ok(whole);
    }
    after = page.value.next;
  }
}
