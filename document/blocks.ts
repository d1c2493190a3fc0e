/** A block of a paper as paragraphs and tables of a document. */
import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import type { Paper, PaperBlock } from '../shared/circular/paper';
import { font, fonts } from './fonts';
import { linePitch, size, twoCharacters } from './layout';
import { formTable, paperTable } from './tables';
import { titleLines } from './title-lines';

const red = 'FF0000';
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
const titleLine = 700;

const line = (text: string, more: ConstructorParameters<typeof Paragraph>[0] & object = {}): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], ...more });

const title = (text: string, language: Paper['language']): Paragraph =>
  new Paragraph({
    style: 'PaperTitle',
    children: (language === 'zh' ? titleLines(text) : text.split('\n')).map(
      (part, index) => new TextRun({ text: part, ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });

const blank = (): Paragraph => new Paragraph({});

export function blockParts(block: PaperBlock, language: Paper['language']): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'head':
      return head(block);
    case 'title':
      // One blank line parts the title from the text.
      return [title(block.text, language), blank()];
    case 'addressee':
      return [line(block.text, { style: 'PaperPlain' })];
    case 'paragraph':
      return block.text.split('\n').map((text) => line(text));
    case 'heading':
      return [line(block.text, { heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })];
    case 'note':
      return [line(block.text, { style: 'PaperNote' })];
    case 'table':
      return [paperTable(block), new Paragraph({ style: 'PaperGap' })];
    case 'form':
      return [formTable(block), new Paragraph({ style: 'PaperGap' })];
    case 'attachments':
      return [blank(), ...attachments(block, language)];
    case 'signature':
      return signature(block);
    case 'contact':
      return [line(block.text)];
    case 'imprint':
      return imprint(block);
    case 'annex':
      return [line(block.label, { style: 'PaperAnnex', pageBreakBefore: true }), title(block.title, language), blank()];
    case 'break':
      // As good as no line: every page begins at the same height.
      return [new Paragraph({ style: 'PaperGap', spacing: exactly(20), pageBreakBefore: true })];
    default:
      return block satisfies never;
  }
}

/** 红头: the names in red, the number under them, a red line as wide as the text. */
function head({ issuers, document, number, signer }: Extract<PaperBlock, { kind: 'head' }>): readonly Paragraph[] {
  const points = Math.min(size.head, Math.floor(2 * (442 / longest(issuers, document))));
  const names = issuers.map(
    (name, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
        spacing: exactly(points * 10 + 240),
        children: [
          new TextRun({
            // 文件 stands once, behind the last of several.
            text: index === issuers.length - 1 ? `${name}${document}` : name,
            color: red,
            characterSpacing: 0,
            size: points,
            font: font(fonts.title),
          }),
        ],
      }),
  );
  const under = [number, signer].filter((text) => text !== '').join('　　　　　　');
  return [
    ...names,
    blank(),
    line(under, {
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: red } },
    }),
    blank(),
  ];
}

/** Characters of the longest name: the head stays on one line each. */
const longest = (issuers: readonly string[], document: string): number =>
  Math.max(1, ...issuers.map((name, index) => name.length + (index === issuers.length - 1 ? document.length : 0)));

/** 附件：1. …, the further ones under the first. */
function attachments(
  { label, titles }: Extract<PaperBlock, { kind: 'attachments' }>,
  language: Paper['language'],
): readonly Paragraph[] {
  const colon = language === 'zh' ? '：' : ': ';
  const [only, ...more] = titles;
  if (only !== undefined && more.length === 0) return [line(`${label}${colon}${only}`)];
  return titles.map((title, index) => line(`${index === 0 ? `${label}${colon}` : '　　　'}${index + 1}. ${title}`));
}

/** Joint issuers one under the other, the date under the last; four characters from the right edge. */
function signature({ issuers, date }: Extract<PaperBlock, { kind: 'signature' }>): readonly Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, indent: { firstLine: 0, right: twoCharacters * 2 }, keepLines: true };
  const all = [...issuers, date];
  return [
    blank(),
    ...(issuers.length > 0 ? [blank()] : []),
    ...all.map((text, index) => line(text, { ...right, keepNext: index < all.length - 1 })),
  ];
}

/** 版记 between two lines. */
function imprint({ lines }: Extract<PaperBlock, { kind: 'imprint' }>): readonly Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } as const;
  return [
    blank(),
    ...lines.map(
      (text, index) =>
        new Paragraph({
          style: 'PaperNote',
          indent: { firstLine: 0, left: 280, right: 280 },
          spacing: exactly(linePitch),
          border: { ...(index === 0 ? { top: edge } : {}), bottom: edge },
          children: [new TextRun({ text, size: size.pageNumber, font: font(fonts.body) })],
        }),
    ),
  ];
}

export const paragraphStyles = [
  {
    id: 'PaperTitle',
    name: 'Paper Title',
    basedOn: 'Normal',
    run: { size: size.title, font: font(fonts.title), characterSpacing: 0 },
    paragraph: {
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: exactly(titleLine),
      keepNext: true,
    },
  },
  { id: 'PaperPlain', name: 'Paper Plain', basedOn: 'Normal', paragraph: { indent: { firstLine: 0 } } },
  {
    id: 'PaperAnnex',
    name: 'Paper Annex',
    basedOn: 'Normal',
    run: { font: font(fonts.heading) },
    paragraph: { indent: { firstLine: 0 }, keepNext: true },
  },
  {
    id: 'PaperNote',
    name: 'Paper Note',
    basedOn: 'Normal',
    run: { size: size.table, characterSpacing: 0 },
    paragraph: { indent: { firstLine: 0 }, spacing: exactly(400) },
  },
  {
    id: 'PaperGap',
    name: 'Paper Gap',
    basedOn: 'Normal',
    run: { size: 16 },
    paragraph: { indent: { firstLine: 0 }, spacing: exactly(200) },
  },
] as const;
