/** Do cells get their figures, all of a recalculation by one reading and one question a period, and a reason where there is none? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { cellAnswers } from '../../../addin/cells/answers';
import { askedPeriod } from '../../../addin/cells/asked-period';
import { associateCells, type CellHost, cellFunctions } from '../../../addin/cells/associate';
import { type CellAnswer, type CellQuestion, cellQueue, type NoFigure } from '../../../addin/cells/cell-queue';
import type { StreamingInvocation } from '../../../addin/cells/invocation';
import { inChinese } from '../../../addin/cells/metadata';
import { type Session, sessionWith } from '../../../addin/live/session';
import { openWorkbook } from '../../../addin/workbook/file';
import type { Workbook } from '../../../addin/workbook/port';
import { printPeriod } from '../../../shared/calendar';
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
  const outside = (code: 'unauthenticated' | 'not-bound' | 'service-away'): Session => ({
    ...session,
    connect: async () => ({ ok: false, problem: { code } }),
  });
  for (const [code, said] of [
    ['unauthenticated', '登录'],
    ['not-bound', '加入'],
    ['service-away', '更新数据'],
  ] as const) {
    expect(await cellAnswers({ session: outside(code), workbook, language: 'zh' }, asked.slice(0, 1))).toEqual([
      { ok: false, unreadable: false, reason: expect.stringContaining(said) },
    ]);
  }
  const unread: Workbook = { ...workbook, read: async () => ({ ok: false, problem: { code: 'cell-editing' } }) };
  expect(await cellAnswers({ session, workbook: unread, language: 'zh' }, asked)).toEqual(
    asked.map(() => ({ ok: false, unreadable: false, reason: expect.stringContaining('有单元格正在编辑') })),
  );
});

/** A cell as Excel's runtime knows it: what it was told, one after the other. */
function cell() {
  const told: (number | string)[] = [];
  const invocation: StreamingInvocation<number> = {
    setResult: (result) => void told.push(typeof result === 'number' ? result : result.message),
  };
  return { told, invocation };
}

describe('the queue', () => {
  const asked: number[] = [];
  /** The length of the unit's name, times a factor that the office may change. */
  let factor = 1;
  const answering = async (questions: readonly CellQuestion[]): Promise<readonly CellAnswer[]> => {
    asked.push(questions.length);
    return questions.map(
      ({ unit }): CellAnswer =>
        unit === '' ? { ok: false, unreadable: true, reason: 'no unit' } : { ok: true, value: unit.length * factor },
    );
  };
  const errorOf = ({ reason }: NoFigure): Error => new Error(`#${reason}`);
  const open = () => {
    const runs: (() => void)[] = [];
    const queue = cellQueue((run) => void runs.push(run));
    const turn = async (): Promise<void> => {
      for (const run of runs.splice(0)) run();
      // Behind every promise that is on its way.
      await new Promise((done) => setImmediate(done));
    };
    const ask = (unit: string) => {
      const one = cell();
      queue.ask(question('points', unit, 'p'), one.invocation);
      return one;
    };
    return { queue, turn, ask, waits: () => runs.length };
  };
  beforeEach(() => {
    asked.length = 0;
    factor = 1;
  });

  test('hundreds of cells are one question, equal ones are asked once', async () => {
    const { queue, turn, ask } = open();
    queue.answerWith(answering, errorOf);
    const all = Array.from({ length: 300 }, (_, row) => ask('u'.repeat(1 + (row % 3))));
    await turn();
    expect(all.slice(0, 4).map(({ told }) => told)).toEqual([[1], [2], [3], [1]]);
    expect(asked).toEqual([3]);
  });
  test('what was asked before anybody answers waits', async () => {
    const { queue, turn, ask } = open();
    const early = ask('abc');
    await turn();
    queue.answerWith(answering, errorOf);
    await turn();
    expect(early.told).toEqual([3]);
  });
  test('a renewal asks for what stands in cells, and tells those whose figure is another', async () => {
    const { queue, turn, ask } = open();
    queue.answerWith(answering, errorOf);
    const [one, none] = [ask('a'), ask('')];
    await turn();
    queue.renew();
    await turn();
    factor = 10;
    queue.renew();
    await turn();
    expect([one.told, none.told]).toEqual([[1, 10], ['#no unit']]);
    expect(asked).toEqual([2, 2, 2]);
  });
  test('a cell that was called off is neither asked for nor told; an answer under way passes it by', async () => {
    const { queue, turn, ask, waits } = open();
    queue.answerWith(answering, errorOf);
    const [one, other] = [ask('a'), ask('ab')];
    await turn();
    one.invocation.onCanceled?.();
    factor = 2;
    queue.renew();
    await turn();
    expect([one.told, other.told]).toEqual([[1], [2, 4]]);
    expect(asked).toEqual([2, 1]);
    other.invocation.onCanceled?.();
    queue.renew();
    expect(waits()).toBe(0);
  });
  test('what is asked while an answer is under way comes after it, never before', async () => {
    const { queue, turn, ask, waits } = open();
    const gates: (() => void)[] = [];
    queue.answerWith(async (questions) => {
      const seen = factor;
      await new Promise<void>((done) => gates.push(done));
      return questions.map(() => ({ ok: true, value: seen }));
    }, errorOf);
    const one = ask('a');
    await turn();
    factor = 2;
    queue.renew();
    expect(waits()).toBe(0);
    gates.shift()?.();
    await turn();
    await turn();
    gates.shift()?.();
    await turn();
    expect(one.told).toEqual([1, 2]);
  });
  test('a failure is a refusal of cells without a figure; the others keep theirs, and the next turn goes on', async () => {
    const { queue, turn, ask } = open();
    queue.answerWith(answering, errorOf);
    const before = ask('a');
    await turn();
    queue.answerWith(() => Promise.reject(new Error('away')), errorOf);
    const lost = ask('ab');
    queue.renew();
    await turn();
    expect([before.told, lost.told]).toEqual([[1], ['#']]);
    queue.answerWith(answering, errorOf);
    queue.renew();
    await turn();
    expect([before.told, lost.told]).toEqual([[1], ['#', 2]]);
  });
});

test.each([
  ['2018-04', '2018-04'],
  ['2018年4月', '2018-04'],
  ['２０１８年４月', '2018-04'],
  ['201804', '2018-04'],
  ['2018.4', '2018-04'],
  ['43191', '2018-04'],
  ['4月', '2018-04'],
  ['4月份', '2018-04'],
  ['2018Q1', '2018Q1'],
  ['2018 q1', '2018Q1'],
  ['Q1', '2018Q1'],
  ['一季度', '2018Q1'],
  ['第一季度', '2018Q1'],
  ['2018年一季度', '2018Q1'],
  ['1-3月', '2018Q1'],
  ['2018H1', '2018H1'],
  ['上半年', '2018H1'],
  ['2018年上半年', '2018H1'],
  ['2018上半年', '2018H1'],
  ['2018年', '2018'],
  ['2018', '2018'],
])('a cell’s period %s is %s in a workbook of 2018', (typed, meant) => {
  const found = askedPeriod(typed, 2018);
  expect(found && printPeriod(found)).toBe(meant);
});
test('without a year in the workbook none is made up', () => {
  for (const typed of ['一季度', '4月', 'Q1', '上半年', '']) expect(askedPeriod(typed, undefined)).toBeUndefined();
});

describe('what Excel is told', () => {
  const generated = () => generateCustomFunctionsMetadata(join(__dirname, '../../../addin/cells/functions.ts'));
  interface Told {
    readonly functions: readonly {
      id: string;
      name: string;
      description: string;
      parameters: { name: string }[];
      options: unknown;
    }[];
  }
  const told = (json: string): Told => JSON.parse(json) as Told;

  test('the metadata and the functions that are given to Excel have the same ids', async () => {
    const { metadataJson, errors } = await generated();
    expect(errors).toEqual([]);
    // Only of a streaming function does Excel take a newer figure.
    for (const { options } of told(metadataJson).functions) expect(options).toEqual({ stream: true });
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
  test('what is built is what the manifest names: the script, and words in both languages for the same functions', async () => {
    const manifest = readFileSync(join(__dirname, '../../../manifest/manifest.xml'), 'utf8');
    const { metadataJson } = await generated();
    const built = (path: string) => readFileSync(join(__dirname, '../../../dist/pane/cells', path), 'utf8');
    expect(JSON.parse(built('functions.en.json'))).toEqual(JSON.parse(metadataJson));
    expect(JSON.parse(built('functions.zh.json'))).toEqual(JSON.parse(inChinese(metadataJson)));
    // A workbook holds ids; everything but names and words is the same in both.
    const bare = (json: string) =>
      told(json).functions.map((one) => ({ ...one, name: '', description: '', parameters: one.parameters.length }));
    expect(bare(built('functions.zh.json'))).toEqual(bare(built('functions.en.json')));
    for (const path of ['functions.js', 'functions.zh.json', 'functions.en.json'])
      expect(manifest).toContain(`/cells/${path}"`);
    const [, loaded = ''] = /"(\.\.\/assets\/[^"]+)"/.exec(built('functions.js')) ?? [];
    expect(built(loaded)).toContain('setResult');
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
    type Implementation = Parameters<CellHost['associate']>[1];
    const given = new Map<string, Implementation>();
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
    const shown = (id: string, unit: string) =>
      new Promise<number | Error>((setResult) => given.get(id)?.(unit, 'p', { setResult }));
    expect(await shown('POINTS', 'a')).toBe(7);
    expect(await shown('PLACE', 'b')).toMatchObject({ code: '#N/A', message: 'not b' });
    expect(await shown('FEES', '')).toMatchObject({ code: '#VALUE!', message: 'not ' });
  });
});
