/** May a record of another log be taken for one of this office, and a paper of it be filed? */
import { canonicalJson } from '../../log/canonical';
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import type { OfficeState } from '../state';
import { foreignKey } from './acts';

export function decideMatch(
  state: OfficeState,
  { record, foreign }: CommandOf<'match-foreign'>,
): Result<readonly OfficeEvent[]> {
  const kept = [state.unit, state.person, state.outlet];
  if (record[0] !== foreign[0] || !kept.some((map) => map.has(record))) {
    return fail({ code: 'reference-missing', detail: { missing: record } });
  }
  const known = state.foreign.get(foreign);
  if (known === record) return ok([]);
  // What was said of it by then stands with the record that it was taken for.
  if (known !== undefined || state.standing.has(foreign)) {
    return fail({ code: 'transition-refused', at: foreign, detail: { act: 'match-foreign' } });
  }
  return ok([{ type: 'foreign-matched', data: { record, foreign } }]);
}

export function decideDocument(
  state: OfficeState,
  { document }: CommandOf<'file-document'>,
): Result<readonly OfficeEvent[]> {
  const known = state.documents.get(foreignKey(document));
  if (known === undefined) return ok([{ type: 'document-filed', data: document }]);
  if (canonicalJson(known) === canonicalJson(document)) return ok([]);
  return fail({ code: 'stale-row', at: foreignKey(document) });
}
