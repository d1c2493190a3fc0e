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

export interface Places {
  readonly sheet: string;
  /** Cells under one another in one area, in the order in which they were named. */
  readonly areas: readonly Area[];
}

/** More areas at once no eye follows, and Excel takes an address of limited length. */
const most = 100;

/** Of places on several sheets those on the sheet of the first: only one can be looked at. */
export function placesTogether(texts: readonly string[]): Places | undefined {
  const found = texts.flatMap((text) => parsePlace(text) ?? []);
  const sheet = found[0]?.sheet;
  if (sheet === undefined) return undefined;
  const areas: Area[] = [];
  for (const { area } of found.filter((place) => place.sheet === sheet)) {
    const above = areas.findIndex(
      ({ left, right, bottom }) => left === area.left && right === area.right && bottom === area.top - 1,
    );
    const before = areas[above];
    if (before) areas[above] = { ...before, bottom: area.bottom };
    else areas.push(area);
  }
  return { sheet, areas: areas.slice(0, most) };
}
