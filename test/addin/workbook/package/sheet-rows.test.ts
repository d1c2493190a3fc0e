import { cellsOf, rowEnd, searchable, sheetRows } from '../../../../addin/workbook/package/sheet-rows';

const cells = (part: string) => {
  const xml = searchable(part);
  const rows = sheetRows(xml);
  if (!rows) return undefined;
  return [...rows.numbers].map((row, place) => [
    row,
    ...cellsOf(xml, rows.prefix, rows.starts[place] ?? 0, rowEnd(xml, rows, place)).map(({ col, start, end }) => [
      col,
      part.slice(start, end),
    ]),
  ]);
};

test('rows and cells with their places', () => {
  expect(
    cells(
      '<worksheet><cols><col/></cols><sheetData>\n<row r="2"><c r="B2"/><c r="D2" t="s"><v>1</v></c></row> <row r="4" hidden="1"/><row><c><v>2</v></c><c/></row></sheetData><row/></worksheet>',
    ),
  ).toEqual([
    [1, [1, '<c r="B2"/>'], [3, '<c r="D2" t="s"><v>1</v></c>']],
    [3],
    [4, [0, '<c><v>2</v></c>'], [1, '<c/>']],
  ]);
});
test('what only looks like a row, in comments and CDATA, is none', () => {
  expect(
    cells(
      '<sheetData><!-- <row r="9"><c r="A9"/></row> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<row r="7"></row><c r="B1"/>]]></t></is></c></row></sheetData>',
    ),
  ).toEqual([[0, [0, '<c r="A1" t="inlineStr"><is><t><![CDATA[<row r="7"></row><c r="B1"/>]]></t></is></c>']]]);
});
test('hidden rows', () => {
  const rows = sheetRows(
    '<sheetData><row r="1" hidden="0"/><row r="2" hidden="1"/><row r="3" hidden="true"/></sheetData>',
  );
  expect([...(rows?.hidden ?? [])]).toEqual([1, 2]);
  expect([rows?.placeOf(2), rows?.placeOf(3)]).toEqual([2, undefined]);
});
test('empty sheets and parts that are no sheet', () => {
  expect(cells('<worksheet><sheetData/></worksheet>')).toEqual([]);
  expect(cells('<chartsheet/>')).toBeUndefined();
});
