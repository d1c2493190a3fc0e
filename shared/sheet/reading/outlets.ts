/** Which outlets does the workbook name as such? Its rule sheets, tasks and tallies give the spelling that counts. */
import { keyOf, normalise } from '../../language/normalise';
import type { View } from './view';

/** 中央媒体, 各级报纸, 其他: a class of outlets, not one. */
const className = /(媒体|报纸|报刊|网站|平台|刊物|电视台?)$/;
const classStart = /^(中央|国家|全国|省|自治区|州|市|地市|县|区|旗|镇|校|院|各|其他|其它|本级|上级)/;

export type OutletNames = ReadonlyMap<string, string>;

/** By comparing key, the spelling of the reference lists. */
export function outletNames(views: readonly View[]): OutletNames {
  const names = new Map<string, string>();
  const add = (text: string | null): void => {
    for (const part of splitOutlets(text ?? '')) {
      if (!isOutletClass(part) && !names.has(keyOf(part))) names.set(keyOf(part), part);
    }
  };
  for (const view of views) {
    const { kind } = view.table;
    if (kind === 'payStandard' || kind === 'pointsStandard') {
      for (const { index } of view.columns('outlet')) for (const row of view.rows) add(view.text(row, index));
    }
    if (kind === 'tally' || kind === 'quota') {
      for (const { column } of [...view.columns('adopted'), ...view.columns('quota'), ...view.columns('points')]) {
        add(column.outlet ?? column.of ?? null);
      }
    }
  }
  return names;
}

export function splitOutlets(text: string): readonly string[] {
  return normalise(text)
    .split(/[、,;\n/]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

export function isOutletClass(name: string): boolean {
  return classStart.test(name) && (className.test(name) || name.length <= 2);
}
