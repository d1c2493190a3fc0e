/** Issues of the engine as findings: they name the record they are about in their detail. */
import type { Finding } from './findings';
import { unfiledOf } from './unfiled';

export function ruleFindings(
  issues: readonly { readonly code: Finding['code']; readonly detail?: Finding['detail'] }[],
): readonly Finding[] {
  return issues.map(({ code, detail = {} }) => {
    const of = (name: string): string | null => (typeof detail[name] === 'string' ? String(detail[name]) : null);
    const adoption = of('adoption');
    const named = of('item');
    const item = named !== null && unfiledOf(named) !== null ? null : named;
    const record =
      adoption !== null && item !== null
        ? `${adoption}/${item}`
        : (adoption ?? item ?? of('count') ?? of('unit') ?? '');
    return { code, record, field: of('field') ?? '', detail };
  });
}
