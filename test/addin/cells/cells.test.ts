/** Do cells get their figures, all of a recalculation by one reading and one question a period, and a reason where there is none? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { cellAnswers } from '../../../addin/cells/answers';
import { associateCells, cellFunctions } from '../../../addin/cells/associate';
import { type CellAnswer, type CellQuestion, cellQueue } from '../../../addin/cells/cell-queue';
import { inChinese } from '../../../addin/cells/metadata';
import { type Session, sessionWith } from '../../../addin/live/session';
import { openWorkbook } from '../../../addin/workbook/file';
import type { Workbook } from '../../../addin/workbook/port';
import { boardOf, expected, sampleBytes } from '../../journeys/sample-office';

/** A session without a server whose questions are counted. */
function counted(): { readonly session: Session; readonly calls: string[] } {
  const calls: string[] = [];
  const session = sessionWith(null);
  const connect: Session['connect'] = async (read) => {
    const office = await session.connect(read);
    if (!office.ok) return office;
    const { workspace, person, call } = office.value;
    return {
      ok: true,
      value: {
        workspace,
        person,
        call: (name, args, signal) => {
          calls.push(name);
          return call(name, args, signal);
        },
      },
    };
  };
  return { session: { ...session, connect }, calls };
}
async function sample(): Promise<{ readonly workbook: Workbook; readonly reads: () => number }> {
  const opened = await openWorkbook(sampleBytes());
  if (!opened.ok) throw new Error(opened.problem.code);
  let reads = 0;
  const read: Workbook['read'] = () => {
    reads += 1;
    return opened.value.read();
  };
  return { workbook: { ...opened.value, read }, reads: () => reads };
}
const question = (measure: CellQuestion['measure'], unit: string, period: string): CellQuestion => ({
  measure,
  unit,
  period,
});

test('the sample office without a server: every unit as expected, in one reading and one question a period', async () => {
  const { workbook, reads } = await sample();
  const { session, calls } = counted();
  const boards = [...new Set(expected.units.map(({ board }) => board))].flatMap((name) => boardOf(name, '2018-04'));
  const units = boards.map(([place = '', unit = '', , adopted = '', points = '']) => ({
    place,
    unit,
    adopted,
    points,
  }));
  const questions = units.flatMap(({ unit }) =>
    (['place', 'adopted', 'points', 'fee', 'completion'] as const).map((measure) =>
      // Some as people write them, one as Excel hands over a typed 2018-04.
      question(measure, unit, measure === 'points' ? '2018年4月' : measure === 'adopted' ? '43191' : '2018-04'),
    ),
  );
  const answers = await cellAnswers({ session, workbook, language: 'zh' }, questions);
  const value = (index: number): number | string => {
    const answer = answers[index];
    return answer?.ok ? answer.value : (answer?.reason ?? '');
  };
  units.forEach(({ place, adopted, points }, row) => {
    expect([row, value(row * 5)]).toEqual([row, place === '' ? '这个单位这一期不参加排名。' : Number(place)]);
    expect([row, value(row * 5 + 1)]).toEqual([row, Number(adopted)]);
    expect([row, value(row * 5 + 2)]).toEqual([row, Number(points)]);
  });
  expect(reads()).toBe(1);
  for (const name of ['getRanking', 'getPayouts', 'getReview'])
    expect(calls.filter((one) => one === name)).toHaveLength(1);
  const quarter = await cellAnswers(
    { session, workbook, language: 'zh' },
    units.map(({ unit }) => question('fee', unit, '2018Q1')),
  );
  const total = quarter.reduce((sum, one) => sum + (one.ok ? Math.round(one.value * 100) : Number.NaN), 0);
  expect(total).toBe(Math.round((expected.fees['2018-Q1']?.total ?? 0) * 100));
});

test('what cannot be read and what is not there is said in words', async () => {
  const { workbook } = await sample();
  const { session } = counted();
  const unit = expected.units[0]?.unit ?? '';
  const asked = [
    question('points', '没有这个单位', '2018-04'),
    question('points', unit, '上个月'),
    question('points', unit, ''),
  ];
  const zh = await cellAnswers({ session, workbook, language: 'zh' }, asked);
  expect(zh).toEqual([
    { ok: false, unreadable: true, reason: expect.stringContaining('没有这个单位') },
    { ok: false, unreadable: true, reason: expect.stringContaining('上个月') },
    { ok: false, unreadable: true, reason: expect.stringContaining('2018Q2') },
  ]);
  const en = await cellAnswers({ session, workbook, language: 'en' }, asked);
  expect(en[1]).toMatchObject({ reason: expect.stringMatching(/^The period/) });
  const unread: Workbook = { ...workbook, read: async () => ({ ok: false, problem: { code: 'cell-editing' } }) };
  expect(await cellAnswers({ session, workbook: unread, language: 'zh' }, asked)).toEqual(
    asked.map(() => ({ ok: false, unreadable: false, reason: expect.stringMatching(/./) })),
  );
});

describe('the queue', () => {
  const queue = () => {
    const runs: (() => void)[] = [];
    const turn = (): void => {
      for (const run of runs.splice(0)) run();
    };
    return { queue: cellQueue((run) => void runs.push(run)), turn };
  };
  const lengths: number[] = [];
  const answering = async (questions: readonly CellQuestion[]): Promise<readonly CellAnswer[]> => {
    lengths.push(questions.length);
    return questions.map(
      ({ unit }): CellAnswer =>
        unit === '' ? { ok: false, unreadable: true, reason: 'no unit' } : { ok: true, value: unit.length },
    );
  };
  beforeEach(() => {
    lengths.length = 0;
  });

  test('hundreds of cells are one question, equal ones are asked once', async () => {
    const { queue: one, turn } = queue();
    one.answerWith(answering);
    const all = Array.from({ length: 300 }, (_, row) => one.ask(question('points', 'u'.repeat(1 + (row % 3)), 'p')));
    turn();
    expect((await Promise.all(all)).slice(0, 4)).toEqual([1, 2, 3, 1]);
    expect(lengths).toEqual([3]);
  });
  test('what was asked before anybody answers waits', async () => {
    const { queue: one, turn } = queue();
    const early = one.ask(question('points', 'abc', 'p'));
    turn();
    one.answerWith(answering);
    turn();
    expect(await early).toBe(3);
  });
  test('one refusal leaves the others their figures; a failure is a refusal of all, and the next turn goes on', async () => {
    const { queue: one, turn } = queue();
    one.answerWith(answering);
    const [bad, good] = [one.ask(question('points', '', 'p')), one.ask(question('points', 'a', 'p'))];
    turn();
    await expect(bad).rejects.toMatchObject({ message: 'no unit', unreadable: true });
    expect(await good).toBe(1);
    one.answerWith(() => Promise.reject(new Error('away')));
    const lost = one.ask(question('points', 'a', 'p'));
    turn();
    await expect(lost).rejects.toMatchObject({ unreadable: false });
    one.answerWith(answering);
    const again = one.ask(question('points', 'ab', 'p'));
    turn();
    expect(await again).toBe(2);
  });
});

describe('what Excel is told', () => {
  const generated = () => generateCustomFunctionsMetadata(join(__dirname, '../../../addin/cells/functions.ts'));
  interface Told {
    readonly functions: readonly { id: string; name: string; description: string; parameters: { name: string }[] }[];
  }
  const told = (json: string): Told => JSON.parse(json) as Told;

  test('the metadata and the functions that are given to Excel have the same ids', async () => {
    const { metadataJson, errors } = await generated();
    expect(errors).toEqual([]);
    expect(
      told(metadataJson)
        .functions.map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(cellFunctions).sort());
  });
  test('names follow Excel’s rules in both languages: a letter first, three characters, no cell, none twice', async () => {
    const { metadataJson } = await generated();
    const chinese = inChinese(metadataJson);
    for (const json of [metadataJson, chinese]) {
      const { functions } = told(json);
      for (const { id, name } of functions) {
        expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
        expect(name).toMatch(/^\p{L}[\p{L}0-9_.]{2,}$/u);
        expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d+C\d+$/i);
      }
      expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
    }
    for (const { name, description, parameters } of told(chinese).functions)
      for (const text of [name, description, ...parameters.map((one) => one.name)])
        expect(text).toMatch(/\p{Script=Han}/u);
  });
  test('the script that Excel loads is built under the address of the manifest', () => {
    const manifest = readFileSync(join(__dirname, '../../../manifest/manifest.xml'), 'utf8');
    for (const path of ['functions.js', 'functions.zh.json', 'functions.en.json']) {
      expect(manifest).toContain(`/cells/${path}"`);
      expect(readFileSync(join(__dirname, '../../../dist/pane/cells', path), 'utf8').length).toBeGreaterThan(0);
    }
  });
  test('a refusal becomes Excel’s own error with the reason', async () => {
    class CellError extends Error {
      constructor(
        readonly code: string,
        message?: string,
      ) {
        super(message);
      }
    }
    const given = new Map<string, (unit: string, period: string) => Promise<number>>();
    associateCells(
      {
        associate: (id, implementation) => void given.set(id, implementation),
        Error: CellError,
        ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      },
      async (questions) =>
        questions.map(
          ({ unit }): CellAnswer =>
            unit === 'a' ? { ok: true, value: 7 } : { ok: false, unreadable: unit === '', reason: `not ${unit}` },
        ),
    );
    expect([...given.keys()]).toEqual(Object.keys(cellFunctions));
    expect(await given.get('POINTS')?.('a', 'p')).toBe(7);
    await expect(given.get('PLACE')?.('b', 'p')).rejects.toMatchObject({ code: '#N/A', message: 'not b' });
    await expect(given.get('FEES')?.('', 'p')).rejects.toMatchObject({ code: '#VALUE!', message: 'not ' });
  });
});
