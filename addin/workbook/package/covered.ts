/** Which cell does a write reach, and may it be written at all? */

import { contains, parseCellName } from '../../../shared/sheet/address';
import type { Area } from '../../../shared/sheet/grid';
import { attribute, firstTag, tagsOf } from './xml';

/** A1:C3, or A1 alone. */
export function parseArea(ref: string | undefined): Area | undefined {
  const [first = '', second = first] = (ref ?? '').split(':');
  const a = parseCellName(first);
  const b = parseCellName(second);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a[0], b[0]),
    left: Math.min(a[1], b[1]),
    bottom: Math.max(a[0], b[0]),
    right: Math.max(a[1], b[1]),
  };
}

const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** The area among these that holds the cell; areas are looked up by rows, for sheets with thousands of merges. */
export function areaFinder(areas: readonly Area[]): (row: number, col: number) => Area | undefined {
  const step = 64;
  const byRows = new Map<number, Area[]>();
  for (const area of areas) {
    for (let at = Math.floor(area.top / step); at <= Math.floor(area.bottom / step); at += 1) {
      const those = byRows.get(at);
      if (those) those.push(area);
      else byRows.set(at, [area]);
    }
  }
  return (row, col) => byRows.get(Math.floor(row / step))?.find((area) => contains(area, row, col));
}

export function mergesOf(tail: string): readonly Area[] {
  return tagsOf(tail, 'mergeCell').flatMap(({ text }) => parseArea(attribute(text, 'ref')) ?? []);
}

/** Array formulas and data tables over more than one cell: Excel itself lets nobody change a part of them. */
export function lockedAreas(xml: string): readonly Area[] {
  if (!xml.includes('array') && !xml.includes('dataTable')) return [];
  return tagsOf(xml, 'f').flatMap(({ text }) => {
    const area = /\st\s*=\s*["'](?:array|dataTable)["']/.test(text) ? parseArea(attribute(text, 'ref')) : undefined;
    return area && !isSingle(area) ? [area] : [];
  });
}

/** Without `sheet` a protection only remembers its password. @param tail what stands behind the rows. */
export const isProtected = (tail: string): boolean =>
  ['1', 'true'].includes(attribute(firstTag(tail, 'sheetProtection')?.text ?? '', 'sheet') ?? '');
