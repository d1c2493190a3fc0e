import { readColours } from '../../../../addin/workbook/package/colours';
import { builtInFormat, showsDate } from '../../../../addin/workbook/package/number-formats';
import { plainStyles, styleBook } from '../../../../addin/workbook/package/style-book';
import { readStyles } from '../../../../addin/workbook/package/styles';

const theme =
  '<a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>';

describe('colours', () => {
  const colours = readColours('<styleSheet/>', theme);
  test.each([
    ['<fgColor rgb="FFffC7CE"/>', 'FFC7CE'],
    ['<fgColor theme="0"/>', 'FFFFFF'],
    ['<fgColor theme="1"/>', '000000'],
    // As Excel shows them: accent 1, 40 % lighter and 25 % darker; white, 15 % darker.
    ['<fgColor theme="4" tint="0.39997558519241921"/>', '8EA9DB'],
    ['<fgColor theme="4" tint="-0.249977111117893"/>', '2F5597'],
    ['<fgColor theme="0" tint="-0.14999847407452621"/>', 'D9D9D9'],
    ['<fgColor indexed="10"/>', 'FF0000'],
    ['<fgColor indexed="2"/>', 'FF0000'],
    ['<fgColor indexed="64"/>', undefined],
    ['<fgColor auto="1"/>', undefined],
  ])('%s is %s', (tag, expected) => {
    const found = colours(tag);
    if (expected === undefined) expect(found).toBeUndefined();
    // Programs round the lightness differently by one step.
    else
      for (const at of [0, 2, 4]) {
        const apart =
          Number.parseInt(found?.slice(at, at + 2) ?? '', 16) - Number.parseInt(expected.slice(at, at + 2), 16);
        expect(Math.abs(apart)).toBeLessThanOrEqual(1);
      }
  });
});

test.each([
  ['yyyy-mm-dd', true],
  ['m"月"d"日"', true],
  ['[$-804]yyyy"年"m"月";@', true],
  ['mmm-yy', true],
  ['General', false],
  ['0.00', false],
  ['[Red]0', false],
  ['0"day"', false],
  ['h:mm', false],
  ['[h]:mm:ss', false],
  ['@', false],
])('%s shows a day: %s', (format, expected) => expect(showsDate(format)).toBe(expected));
test('built-in formats', () => {
  expect([0, 1, 14, 49, 57, 163].map(builtInFormat)).toEqual([
    undefined,
    '0',
    'yyyy/m/d',
    '@',
    'yyyy"年"m"月"',
    undefined,
  ]);
});

describe('a book of styles', () => {
  const look = {
    bold: true,
    size: 16,
    fill: 'DDEBF7',
    border: true,
    align: 'center',
    format: '0.0',
    quoted: false,
  } as const;
  test('a look is found again by what it looks like', () => {
    const book = styleBook(plainStyles);
    const index = book.add(look);
    expect(index).toBe(1);
    expect(book.add({ ...look })).toBe(1);
    expect(book.add({ ...look, format: '' })).toBe(2);
    const styles = readStyles(book.changed() ?? '', '');
    expect(styles.styleAt(1)).toEqual({ bold: true, size: 16, fill: 'DDEBF7', edges: 15, align: 'center' });
    expect([styles.formatAt(1), styles.formatAt(2)]).toEqual(['0.0', undefined]);
    expect(book.formatAt(1)).toBe('0.0');
    const again = styleBook(book.changed() ?? '');
    expect(again.add(look)).toBe(1);
    expect(again.changed()).toBeUndefined();
  });
  test('number formats get a list in its place where there is none, and ids that nobody has', () => {
    const book = styleBook(
      plainStyles.replace('<fonts', '<numFmts count="1"><numFmt numFmtId="180" formatCode="0.000"/></numFmts><fonts'),
    );
    book.add(look);
    expect(book.changed()).toContain('<numFmt numFmtId="181" formatCode="0.0"/></numFmts>');
    const fresh = styleBook(plainStyles);
    fresh.add(look);
    expect(fresh.changed()).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts');
  });
  test('text in quotes keeps the look of its cell', () => {
    const book = styleBook(plainStyles);
    expect([book.quoted(0), book.quoted(0), book.quoted(7)]).toEqual([1, 1, 7]);
    expect(book.changed()).toContain(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>',
    );
  });
});
