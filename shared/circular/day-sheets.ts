/** 收稿台账, 采用台账, 任务进度: what the office has recorded of a period, as sheets of ours that are replaced whole. */
import { isLocalDate, type Period } from '../calendar';
import type { Output } from '../contract/operations';
import type { ProgressResult } from '../contract/progress';
import { serialOf } from '../language/date';
import type { OwnSheet, Written } from '../sheet/writes';
import { periodText } from '../text/circular';
import { dayTexts } from '../text/day-sheets';
import { plainRows } from '../text/plain-rows';
import type { Language } from '../text/sentence';
import { terms } from '../text/terms';
import { blockOf } from './circular-sheets';

export interface DayRecords {
  readonly units: readonly Output<'listUnits'>['entries'][number][];
  readonly items: readonly Output<'listItems'>['entries'][number][];
  readonly adoptions: readonly Output<'listAdoptions'>['entries'][number][];
  readonly progress: ProgressResult;
}

export function daySheets(records: DayRecords, period: Period, language: Language): readonly OwnSheet[] {
  const words = dayTexts[language];
  const named = new Map(records.units.map(({ record, name }) => [record, name]));
  const inside = (day: string | null): boolean => day !== null && day >= period.from && day <= period.to;
  const items = records.items
    .filter(({ receivedOn }) => inside(receivedOn))
    .map((item) => ({ ...item, unit: named.get(item.unit) ?? item.unit }));
  const printed = records.adoptions
    .filter(({ date }) => inside(date))
    .flatMap((adoption) =>
      adoption.sources.map((source) => ({ adoption, source, unit: named.get(source.unit) ?? source.unit })),
    );
  const sheet = (name: string, block: OwnSheet['blocks'][number]): OwnSheet => ({
    name,
    landscape: true,
    blocks: [block],
  });
  const { columns, sheets } = words;
  const title = periodText(period, language);
  return [
    sheet(
      sheets.items,
      blockOf<(typeof items)[number]>(
        sheets.items,
        words.note(title, items.length),
        [
          [columns.receivedOn, 'date', 12, ({ receivedOn }) => serial(receivedOn)],
          [terms[language].columns.unit, 'text', 18, ({ unit }) => unit],
          [columns.stream, 'text', 8, ({ stream }) => stream],
          [columns.genre, 'text', 10, ({ genre }) => genre],
          [columns.title, 'text', 40, (item) => item.title],
          [columns.authors, 'text', 16, ({ authors }) => authors.join('、')],
          [columns.filedBy, 'text', 10, ({ filedBy }) => filedBy],
          [columns.signedBy, 'text', 10, ({ signedBy }) => signedBy],
          [columns.signedPost, 'text', 12, ({ signedPost }) => signedPost],
          [columns.channel, 'text', 10, ({ channel }) => channel],
          [columns.state, 'text', 12, ({ state }) => terms[language].itemStates[state]],
          [columns.adoptions, 'integer', 10, ({ adoptions }) => adoptions.length],
        ],
        items,
      ),
    ),
    sheet(
      sheets.adoptions,
      blockOf<(typeof printed)[number]>(
        sheets.adoptions,
        words.note(title, printed.length),
        [
          [columns.date, 'date', 12, ({ adoption }) => serial(adoption.date)],
          [columns.outlet, 'text', 18, ({ adoption }) => adoption.outlet],
          [columns.level, 'text', 10, ({ adoption }) => adoption.level],
          [terms[language].columns.unit, 'text', 18, ({ unit }) => unit],
          [columns.title, 'text', 40, ({ adoption, source }) => source.title ?? adoption.title],
          [columns.genre, 'text', 10, ({ adoption }) => adoption.genre],
          [columns.placement, 'text', 12, ({ adoption }) => adoption.placement],
          [columns.issue, 'text', 10, ({ adoption }) => adoption.issue],
          [columns.use, 'text', 10, ({ adoption }) => plainRows[language].uses[adoption.use]],
          [columns.fee, 'money', 12, ({ adoption: { outletFee } }) => (outletFee === null ? null : outletFee / 100)],
          [columns.link, 'text', 30, ({ adoption }) => adoption.link ?? null],
          [
            columns.stands,
            'text',
            18,
            ({ adoption }) => (adoption.stands ? words.stands : adoption.declared ? words.declared : words.noCount),
          ],
        ],
        printed,
      ),
    ),
    sheet(sheets.progress, progressBlock(records.progress, title, language)),
  ];
}

function progressBlock({ months, lines }: ProgressResult, title: string, language: Language) {
  const words = dayTexts[language];
  const { columns } = words;
  return blockOf<ProgressResult['lines'][number]>(
    words.sheets.progress,
    words.progressNote(title),
    [
      [terms[language].columns.unit, 'text', 20, ({ name }) => name],
      [columns.stream, 'text', 8, ({ stream }) => stream ?? words.all],
      ...months.map(
        (month, index) =>
          [
            monthHead(month, months, words.month),
            'integer',
            7,
            ({ counts }: { counts: readonly Written[] }) => counts[index] ?? null,
          ] as const,
      ),
      [columns.sum, 'integer', 8, ({ counts }) => counts.reduce<number>((sum, n) => sum + (n ?? 0), 0)],
      [columns.owedSubmitted, 'integer', 9, ({ owedSubmitted }) => owedSubmitted],
      [columns.owedAdopted, 'integer', 9, ({ owedAdopted }) => owedAdopted],
      [columns.zeros, 'integer', 9, ({ zeros }) => zeros],
      [columns.lastOn, 'date', 12, ({ lastOn }) => serial(lastOn)],
    ],
    lines,
  );
}

/** Over a new year the year is named, too. */
const monthHead = (month: string, months: readonly string[], name: (month: number) => string): string =>
  months[0]?.slice(0, 4) === months.at(-1)?.slice(0, 4) ? name(Number(month.slice(5))) : month;

const serial = (day: string | null): number | null => (day !== null && isLocalDate(day) ? serialOf(day) : null);
