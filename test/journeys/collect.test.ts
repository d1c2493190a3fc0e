/** A round in Excel and on the page: forms for 38 units handed out, forty workbooks back at once, three faulty, two sent twice; posted once, and counted. */
import { readFileSync } from 'node:fs';
import ExcelJs from 'exceljs';
import JSZip from 'jszip';
import { plainGrid } from '../../shared/sheet/grid';
import { excelFile } from '../addin/workbook/excel-file';
import { bookFrom } from '../office-host/book';
import { contractServer } from './contract-server';
import { describeOnFaces, pageWhenLong } from './faces';
import { tasksOf } from './ledger-book';
import { openView } from './open-view';

const names = Array.from({ length: 38 }, (_, n) => `第${n + 1}乡`);

async function filled(form: Uint8Array, title: string): Promise<Buffer> {
  const book = new ExcelJs.Workbook();
  // exceljs declares a Buffer of its own; any bytes do.
  await book.xlsx.load(form.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet('上报表');
  const row = sheet?.getRow(5);
  for (const [col, text] of Object.entries({ D: '信息', F: title, G: '张三', H: '张三', I: '李四', J: '乡长' }))
    if (row) row.getCell(col).value = text;
  if (row) row.getCell('C').value = new Date('2018-04-03T00:00:00Z');
  return Buffer.from(await book.xlsx.writeBuffer());
}

// In Excel with a service, on the page without one.
describeOnFaces('a round', pageWhenLong, (face, browser) => {
  test('forty come back at once: taken, faulty, twice, owing; posted once, then known and counted', async () => {
    const mimeType = 'application/octet-stream';
    const office = bookFrom([
      tasksOf(...names),
      plainGrid('四月', [
        ['2018年4月信息报送统计表'],
        ['单位', '上报', '采用'],
        ...names.map((unit) => [unit, null, null]),
      ]),
    ]);
    const serving = face.name === 'Excel' ? { answer: contractServer().answer } : {};
    const { place, page, picture, close } = await face.sit(browser(), office, serving);
    if (face.name === 'Excel') {
      await place.getByRole('button', { name: '报送本表：任务', disabled: false }).click();
      await place.getByRole('button', { name: /^确认报送/ }).click();
      await place.getByRole('button', { name: '收起', disabled: false }).click();
    }
    await openView(place, 'collect');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      place.getByRole('button', { name: '下载各单位上报表', disabled: false }).click(),
    ]);
    const zip = await JSZip.loadAsync(readFileSync(await download.path()));
    const forms = Object.values(zip.files);
    expect(forms).toHaveLength(38);
    const back: { name: string; mimeType: string; buffer: Buffer }[] = [];
    for (const form of forms.slice(0, 35))
      back.push({
        name: form.name,
        mimeType,
        buffer: await filled(await form.async('uint8array'), `${form.name}春耕`),
      });
    const again = back.slice(0, 2).map((one, index) => ({ ...one, name: `重发${index + 1}.xlsx` }));
    const stranger = await excelFile({
      台账: [
        ['2018年4月信息报送台账'],
        ['序号', '报送日期', '单位', '标题', '审签人', '审签人职务'],
        [1, '2018-04-03', '外县某局', '路过的稿件', '李四', '局长'],
      ],
    });
    const faulty = [
      { name: '外县.xlsx', mimeType, buffer: stranger },
      { name: '坏的.xlsx', mimeType, buffer: Buffer.from('no workbook') },
      { name: '便函.xlsx', mimeType, buffer: await excelFile({ 便函: [['请各单位按时报送，谢谢。']] }) },
    ];
    await place.locator('.collect input[type=file]').setInputFiles([...back, ...again, ...faulty]);
    const post = place.getByRole('button', { name: '报送这 35 条', disabled: false });
    await post.waitFor();
    const view = place.locator('.collect');
    for (const text of ['未收的工作簿 3', '重复发来 2', '未交 3 个单位'])
      await view.getByText(text, { exact: true }).waitFor();
    expect(await view.getByText(/^【催报】/).textContent()).toContain('第36乡、第37乡、第38乡');
    expect(await view.locator('tbody tr').count()).toBe(35);
    await picture('collect');
    await post.click();
    await view.getByText('已报送：新增或改动 35 条，已有 0 条。').waitFor();
    await post.click();
    await view.getByText('已报送：新增或改动 0 条，已有 35 条。').waitFor();
    await openView(place, 'ranking');
    const filed = place.locator('tbody.figure > tr:first-child');
    await filed.nth(37).waitFor();
    const figures = await filed.evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(1, 3).map((cell) => cell.textContent?.trim())),
    );
    for (const [index, unit] of names.entries())
      expect(figures).toContainEqual([expect.stringContaining(unit), index < 35 ? '1' : '0']);
    await close();
  });
});
