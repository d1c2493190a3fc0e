/** Which place does a cell give? 1, 第1名, 并列第三, 3(并列); a dash or a blank gives none. */
import type { CellValue } from '../sheet/grid';
import { compact } from './normalise';
import { readNumber } from './number';
import { simplify } from './traditional';

export function readPlace(value: CellValue): number | undefined {
  const plain =
    typeof value === 'string'
      ? simplify(compact(value))
          .replace(/\(?并列\)?/g, '')
          .replace(/^=?(?:第|NO\.?)?(.+?)(?:名|位)?$/i, '$1')
      : value;
  const place = readNumber(plain);
  return place !== undefined && Number.isInteger(place) && place > 0 ? place : undefined;
}
