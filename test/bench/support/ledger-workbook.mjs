// The office of office-data as the workbook that it keeps: a ledger of so many rows by twelve columns, and its rule sheets.
import { createRequire } from 'node:module';
import { makeOffice } from './office-data.mjs';
import { ruleGrids } from './office-rules.mjs';

const require = createRequire(import.meta.url);
const XLSX = require('@e965/xlsx');

const header = [
  '收稿日期',
  '单位',
  '标题',
  '体裁',
  '作者',
  '审签人',
  '审签人职务',
  '采用媒体',
  '级别',
  '版面',
  '采用日期',
  '备注',
];

/** Days as spreadsheets count them. */
const serial = (date) => Math.round(Date.parse(date) / 86_400_000) + 25_569;

function ledgerRows(office) {
  const printed = new Map();
  for (const adoption of office.adoptions) {
    for (const { id } of adoption.sources) {
      const list = printed.get(id);
      if (list) list.push(adoption);
      else printed.set(id, [adoption]);
    }
  }
  const rows = [];
  for (const { id, at, title, genre, authors, receivedOn } of office.items) {
    const received = [serial(receivedOn), office.units[at].name, title, genre, authors.join('、'), '张三', '主任'];
    for (const { outlet, placement, date } of printed.get(id) ?? [null].map(() => ({})))
      rows.push(
        outlet === undefined
          ? [...received, null, null, null, null, null]
          : [...received, office.outlets[outlet].name, office.outlets[outlet].level, placement, serial(date), null],
      );
  }
  return rows;
}

/** The bytes of an .xlsx with so many rows. */
export const ledgerWorkbook = (count) => workbookOf(ledgerRows(makeOffice(Math.ceil(count * 0.75))).slice(0, count));

/** The bytes of an .xlsx with every row of this office. */
export const officeWorkbook = (office) => workbookOf(ledgerRows(office));

function workbookOf(rows) {
  const book = XLSX.utils.book_new();
  const ledger = XLSX.utils.aoa_to_sheet([['某县2018年报送采用台账'], header, ...rows]);
  XLSX.utils.book_append_sheet(book, ledger, '报送采用台账');
  for (const { sheet, values } of ruleGrids())
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(values.map((row) => [...row])), sheet);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
