import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BlobServiceClient } from '@azure/storage-blob';
import JSZip from 'jszip';
import { blobFiles } from '../../../functions/files/blob';
import { folderFiles } from '../../../functions/files/folder';
import { fileTypeOf, longestFile } from '../../../shared/file/file-type';
import { memoryFiles } from '../../../shared/file/memory';
import { sourcesHook } from '../local/from-sources';
import { filesContract } from './files.contract';

let azurite: ChildProcess;
let connection = '';
beforeAll(async () => {
  const key = randomBytes(64).toString('base64');
  azurite = fork(join(__dirname, 'plain-blobs.cjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', AZURITE_ACCOUNTS: `files:${key}` },
  });
  const port = await new Promise<number>((done, failed) => {
    azurite.once('message', (message) => done(Number(message)));
    azurite.once('exit', (code) => failed(new Error(`Azurite ended (${code})`)));
  });
  connection = `DefaultEndpointsProtocol=http;AccountName=files;AccountKey=${key};BlobEndpoint=http://127.0.0.1:${port}/files;`;
});
afterAll(() => azurite.disconnect());

filesContract('memory', async () => memoryFiles());
filesContract('folder', async () => folderFiles(mkdtempSync(join(tmpdir(), 'tonglian-files-'))));
filesContract('Azurite', async () => blobFiles(connection));

test('a folder keeps what it has answered when its process is killed in the midst of writing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonglian-files-'));
  for (const answers of [1, 6, 15]) {
    const child = spawn(process.execPath, ['-r', sourcesHook, join(__dirname, 'put-until-killed.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const answered: string[] = [];
    const gone = new Promise((done) => child.once('exit', done));
    createInterface({ input: child.stdout }).on('line', (line) => {
      answered.push(line);
      if (answered.length === answers) child.kill('SIGKILL');
    });
    await gone;
    const files = folderFiles(folder);
    expect(answered.length).toBeGreaterThanOrEqual(answers);
    for (const hash of answered) expect(await files.get('w1', hash)).toBeDefined();
    // Whatever stands under a file's name is whole; what was being written has another.
    for (const name of readdirSync(join(folder, 'w1')).filter((one) => !one.endsWith('.part'))) {
      expect(await files.get('w1', name.split('.')[0] ?? '')).toBeDefined();
    }
  }
  rmSync(folder, { recursive: true });
});

test('a blob that is not what its name says is no file', async () => {
  const store = blobFiles(connection);
  const hash = await store.put('w9', { type: 'pdf', bytes: new Uint8Array(Buffer.from('%PDF-1')) });
  const container = BlobServiceClient.fromConnectionString(connection).getContainerClient('files');
  await container.getBlockBlobClient(`w9/${hash}`).uploadData(Buffer.from('%PDF-2'), { metadata: { type: 'pdf' } });
  await expect(store.get('w9', hash)).rejects.toThrow('damaged');
});

describe('types are told by the bytes', () => {
  const typeOf = (bytes: Uint8Array): string => {
    const found = fileTypeOf(bytes);
    return found.ok ? found.value : found.problem.code;
  };
  const zip = async (...names: readonly string[]): Promise<Uint8Array> => {
    const made = new JSZip();
    for (const name of names) made.file(name, 'x');
    return made.generateAsync({ type: 'uint8array' });
  };

  test('what offices attach is accepted', async () => {
    const cases = join(__dirname, '../../cases/sample/office-2018.xlsx');
    expect(typeOf(readFileSync(cases))).toBe('xlsx');
    expect(typeOf(readFileSync(join(__dirname, '../../addin/workbook/office-97.xls')))).toBe('xls');
    expect(typeOf(await zip('[Content_Types].xml', 'word/document.xml'))).toBe('docx');
    expect(typeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]))).toBe('jpeg');
    expect(typeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]))).toBe('png');
    expect(typeOf(Buffer.from('%PDF-1.7'))).toBe('pdf');
  });

  test('anything else is not, whatever it is called', async () => {
    const refused: Uint8Array[] = [
      new Uint8Array(),
      Buffer.from('MZ\u0090'),
      Buffer.from('<html><script>'),
      Buffer.from('#!/bin/sh'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      await zip('a.exe'),
      await zip('[Content_Types].xml', 'ppt/presentation.xml'),
      await zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'),
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('_VBA_PROJECT', 'utf16le'),
      ]),
    ];
    expect(refused.map(typeOf)).toEqual(refused.map(() => 'file-type-refused'));
  });

  test('10 MB are taken, a byte more is not', () => {
    const bytes = new Uint8Array(longestFile + 1);
    bytes.set(Buffer.from('%PDF-'));
    expect(typeOf(bytes)).toBe('file-too-large');
    expect(typeOf(bytes.subarray(0, longestFile))).toBe('pdf');
  });
});
