/** Sheets drawn as text for tests: a line a row, `|` between cells, figures as numbers; merges in A1 notation. */
import { parseCellName } from '../../../shared/sheet/address';
import { type Area, type CellStyle, type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';

export function areaOf(text: string): Area {
  const [from, to] = text.split(':').map((name) => parseCellName(name));
  if (!from || !to) throw new Error(`no area: ${text}`);
  return { top: from[0], left: from[1], bottom: to[0], right: to[1] };
}

/** `^` as a cell's first character makes it bold. */
export function sketch(sheet: string, drawing: string, merges = ''): Grid {
  const bold = new Set<string>();
  const values = drawing
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((line, r) =>
      line.split('|').map((cell, c): CellValue => {
        let text = cell.trim();
        if (text.startsWith('^')) {
          bold.add(`${r},${c}`);
          text = text.slice(1);
        }
        text = text.replaceAll('\\n', '\n');
        if (text === '') return null;
        return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.startsWith("'") ? text.slice(1) : text;
      }),
    );
  return plainGrid(sheet, values, {
    merges: merges.split(' ').filter(Boolean).map(areaOf),
    styleAt: (r, c): CellStyle | undefined => (bold.has(`${r},${c}`) ? { bold: true } : undefined),
  });
}
