/** Kinds of workbooks that offices keep, drawn in test/cases/kinds: what they settle to, and what is pointed out in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trialOffice } from '../../../addin/api/trial-office';
import { findingsOf } from '../../../addin/cli/findings';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { report } from '../../../addin/live/report';
import { settleWorkbook } from '../../../addin/live/settle';
import { trialWorkspace } from '../../../addin/live/trial-workspace';
import { parsePeriod } from '../../../shared/calendar';
import type { Grid } from '../../../shared/sheet/grid';
import { drawnSheets } from './drawn-sheets';

interface Kind {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly issues: readonly string[];
  readonly settled: readonly string[];
}

const drawn = ['settled', 'prose'].flatMap((name) =>
  readFileSync(join(__dirname, `../../cases/kinds/${name}.txt`), 'utf8')
    .split(/^### /m)
    .slice(1),
);

const kinds = drawn.map((block): Kind => {
  const [name = '', ...lines] = block.trimEnd().split('\n');
  const marked = (mark: string): readonly string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const sheets = drawnSheets(lines.filter((line) => !/^[%!$] /.test(line)));
  return { name, grids: sheets, issues: marked('! '), settled: marked('$ ') };
});

test.each(kinds)('$name', async ({ grids, issues, settled }) => {
  const found = findingsOf(grids).flatMap(({ code, at }) => (code === 'text-date' ? [] : [`${code} ${at}`]));
  expect([...found].sort()).toEqual([...issues].sort());
  for (const line of settled) {
    const [asked = '', ...expected] = line.split(' ; ').map((part) => part.trim());
    const said = await settle(grids, asked.replace('--period ', ''));
    expect(expected.map((part) => said(part.split('=')[0] ?? '', (part.split('=')[1] ?? '').split('/')))).toEqual(
      expected,
    );
  }
});

/** @returns what stands in the result under a name, written as in the drawing. */
async function settle(
  grids: readonly Grid[],
  asked: string,
): Promise<(name: string, like: readonly string[]) => string> {
  const period = parsePeriod(asked);
  const read = readWorkbook(grids, { period });
  if (!read.ok) throw new Error(read.problem.code);
  const office = trialOffice(trialWorkspace(read.value.reading));
  const done = await settleWorkbook(office, read.value, { period, language: 'zh' });
  if (!done.ok) throw new Error(done.problem.code);
  const { sent, figures } = done.value;
  const result = report(read.value, sent, figures);
  const plain = (figure: unknown): string =>
    figure === null || figure === undefined || figure === '' ? '' : String(Number(figure));
  const values = (name: string): readonly string[] => {
    if (name === 'period') return [`${result.period.from}..${result.period.to}`];
    if (name === 'ties') return [...new Set(result.boards.map(({ ties }) => ties))];
    if (name === 'gross') return [plain(result.payouts.gross)];
    if (name === 'net') return [plain(result.payouts.net)];
    if (name === 'code') return [result.issues.length > 0 ? '1' : '0'];
    if (name.startsWith('!'))
      return [result.issues.flatMap(({ at, code }) => (`!${at}` === name ? [code] : [])).join(' ')];
    const payee = result.payouts.lines.find(({ author }) => `$${author}` === name);
    if (payee) return [payee.gross, payee.withheld, payee.net].map(plain);
    const unit = result.boards.flatMap(({ ranking }) => ranking).find((row) => row.unit === name);
    return unit ? [unit.points, unit.place, unit.submitted].map(plain) : [];
  };
  return (name, like) => {
    const got = values(name);
    return `${name}=${like.map((part, index) => (part === '*' ? '*' : (got[index] ?? '?'))).join('/')}`;
  };
}
