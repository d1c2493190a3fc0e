/** Tables that keep to the text area: as wide as it, rows never parted, the header again on every page. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperBlock } from '../shared/circular/paper';
import { font, fonts } from './fonts';
import { size, textWidth, twips } from './layout';

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
} as const;
const margins = { top: 50, bottom: 50, left: 60, right: 60 } as const;
const align = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** From seven columns on the letters of 五号. */
const dense = 7;

export function paperTable({ columns, rows, total }: Extract<PaperBlock, { kind: 'table' }>): Table {
  const widths = shared(columns.map(({ width }) => width));
  const letters = columns.length >= dense ? size.dense : size.table;
  const row = (texts: readonly string[], look: { readonly head?: boolean; readonly bold?: boolean }): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(look.head ? { tableHeader: true } : {}),
      children: columns.map(
        (column, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins,
            children: [
              cellText(texts[index] ?? '', {
                letters,
                align: look.head ? 'center' : column.align,
                name: look.head ? fonts.heading : fonts.body,
                bold: look.bold === true,
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    rows: [
      row(
        columns.map(({ head }) => head),
        { head: true },
      ),
      ...rows.map((texts) => row(texts, {})),
      ...(total ? [row(total, { bold: true })] : []),
    ],
  });
}

/** Labels at the left, room to write at the right. */
export function formTable({ rows }: Extract<PaperBlock, { kind: 'form' }>): Table {
  const widths = shared([18, 82]);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    rows: rows.map(
      ({ label, lines, height }) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(height), rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              width: { size: widths[0] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              margins,
              children: [cellText(label, { letters: size.table, align: 'center', name: fonts.heading, bold: false })],
            }),
            new TableCell({
              width: { size: widths[1] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              margins: { ...margins, left: 120, right: 120 },
              children: (lines.length > 0 ? lines : ['']).map((text) =>
                cellText(text, { letters: size.table, align: 'left', name: fonts.body, bold: false }),
              ),
            }),
          ],
        }),
    ),
  });
}

interface Look {
  readonly letters: number;
  readonly align: keyof typeof align;
  readonly name: string;
  readonly bold: boolean;
}

function cellText(text: string, { letters, align: side, name, bold }: Look): Paragraph {
  return new Paragraph({
    alignment: align[side],
    indent: { firstLine: 0 },
    // Off the page's grid, or every row would be as high as a line of the text.
    spacing: { line: letters * 15, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size: letters, font: font(name), bold, characterSpacing: 0, snapToGrid: false })],
  });
}

/** Whole twips that add up to the text's width, the rest to the widest. */
function shared(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((textWidth * part) / whole));
  const widest = widths.indexOf(Math.max(...widths));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widest ? width + rest : width));
}
