/** Does a ledger have our two columns already? */
import { idColumn, statusColumn } from '../../shared/language/ledger-words';
import type { Table } from '../../shared/sheet/table';

export const hasOwnColumns = ({ columns }: Table): boolean =>
  [idColumn, statusColumn].every((word) => columns.some(({ path }) => path.some((text) => text.trim() === word)));
