/** A paper as a .docx in the official layout: page, grid, fonts by name, page numbers outside. */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Paper } from '../shared/circular/paper';
import { blockParts, paragraphStyles } from './blocks';
import { font, fonts, fontTable } from './fonts';
import { characterSpacing, linePitch, page, size, twoCharacters } from './layout';

export async function officialDocx({ title, language, blocks }: Paper): Promise<Uint8Array> {
  const heading = (name: string, outlineLevel: number) => ({
    run: { size: size.body, font: font(name), bold: false, color: '000000' },
    paragraph: {
      spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
      indent: { firstLine: twoCharacters, firstLineChars: 200 },
      keepNext: true,
      outlineLevel,
    },
  });
  const document = new Document({
    title,
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            size: size.body,
            font: font(fonts.body),
            characterSpacing,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: {
            spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
            indent: { firstLine: twoCharacters },
            alignment: language === 'zh' ? AlignmentType.BOTH : AlignmentType.LEFT,
          },
        },
        heading1: heading(fonts.heading, 0),
        heading2: heading(fonts.subheading, 1),
      },
      paragraphStyles: [...paragraphStyles],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              right: page.right,
              bottom: page.bottom,
              left: page.left,
              footer: page.footer,
              header: 720,
              gutter: 0,
            },
          },
          // Lines are set exactly; a grid that snaps would also stretch every row of a table.
          grid: { type: DocumentGridType.DEFAULT, linePitch },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: blocks.flatMap((block) => blockParts(block, language)),
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable() },
    // Without the hour at which it was made: the same paper gives the same parts.
    { path: 'docProps/core.xml', data: coreProperties(title) },
  ]);
  return new Uint8Array(bytes);
}

/** — 1 —, one character from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const look = { size: size.pageNumber, font: font(fonts.number) };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { firstLine: 0, left: 280, right: 280 },
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title></cp:coreProperties>`
  );
}
