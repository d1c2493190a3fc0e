/** Where does a printed page of a sheet of ours begin, and does it repeat the header? No block is parted that fits a page. */
import type { Block, OwnSheet } from '../../shared/sheet/writes';
import { chartRows } from './package/own-chart';
import { columnWidths, plainRow, rowHeights } from './row-heights';

interface OwnPages {
  /** Zero-based rows of blocks, or of their charts, before which a page begins. */
  readonly breaks: readonly number[];
  /** The row that every page repeats. */
  readonly header: number | undefined;
}

/** A4 within our margins, in points. */
const upright = { width: 508, height: 720 } as const;
const lying = { width: 755, height: 474 } as const;
/** One character of the standard font is about seven pixels wide, a point is 4/3 of a pixel; five pixels are margin. */
export const columnPoints = (characters: number): number => characters * 5.25 + 3.75;
/** A block that must be parted anyway begins with at least so much on a page. */
const leastBegin = 8 * plainRow;

export function ownPages({ blocks, landscape, pageEach = false }: OwnSheet): OwnPages {
  const widths = columnWidths(blocks);
  const paper = landscape ? lying : upright;
  const wide = widths.reduce((sum, width) => sum + columnPoints(width), 0);
  // A sheet is printed one page wide, never enlarged.
  const most = paper.height / Math.min(1, paper.width / Math.max(1, wide));
  const breaks: number[] = [];
  let [row, used, parted] = [0, 0, false];
  const begin = (): void => {
    breaks.push(row);
    used = 0;
  };
  for (const block of blocks) {
    const heights = rowHeights(block, widths);
    const table = sum(heights);
    const chart = block.chart ? chartRows * plainRow : 0;
    const whole = table + (chart && plainRow + chart);
    const fits = used + whole <= most;
    if (row > 0 && (pageEach || (!fits && (whole <= most || most - used < leastBegin)))) begin();
    parted ||= table > most;
    used = (used + table) % most;
    row += heights.length + 1;
    if (block.chart) {
      if (used + plainRow + chart > most) begin();
      used += plainRow + chart;
      row += chartRows;
    }
    used += plainRow;
  }
  // Over other blocks of its page a repeated header only disturbs: it comes where a table runs on, and all have the same.
  const repeated = !pageEach && (blocks.length === 1 || parted) && blocks.every((block) => alike(block, blocks[0]));
  return { breaks, header: repeated ? (blocks[0]?.note === undefined ? 1 : 2) : undefined };
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

const alike = ({ header }: Block, other: Block | undefined): boolean =>
  header.length > 0 && header.join('\n') === other?.header.join('\n');
