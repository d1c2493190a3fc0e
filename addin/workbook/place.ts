/** Where is that? A cell or a range with its sheet: 台账!L17, 台账!B4:B33. */
import { parseAt, parseCellName } from '../../shared/sheet/address';
import type { Area } from '../../shared/sheet/grid';

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

export function parsePlace(text: string): Place | undefined {
  const mark = text.lastIndexOf('!');
  const colon = text.indexOf(':', mark);
  const from = parseAt(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? undefined : parseCellName(text.slice(colon + 1));
  if (!from || (colon >= 0 && !to)) return undefined;
  const [bottom, right] = to ?? [from.row, from.col];
  return { sheet: from.sheet, area: { top: from.row, left: from.col, bottom, right } };
}
