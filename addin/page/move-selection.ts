/** Which cell does a key lead to? As in a spreadsheet. */
import type { Area } from '../../shared/sheet/grid';

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key leaps over. */
  readonly page: number;
}

/** undefined for keys that move nothing. */
export function movedBy(key: string, far: boolean, from: Area, bounds: Bounds): Area | undefined {
  const to = target(key, far, from, bounds);
  if (!to) return undefined;
  const row = Math.min(bounds.rows - 1, Math.max(0, to[0]));
  const col = Math.min(bounds.columns - 1, Math.max(0, to[1]));
  return { top: row, left: col, bottom: row, right: col };
}

function target(
  key: string,
  far: boolean,
  from: Area,
  { rows, columns, page }: Bounds,
): readonly [number, number] | undefined {
  switch (key) {
    case 'ArrowDown':
      return [far ? rows : from.bottom + 1, from.left];
    case 'ArrowUp':
      return [far ? 0 : from.top - 1, from.left];
    case 'ArrowRight':
      return [from.top, far ? columns : from.right + 1];
    case 'ArrowLeft':
      return [from.top, far ? 0 : from.left - 1];
    case 'PageDown':
      return [from.bottom + page, from.left];
    case 'PageUp':
      return [from.top - page, from.left];
    case 'Home':
      return [far ? 0 : from.top, 0];
    case 'End':
      return [far ? rows : from.top, columns];
    default:
      return undefined;
  }
}
