/** The document's own XML, measured: page, margins, lines, fonts, headings, tables that are not cut, and no hour of its making. */
import JSZip from 'jszip';
import { officialDocx } from '../../document/official';
import { titleLines } from '../../document/title-lines';
import { briefPaper } from '../../shared/circular/brief-paper';
import { circularPaper } from '../../shared/circular/circular-paper';
import { confirmationPaper } from '../../shared/circular/confirmation-paper';
import type { Paper } from '../../shared/circular/paper';
import { type Template, templateOf } from '../../shared/circular/template';
import type { CircularResult } from '../../shared/contract/circular';
import { caseOffice, circularOf } from '../addin/live/case-office';

const millimetres = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4;
const issuers = '中共某县委办公室、某县人民政府办公室';

let april: CircularResult;
const standard = templateOf([], 'zh');
const named: Template = { ...standard, issuer: issuers, documentNumber: '某委办发〔2018〕5号', copies: '县人大办' };
const made = new Map<string, JSZip>();

async function parts(name: string, paper: () => Paper): Promise<JSZip> {
  const known = made.get(name) ?? (await JSZip.loadAsync(await officialDocx(paper())));
  made.set(name, known);
  return known;
}
const text = async (zip: JSZip, path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? '';
const circular = () => parts('circular', () => circularPaper(april, named, 'zh'));
const document = async (): Promise<string> => text(await circular(), 'word/document.xml');

/** The paragraphs whose text contains this. */
const paragraphs = (xml: string, said: string): readonly string[] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((one) => one.replace(/<[^>]+>/g, '').includes(said));

beforeAll(async () => {
  april = await circularOf(await caseOffice('sample/office-2018.xlsx', '2018-04'), '2018-04');
});

test('A4, 37 mm above, 28 at the binding, a text area of 156 × 225 mm in 22 lines', async () => {
  const xml = await document();
  const size = /<w:pgSz [^>]*>/.exec(xml)?.[0] ?? '';
  const margins = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? '';
  const of = (tag: string, name: string): number => millimetres(new RegExp(`w:${name}="(\\d+)"`).exec(tag)?.[1]);
  expect(of(size, 'w')).toBeCloseTo(210, 0);
  expect(of(size, 'h')).toBeCloseTo(297, 0);
  expect(of(margins, 'top')).toBeCloseTo(37, 1);
  expect(of(margins, 'left')).toBeCloseTo(28, 1);
  expect(of(size, 'w') - of(margins, 'left') - of(margins, 'right')).toBeCloseTo(156, 0);
  expect(of(size, 'h') - of(margins, 'top') - of(margins, 'bottom')).toBeCloseTo(225, 0);
  const styles = await text(await circular(), 'word/styles.xml');
  const line = Number(
    /<w:pPrDefault>.*?w:line="(\d+)"[^>]*w:lineRule="exact"|<w:pPrDefault>.*?w:lineRule="exact"[^>]*w:line="(\d+)"/s
      .exec(styles)
      ?.slice(1)
      .find(Boolean),
  );
  expect(Math.floor(((225 / 25.4) * 1440) / line)).toBe(22);
  // 28 characters of 16 points less what is taken off between them.
  const spacing = Number(/<w:rPrDefault>.*?<w:spacing w:val="(-?\d+)"/s.exec(styles)?.[1]);
  expect(Math.floor(((156 / 25.4) * 1440) / (320 + spacing))).toBe(28);
});

test('title 小标宋 二号, text 仿宋 三号, headings 黑体 and 楷体 of their own levels, alternatives in the font table', async () => {
  const zip = await circular();
  const styles = await text(zip, 'word/styles.xml');
  const style = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  expect(style('PaperTitle')).toMatch(/w:eastAsia="方正小标宋简体"/);
  expect(style('PaperTitle')).toMatch(/<w:sz w:val="44"\/>/);
  expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0]).toMatch(/w:eastAsia="仿宋".*<w:sz w:val="32"\/>/s);
  expect(style('Heading1')).toMatch(/w:eastAsia="黑体"/);
  expect(style('Heading1')).toMatch(/<w:outlineLvl w:val="0"\/>/);
  expect(style('Heading2')).toMatch(/w:eastAsia="楷体"/);
  expect(style('Heading2')).toMatch(/<w:outlineLvl w:val="1"\/>/);
  const xml = await document();
  expect(paragraphs(xml, '一、总体情况')[0]).toMatch(/w:pStyle w:val="Heading1"/);
  expect(paragraphs(xml, '（一）乡镇')[0]).toMatch(/w:pStyle w:val="Heading2"/);
  const fonts = await text(zip, 'word/fontTable.xml');
  for (const name of ['方正小标宋简体', '仿宋', '黑体', '楷体', '宋体']) {
    expect(fonts).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="[^"]+"`));
  }
});

test.each([
  ['关于2018年4月新闻宣传和信息报送情况的通报', ['关于2018年4月新闻宣传', '和信息报送情况的通报']],
  ['关于2018年第一季度新闻宣传和信息报送情况的通报', ['关于2018年第一季度新闻宣传', '和信息报送情况的通报']],
  ['2018年4月采用条目一览表', ['2018年4月采用条目一览表']],
  [
    '中共某县委办公室某县人民政府办公室关于2018年上半年新闻宣传和信息报送工作情况的通报',
    ['中共某县委办公室某县人民政府办公室', '关于2018年上半年新闻宣传', '和信息报送工作情况的通报'],
  ],
])('the title %s stands in lines that end with their words', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

test('a title’s lines are breaks of one paragraph; the year stands in a draft’s date, its day is filled in by hand', async () => {
  const xml = await document();
  const [title = ''] = paragraphs(xml, '关于2018年4月新闻宣传');
  expect(title.match(/<w:br\/>/g)).toHaveLength(1);
  expect(paragraphs(xml, '2018年　月　日')).toHaveLength(1);
});

test('no table is cut: each as wide as the text at most, rows stay whole, the header comes again', async () => {
  const papers = [
    await document(),
    await text(await parts('brief', () => briefPaper(april, named, 'zh')), 'word/document.xml'),
    await text(await parts('confirm', () => confirmationPaper(april, 'zh')), 'word/document.xml'),
  ];
  const tables = papers.flatMap((xml) => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []);
  expect(tables.length).toBeGreaterThan(24);
  for (const table of tables) {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0);
    expect(millimetres(String(grid))).toBeLessThanOrEqual(156.1);
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    for (const row of rows) expect(row.match(/<w:tc>/g)).toHaveLength(table.match(/<w:gridCol /g)?.length ?? 0);
  }
  expect((papers[0]?.match(/<w:tblHeader\/>/g) ?? []).length).toBe((papers[0]?.match(/<w:tbl>/g) ?? []).length);
});

test('red head and joint signature only where the office has given its name', async () => {
  const full = await document();
  expect(paragraphs(full, '某县人民政府办公室文件')[0]).toMatch(/w:color w:val="FF0000"/);
  expect(paragraphs(full, '中共某县委办公室')).toHaveLength(2);
  const plain = await text(await parts('plain', () => circularPaper(april, standard, 'zh')), 'word/document.xml');
  expect(plain).not.toContain('FF0000');
});

test('page numbers stand outside: right on odd pages, left on even ones', async () => {
  const zip = await circular();
  expect(await text(zip, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  const footers = await Promise.all(
    Object.keys(zip.files)
      .filter((path) => /^word\/footer\d\.xml$/.test(path))
      .map((path) => text(zip, path)),
  );
  expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
  for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
});

test('the annex has every adoption and the check code’s place, and nothing tells the hour at which it was made', async () => {
  const xml = await document();
  expect(paragraphs(xml, '2018年4月采用条目一览表').length).toBeGreaterThan(0);
  for (const { title } of april.annex) expect(xml.replace(/<[^>]+>/g, '\n')).toContain(title ?? '');
  expect(xml).toContain('共49条次');
  const zip = await circular();
  expect(await text(zip, 'docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\dT/);
  const again = await JSZip.loadAsync(await officialDocx(circularPaper(april, named, 'zh')));
  for (const path of Object.keys(zip.files)) expect(await text(again, path)).toBe(await text(zip, path));
});
