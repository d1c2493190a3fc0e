/** Figures → the sheets of ours in the workbook: 排名, 积分明细, 稿酬发放表. */
import { type Period, printPeriod } from '../calendar';
import type { PayoutResult, RankingResult } from '../contract/results';
import type { Block, OwnSheet, Written } from '../sheet/writes';
import { type Language, type Terms, terms } from '../text/terms';

/** The cells that a line came from, as they are named in this workbook. */
export type CellsOf = (records: readonly string[]) => readonly string[];

export function ownSheets(
  period: Period,
  ranking: RankingResult,
  payouts: PayoutResult,
  cellsOf: CellsOf,
  language: Language,
): readonly OwnSheet[] {
  const words = terms[language];
  const named = `${words.period} ${printPeriod(period)}`;
  const sheets: OwnSheet[] = [rankingSheet(ranking, named, words), linesSheet(ranking, named, cellsOf, words)];
  if (payouts.lines.length > 0) sheets.push(payoutSheet(payouts, named, cellsOf, words));
  return sheets;
}

/** A decimal text as a figure of the sheet; null stays an empty cell. */
function figure(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}

/** 57.10% → 0.571, as a sheet keeps a share. */
function share(rate: string | null): number | null {
  return rate === null ? null : Number(`${rate.slice(0, -1)}e-2`);
}

function rankingSheet({ boards, totals }: RankingResult, period: string, words: Terms): OwnSheet {
  const { columns } = words;
  const header = [
    columns.place,
    columns.unit,
    columns.submitted,
    columns.counted,
    columns.adopted,
    columns.adoptions,
    columns.rate,
    columns.points,
    columns.remark,
  ];
  const blocks = boards.map(({ board, ranking }, index): Block => {
    const rows = ranking.map((line): Written[] => [
      line.place,
      line.unit,
      line.submitted,
      line.counted,
      line.adopted,
      line.adoptions,
      share(line.rate),
      figure(line.points),
      line.place === null && line.points !== null ? words.unranked : null,
    ]);
    const office = index === boards.length - 1 && boards.length > 0;
    return {
      title: `${words.sheets.ranking} · ${board ?? words.allUnits}`,
      note: `${period}    ${words.unitOfPoints}`,
      header,
      columns: [
        { format: 'integer', width: 7 },
        { format: 'text', width: 26 },
        { format: 'integer', width: 9 },
        { format: 'integer', width: 9 },
        { format: 'integer', width: 9 },
        { format: 'integer', width: 9 },
        { format: 'percent', width: 10 },
        { format: 'points', width: 10 },
        { format: 'text', width: 14 },
      ],
      rows,
      ...(office
        ? {
            total: [
              null,
              `${words.allUnits}${words.total}`,
              totals.submitted,
              totals.counted,
              totals.adopted,
              totals.adoptions,
              null,
              figure(totals.points),
              null,
            ],
          }
        : {}),
    };
  });
  return { name: words.sheets.ranking, landscape: false, blocks };
}

function linesSheet({ boards }: RankingResult, period: string, cellsOf: CellsOf, words: Terms): OwnSheet {
  const { columns } = words;
  const rows = boards.flatMap(({ ranking }) =>
    ranking.flatMap(({ unit, lines }) =>
      lines.map(({ what, points, records, why }): Written[] => [
        unit,
        what,
        figure(points),
        why,
        cellsOf(records).join(' '),
      ]),
    ),
  );
  return {
    name: words.sheets.lines,
    landscape: true,
    blocks: [
      {
        title: words.sheets.lines,
        note: period,
        header: [columns.unit, columns.what, columns.points, columns.why, columns.cells],
        columns: [
          { format: 'text', width: 20 },
          { format: 'text', width: 44 },
          { format: 'points', width: 9 },
          { format: 'text', width: 60 },
          { format: 'text', width: 22 },
        ],
        rows,
      },
    ],
  };
}

function payoutSheet(payouts: PayoutResult, period: string, cellsOf: CellsOf, words: Terms): OwnSheet {
  const { columns } = words;
  return {
    name: words.sheets.payouts,
    landscape: true,
    blocks: [
      {
        title: words.sheets.payouts,
        note: `${period}    ${words.unitOfMoney}`,
        header: [
          columns.serial,
          columns.unit,
          columns.author,
          columns.gross,
          columns.withheld,
          columns.net,
          columns.why,
          columns.cells,
        ],
        columns: [
          { format: 'integer', width: 7 },
          { format: 'text', width: 20 },
          { format: 'text', width: 12 },
          { format: 'money', width: 13 },
          { format: 'money', width: 11 },
          { format: 'money', width: 13 },
          { format: 'text', width: 60 },
          { format: 'text', width: 22 },
        ],
        rows: payouts.lines.map(({ author, unit, gross, withheld, net, lines }, index): Written[] => [
          index + 1,
          unit,
          author ?? words.unnamed,
          figure(gross),
          figure(withheld),
          figure(net),
          lines.map(({ what, amount }) => `${what} ${amount}`).join('；'),
          cellsOf(lines.flatMap(({ records }) => records)).join(' '),
        ]),
        total: [
          null,
          words.total,
          null,
          figure(payouts.gross),
          figure(payouts.withheld),
          figure(payouts.net),
          null,
          null,
        ],
      },
    ],
  };
}
