/** Which of our two columns does a ledger not have? */
import { idColumn, statusColumn } from '../../shared/language/ledger-words';
import type { Table } from '../../shared/sheet/table';

export const missingHeads = ({ columns }: Table): readonly string[] =>
  [idColumn, statusColumn].filter((word) => !columns.some(({ path }) => path.some((text) => text.trim() === word)));
