/** A log goes into a file, is proved there, and comes into another log by its commands. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileLines } from '../../../addin/api/file-lines';
import { importFiles } from '../../../addin/api/import-files';
import { importPackage } from '../../../addin/api/import-package';
import { inProcessOffice } from '../../../addin/api/in-process';
import type { Office } from '../../../addin/api/office';
import { openPackage } from '../../../addin/cli/read-package';
import { filesIn } from '../../../shared/file/package-files';
import { type Package, packageLines, readPackage } from '../../../shared/log/package-text';
import type { Row } from '../../../shared/log/store';
import type { Command } from '../../../shared/office/commands';
import { fullOffice } from '../../functions/http/full-office';
import { spoken } from './spoken';

const folder = mkdtempSync(join(tmpdir(), 'tonglian-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
async function packed(office: Office, since = 0): Promise<Package> {
  const rows: Row[] = [];
  let after: string | undefined;
  for (;;) {
    const query = { since: String(since), ...(after === undefined ? {} : { after }) };
    const { head, base, rows: some, next } = good(await office.call('exportRows', { query }));
    rows.push(...some);
    if (next === null) return { workspace: office.workspace, head, base, rows };
    after = next;
  }
}
const say = async (office: Office, commands: readonly Command[]) =>
  good(await office.call('postCommands', { body: { commands: [...commands] } })).results;
const pictured = async (office: Office) => {
  const query = { period: '2018-04' };
  const [ranking, items, units] = await Promise.all([
    office.call('getRanking', { query }),
    office.call('listItems', { query: {} }),
    office.call('listUnits', { query: {} }),
  ]);
  return [good(ranking), good(items), good(units)];
};
const { commands, items, units } = fullOffice();
const records = commands.filter(({ type }) => type === 'record');
const renamed = (id: string, record: string, replaces: number, name: string): Command => ({
  id: id.padStart(32, '0'),
  type: 'record',
  kind: 'unit',
  record,
  replaces,
  data: { name, board: null },
  personal: {},
});

test('into an empty log: the same figures; twice changes nothing', async () => {
  const here = inProcessOffice('here');
  await say(here, commands);
  const found = await packed(here);
  expect(readPackage([...packageLines(found)].map((line) => line.slice(0, -1))).faults).toEqual([]);
  const there = inProcessOffice('there');
  const first = good(await importPackage(there, found));
  expect(first.refused).toEqual([]);
  expect(first.applied).toBeGreaterThan(records.length - 1);
  expect(await pictured(there)).toEqual(await pictured(here));
  const again = good(await importPackage(there, found));
  expect(again).toMatchObject({ applied: 0, same: 0, known: first.applied, documents: first.documents, refused: [] });
});

test('into a log that went its own way: what does not fit is listed with its reason, the rest is taken', async () => {
  const here = inProcessOffice('here');
  const there = inProcessOffice('there');
  const results = await say(here, records);
  await say(
    there,
    [...records].reverse().filter((one) => 'kind' in one && one.kind === 'unit'),
  );
  const unit = units[0];
  const at = (list: readonly Command[], answers: typeof results) =>
    answers[list.findIndex((one) => 'record' in one && one.record === unit)]?.seq ?? 0;
  const standing = good(await there.call('listStandings', { query: {} })).entries.find((one) => one.record === unit);
  await say(here, [renamed('a1', unit, at(records, results), '甲乡')]);
  await say(there, [renamed('b1', unit, standing?.seq ?? 0, '甲街道')]);
  const last = (await packed(here)).head.seq;
  await say(here, [renamed('a2', unit, last, '甲新乡')]);
  const report = good(await importPackage(there, await packed(here)));
  // The rename there came first; the second one here rests on the first.
  expect(report.refused.map(({ problem }) => problem.code)).toEqual(['stale-row', 'stale-row']);
  const names = good(await there.call('listUnits', { query: {} })).entries.map(({ name }) => name);
  expect(names).toContain('甲街道');
  expect(names).not.toContain('甲新乡');
  expect(good(await importPackage(there, await packed(here)))).toMatchObject({ applied: 0, refused: report.refused });
});

test('what is new since the last package follows on it', async () => {
  const here = inProcessOffice('here');
  const there = inProcessOffice('there');
  await say(here, records);
  const base = await packed(here);
  await importPackage(there, base);
  await say(here, [renamed('n1', 'u'.padEnd(21, '0'), 0, '丙镇'), renamed('n2', 'u'.padEnd(21, '1'), 0, '丁镇')]);
  const part = await packed(here, base.head.seq);
  expect(good(await importPackage(there, part))).toMatchObject({ applied: 2, refused: [] });
  expect(await pictured(there)).toEqual(await pictured(here));
});

describe('on the command line', () => {
  const file = join(folder, 'office.jsonl');
  let said = '';
  const run = async (...args: readonly string[]): Promise<number> => {
    const { code, out, err } = await spoken(...args);
    said = out + err;
    return code;
  };
  const sample = join(__dirname, '../../cases/sample/office-2018.xlsx');

  test('a workbook’s log is exported and verified; a changed byte is found and its line named', async () => {
    expect(await run('export', file, '--from', sample)).toBe(0);
    expect(await run('verify', file)).toBe(0);
    expect(said).toMatch(/完整无改动/);
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf('"e-000000000007"') + 30;
    const line = text.slice(0, at).split('\n').length;
    writeFileSync(file, `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`);
    expect(await run('verify', file)).toBe(1);
    expect(said).toContain(`第 ${line} 行`);
    expect(await run('verify', file, '--json')).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ faults: expect.arrayContaining([{ line, fault: 'damaged' }]) });
    expect(await run('import', file, '--server', 'http://127.0.0.1:9')).toBe(2);
    expect(said).toContain('已损坏');
  });

  test('no package, no file, no server: a sentence and 2', async () => {
    expect(await run('verify', sample)).toBe(2);
    expect(await run('verify', join(folder, 'none'))).toBe(2);
    expect(await run('import', join(folder, 'none'), '--server', 'x')).toBe(2);
    expect(await run('export', file)).toBe(2);
    expect(await run('export', file, '--from', sample, '--since', 'x')).toBe(2);
    expect(await run('erase', 'i0')).toBe(2);
  });
});

describe('attachments', () => {
  const pdf = (text: string): Uint8Array => new Uint8Array(Buffer.from(`%PDF-${text}`.padEnd(text.length + 5)));
  const big = new Uint8Array(2_000_000).fill(120);
  big.set(pdf('大'));
  const attach = async (office: Office, record: string, id: string, name: string, bytes: Uint8Array) =>
    good(await office.call('attachFile', { record, query: { command: id.padStart(32, '0') }, body: { name, bytes } }))
      .file;
  const listed = async (office: Office) =>
    good(await office.call('listFiles', { query: {} })).entries.map(({ record, name, archive }) => [
      record,
      name,
      archive,
    ]);
  /** As `tonglian export` writes it. */
  const written = async (office: Office, name: string): Promise<string> => {
    const log = await packed(office);
    let text = [...packageLines(log)].join('');
    for (const [file, record] of new Map(filesIn(log.rows).map((one) => [one.file, one.record]))) {
      const { bytes } = good(await office.call('readFile', { record, file }));
      text += [...fileLines(file, bytes)].join('');
    }
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('go with the log and come into another office; twice changes nothing; what was taken off is not brought', async () => {
    const here = inProcessOffice('here');
    await say(here, commands);
    const kept = await attach(here, items[0], 'f1', '大图（现场）.pdf', big);
    await attach(here, items[1], 'f2', '同一份.pdf', big);
    const gone = await attach(here, items[0], 'f3', '误传.pdf', pdf('误'));
    const off = { record: items[0], file: gone, query: { command: 'f4'.padStart(32, '0') } };
    good(await here.call('removeFile', off));
    const opened = good(await openPackage(await written(here, 'with-files')));
    expect([opened.faults, opened.files]).toEqual([[], 1]);
    if (!opened.package) throw new Error('no package');
    const there = inProcessOffice('there');
    good(await importPackage(there, opened.package));
    expect(good(await importFiles(there, opened.package, opened.fileOf))).toEqual({
      applied: 2,
      known: 0,
      refused: [],
    });
    expect(await listed(there)).toEqual(await listed(here));
    expect(good(await there.call('readFile', { record: items[1], file: kept })).bytes).toEqual(big);
    expect(good(await importFiles(there, opened.package, opened.fileOf))).toEqual({
      applied: 0,
      known: 2,
      refused: [],
    });
    expect(await listed(there)).toEqual(await listed(here));
  });

  test('a changed byte, a lost line and a lost file are found and their place named', async () => {
    const here = inProcessOffice('here');
    await say(here, commands);
    await attach(here, items[0], 'f1', '图.pdf', big);
    const path = await written(here, 'damaged');
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    const first = lines.findIndex((line) => line.startsWith('{"bytes"'));
    const faults = async (changed: readonly string[]) => {
      writeFileSync(path, changed.map((line) => `${line}\n`).join(''));
      return good(await openPackage(path)).faults;
    };
    expect(await faults(lines)).toEqual([]);
    const other = lines.map((line, i) => (i === first + 1 ? line.replace('eHh4', 'eHhh') : line));
    expect(await faults(other)).toEqual([
      { line: first + 2, fault: 'damaged' },
      { line: first + 3, fault: 'damaged' },
      expect.objectContaining({ fault: 'missing' }),
    ]);
    expect(await faults(lines.slice(0, first))).toEqual([expect.objectContaining({ fault: 'missing' })]);
    expect(await faults(lines.filter((_, i) => i !== first + 1))).not.toEqual([]);
  });
});
