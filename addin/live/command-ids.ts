/** Under which id does a row go to the office? As shared/record/identity says; asked again for the same row, the answer is remembered. */
import { importId } from '../../shared/record/identity';
import type { Wanted } from '../../shared/sheet/reading/wanted';

export type CommandId = (workspace: string, wanted: Wanted, replaces: number) => string;

export const commandId: CommandId = (workspace, { kind, record, data, personal }, replaces) =>
  importId(workspace, record, { kind, data, personal }, replaces);

/** The hash of 40,000 rows takes seconds, and hardly any of them has changed since the last comparison. */
export function rememberedIds(): CommandId {
  const known = new WeakMap<Wanted, { readonly workspace: string; readonly replaces: number; readonly id: string }>();
  return (workspace, wanted, replaces) => {
    const before = known.get(wanted);
    if (before?.workspace === workspace && before.replaces === replaces) return before.id;
    const id = commandId(workspace, wanted, replaces);
    known.set(wanted, { workspace, replaces, id });
    return id;
  };
}
