import fc from 'fast-check';
import { openWorkbook } from '../../../addin/workbook/file';
import { container } from './ole-container';
import { richParts, richWorkbook, zipped } from './rich-workbook';

const codeOf = async (bytes: Uint8Array) => {
  const result = await openWorkbook(bytes);
  return result.ok ? 'opened' : result.problem.code;
};

describe('files that are no workbook', () => {
  test('nothing at all', async () => expect(await codeOf(new Uint8Array())).toBe('not-a-workbook'));
  test('a text that is no table', async () =>
    expect(await codeOf(new TextEncoder().encode('各单位：请于月底前报送信息。\n谢谢\n'))).toBe('not-a-workbook'));
  test('any bytes, also behind the marks of zip and .xls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        async (bytes, mark) => expect(await codeOf(Uint8Array.from([...mark, ...bytes]))).toBe('not-a-workbook'),
      ),
    );
  });
  test('a workbook cut off in the middle', async () => {
    const whole = await richWorkbook();
    expect(await codeOf(whole.slice(0, whole.length / 2))).toBe('not-a-workbook');
  });
  test('a zip without a workbook', async () =>
    expect(await codeOf(await zipped({ 'a.txt': 'x' }))).toBe('not-a-workbook'));
  test('a .docx', async () => {
    const bytes = await zipped({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': '<w:document xmlns:w="x"><w:body/></w:document>',
    });
    expect(await codeOf(bytes)).toBe('not-a-workbook');
  });
  test('a workbook whose only sheet is missing', async () => {
    const parts = richParts();
    for (const path of Object.keys(parts)) if (path.startsWith('xl/worksheets/sheet')) delete parts[path];
    expect(await codeOf(await zipped(parts))).toBe('not-a-workbook');
  });
  test('an old Word document', async () =>
    expect(await codeOf(container({ WordDocument: [1, 2, 3] }))).toBe('not-a-workbook'));
});

describe('encrypted workbooks', () => {
  test('.xlsx with a password: a container with the package inside', async () => {
    const bytes = container({ EncryptionInfo: [4, 0, 4, 0], EncryptedPackage: [1, 2, 3, 4] });
    expect(await codeOf(bytes)).toBe('workbook-encrypted');
  });
  test('.xls with a password: a FilePass record behind the first record', async () => {
    const book = [0x09, 0x08, 2, 0, 0, 6, 0x2f, 0, 2, 0, 1, 0, 0x0a, 0, 0, 0];
    expect(await codeOf(container({ Workbook: book }))).toBe('workbook-encrypted');
  });
});

test('a package that would unpack beyond all measure is not unpacked', async () => {
  const bytes = await richWorkbook();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The size of the first file as the zip's directory states it.
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 401 * 1024 * 1024, true);
  expect(await codeOf(bytes)).toBe('workbook-too-large');
});
