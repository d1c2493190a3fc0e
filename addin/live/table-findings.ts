/** Which printed figures of this table do not add up? */

import { columnIndex, contains, parseAt } from '../../shared/sheet/address';
import type { Finding } from '../../shared/sheet/check';
import type { Area } from '../../shared/sheet/grid';
import type { Table } from '../../shared/sheet/table';

export const findingsIn = (table: Table, checked: readonly Finding[]): readonly Finding[] => {
  const area = wholeArea(table);
  return checked.filter(({ at }) => {
    const place = parseAt(at);
    return place?.sheet === table.sheet && contains(area, place.row, place.col);
  });
};

/** Header, body and totals, wherever these stand. */
function wholeArea({ header, body, columns, totals }: Table): Area {
  const rows = totals.filter((total) => typeof total === 'number');
  const letters = [...totals.filter((total) => typeof total === 'string'), ...columns.map(({ col }) => col)];
  const across = [...letters, ...(body ? [body.left, body.right] : [])].map(columnIndex);
  return {
    top: Math.min(header.top, ...rows) - 1,
    bottom: Math.max(header.bottom, body?.bottom ?? 0, ...rows) - 1,
    left: Math.min(...across),
    right: Math.max(...across),
  };
}
