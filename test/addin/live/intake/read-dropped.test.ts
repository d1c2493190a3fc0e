/** Whatever is dropped at 收稿登记: a message to read, a workbook to take back, something to hang on an item, or a reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { readDropped } from '../../../../addin/live/intake/read-dropped';
import { container } from '../../workbook/ole-container';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const word = async (text: string): Promise<File> => {
  const zip = new JSZip();
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', `<w:document xmlns:w="${space}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:document>`);
  return new File([new Uint8Array(await zip.generateAsync({ type: 'uint8array' }))], '甲镇投稿.docx');
};
const zipped = async (): Promise<File> => {
  const zip = new JSZip();
  zip.file('稿件.txt', '正文');
  return new File([new Uint8Array(await zip.generateAsync({ type: 'uint8array' }))], '稿件.zip');
};

test('a Word document is read under its name, and hangs on its item', async () => {
  const file = await word('牧民定居点通自来水');
  expect(await readDropped(file)).toEqual({
    what: 'message',
    text: '甲镇投稿.docx\n牧民定居点通自来水',
    mail: false,
    files: [file],
  });
});

test('of a mail sender, day, subject and text are read, and what it brings hangs on the item', async () => {
  const mail = [
    'From: =?utf-8?B?5p2O5piO?= <a@example.invalid>',
    'Date: Mon, 12 Mar 2018 23:30:00 +0000',
    'Subject: =?utf-8?B?55Sy6ZWH5L+h5oGv?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '标题：夜校开讲',
    '--b',
    'Content-Type: image/png; name=photo.png',
    'Content-Disposition: attachment; filename=photo.png',
    '',
    'x',
    '--b--',
    '',
  ].join('\r\n');
  const read = await readDropped(new File([bytes(mail)], '信.eml'));
  expect(read).toMatchObject({ what: 'message', mail: true, files: [{ name: 'photo.png' }] });
  // The early morning of the thirteenth in China.
  expect(read.what === 'message' && read.text).toMatch(
    /^From: 李明\nDate: 2018-03-13\nSubject: 甲镇信息\n\n标题：夜校开讲/,
  );
});

test.each([
  ['a workbook', async () => new File([bytes('PK')], '上报表.XLSX'), { what: 'workbook' }],
  [
    'an old workbook without its ending',
    async () => new File([new Uint8Array(readFileSync(join(__dirname, '../../workbook/office-97.xls')))], '上报表'),
    { what: 'workbook' },
  ],
  ['a picture by its name alone', async () => new File([bytes('\u00ff')], '图.png'), { what: 'refused' }],
  [
    'a picture by its bytes',
    async () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], '图.png'),
    { what: 'attachment', unread: false },
  ],
  ['a .pdf', async () => new File([bytes('%PDF-1.7')], '稿.pdf'), { what: 'attachment', unread: true }],
  [
    'a .doc',
    async () => new File([new Uint8Array(container({ WordDocument: [1, 2, 3] }))], '稿.doc'),
    { what: 'attachment', unread: true },
  ],
  [
    '.rtf',
    async () => new File([bytes('{\\rtf1 x}')], '稿.rtf'),
    { what: 'refused', problem: { code: 'file-type-refused' } },
  ],
  ['.zip', zipped, { what: 'refused', problem: { code: 'file-type-refused' } }],
] as const)('%s', async (_, file, expected) => {
  expect(await readDropped(await file())).toMatchObject(expected);
});
