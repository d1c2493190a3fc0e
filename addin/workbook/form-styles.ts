/** How do the cells of a unit's workbook look, and in which may be typed? The styles part, and its formats by what they are for. */

/** Places in `cellXfs` below. */
export const looks = { title: 1, note: 2, head: 3, required: 4, locked: 5, text: 6, date: 7 } as const;

const aligned = (horizontal: 'left' | 'center'): string =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;
const format = (numFmt: number, font: number, fill: number, border: number, inner: string): string =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  `applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inner}</xf>`;
const open = '<protection locked="0"/>';
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string): string => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;

export const formStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${solid('DDEBF7')}${solid('FFE699')}${solid('F2F2F2')}</fills>` +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  format(0, 1, 0, 0, aligned('center')) +
  format(0, 0, 0, 0, aligned('left')) +
  format(0, 2, 2, 1, aligned('center')) +
  format(0, 2, 3, 1, aligned('center')) +
  format(0, 0, 4, 1, aligned('center')) +
  // As text (49): what looks like a formula or a figure stays what was typed.
  format(49, 0, 0, 1, aligned('left') + open) +
  format(164, 0, 0, 1, aligned('center') + open) +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';
