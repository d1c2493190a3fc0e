/** How does a cell look, by the index of its style? */
import type { CellStyle } from '../../../shared/sheet/grid';
import { readColours } from './colours';
import { builtInFormat } from './number-formats';
import { attribute, elementsOf, firstElement, firstTag } from './xml';

export interface Styles {
  /** Undefined for General and for an index that the workbook does not define. */
  formatAt(index: number): string | undefined;
  styleAt(index: number): CellStyle | undefined;
}

/** The elements of one list of the styles part, in order: xf of cellXfs, font of fonts, … */
export function listOf(styles: string, list: string, item: string): readonly string[] {
  return elementsOf(firstElement(styles, list)?.text ?? '', item).map(({ text }) => text);
}

export function readStyles(styles: string, theme: string): Styles {
  const colours = readColours(styles, theme);
  const formats = new Map<number, string>();
  for (const text of listOf(styles, 'numFmts', 'numFmt')) {
    formats.set(Number(attribute(text, 'numFmtId')), attribute(text, 'formatCode') ?? '');
  }
  const fonts = listOf(styles, 'fonts', 'font').map(readFont);
  const fills = listOf(styles, 'fills', 'fill').map((fill) => {
    const pattern = firstTag(fill, 'patternFill')?.text;
    const colour = firstTag(fill, 'fgColor')?.text;
    return pattern && attribute(pattern, 'patternType') === 'solid' && colour ? colours(colour) : undefined;
  });
  const borders = listOf(styles, 'borders', 'border').map(readEdges);
  const made = listOf(styles, 'cellXfs', 'xf').map((xf) => {
    const id = (name: string) => Number(attribute(xf, name) ?? 0);
    const format = formats.get(id('numFmtId')) ?? builtInFormat(id('numFmtId'));
    const fill = fills[id('fillId')];
    const edges = borders[id('borderId')];
    const align = readAlign(firstTag(xf, 'alignment')?.text);
    const style: CellStyle = {
      ...fonts[id('fontId')],
      ...(fill ? { fill } : {}),
      ...(edges ? { edges } : {}),
      ...(align ? { align } : {}),
    };
    return { format: format === undefined || /^general$/i.test(format) ? undefined : format, style };
  });
  return {
    formatAt: (index) => made[index]?.format,
    styleAt: (index) => made[index]?.style,
  };
}

function readFont(font: string): CellStyle {
  const bold = firstTag(font, 'b')?.text;
  const size = Number(attribute(firstTag(font, 'sz')?.text ?? '', 'val') ?? Number.NaN);
  return {
    ...(bold && !['0', 'false'].includes(attribute(bold, 'val') ?? '1') ? { bold: true } : {}),
    ...(size > 0 ? { size } : {}),
  };
}

function readEdges(border: string): number {
  const sides: readonly (readonly [string, number])[] = [
    ['top', 1],
    ['right', 2],
    ['bottom', 4],
    ['left', 8],
  ];
  return sides.reduce((sum, [side, bit]) => {
    const style = attribute(firstTag(border, side)?.text ?? '', 'style');
    return style && style !== 'none' ? sum + bit : sum;
  }, 0);
}

function readAlign(tag: string | undefined): CellStyle['align'] {
  const horizontal = attribute(tag ?? '', 'horizontal');
  if (horizontal === 'left' || horizontal === 'right') return horizontal;
  return horizontal === 'center' || horizontal === 'centerContinuous' ? 'center' : undefined;
}
