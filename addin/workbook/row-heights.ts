/** How high is each row of a block of ours, in points? Set by us: programs fit heights on opening each in its own way, and never for merged cells. */
import type { Block } from '../../shared/sheet/writes';
import { tableHeader } from './own-table';

export const titleSize = 16;
const letters = 11;
/** Points for one line of text, and for the air around it. */
const lineHeight = 15;
const air = 5;
/** A row without text. */
export const plainRow = lineHeight + air;

/** From the title down: note, header, rows, total. @param widths of the sheet's columns, in characters. */
export function rowHeights(block: Block, widths: readonly number[]): readonly number[] {
  const own = widths.slice(0, block.columns.length);
  const line = (text: string, size: number): number => {
    const room = own.reduce((sum, width) => sum + width, 0);
    return height([{ text, room: (room * letters) / size }], size * 1.4, air * 2);
  };
  const row = (values: readonly unknown[]): number =>
    height(
      values.map((value, col) => ({ text: typeof value === 'string' ? value : '', room: own[col] ?? 8 })),
      lineHeight,
      air,
    );
  return [
    line(block.title, titleSize),
    ...(block.note === undefined ? [] : [line(block.note, letters)]),
    row(tableHeader(block.header, block.columns.length)),
    ...block.rows.map(row),
    ...(block.total ? [row(block.total)] : []),
  ];
}

/** Every column of a sheet is as wide as its widest block asks for. */
export function columnWidths(blocks: readonly Block[]): readonly number[] {
  const widths: number[] = [];
  for (const { columns } of blocks) {
    columns.forEach(({ width }, col) => {
      widths[col] = Math.max(widths[col] ?? 0, width);
    });
  }
  return widths;
}

function height(
  texts: readonly { readonly text: string; readonly room: number }[],
  perLine: number,
  around: number,
): number {
  const lines = texts.reduce((most, { text, room }) => Math.max(most, linesOf(text, room)), 1);
  return Math.min(409, Math.round(lines * perLine + around));
}

/** A full-width character is as wide as two digits, in which a column's width is counted. */
function linesOf(text: string, room: number): number {
  return text
    .split('\n')
    .reduce(
      (sum, line) =>
        sum +
        Math.max(1, Math.ceil((line.length + (line.match(/[\u0300-\uffff]/g)?.length ?? 0)) / Math.max(1, room - 2))),
      0,
    );
}
