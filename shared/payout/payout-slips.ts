/** What each payee is handed, what corrects earlier payouts, and the accountant's list of a year. */
import type { PayoutResult } from '../contract/results';
import { fen, parseFen, printFen } from '../money';
import type { Block, Written } from '../sheet/writes';
import type { PayoutWords } from '../text/payout';
import { capitals } from './capitals';

const figure = (yuan: string | null): number | null => (yuan === null ? null : Number(yuan));

export function slipBlocks({ lines }: PayoutResult, period: string, words: PayoutWords): readonly Block[] {
  const { columns } = words;
  return lines.map(({ unit, author, gross, withheld, net, lines: items }): Block => {
    const due = parseFen(net ?? gross) ?? fen(0);
    return {
      title: words.titled(period, words.sheets.slips),
      note: `${words.slip(unit ?? words.noUnit, author ?? words.unnamed)}    ${words.inCapitals(capitals(due))}`,
      header: [columns.serial, columns.what, columns.amount],
      columns: [
        { format: 'integer', width: 7 },
        { format: 'text', width: 62 },
        { format: 'money', width: 14 },
      ],
      form: true,
      rows: [
        ...items.map(({ what, amount }, index): Written[] => [index + 1, what, figure(amount)]),
        ...(withheld === null ? [] : [[null, columns.withheld, figure(withheld)]]),
        ...(net === null ? [] : [[null, columns.net, figure(net)]]),
      ],
      total: [null, columns.gross, figure(gross)],
    };
  });
}

/** Lines that pay or take back what an approved payout gave too little or too much. */
export function differenceBlocks({ lines }: PayoutResult, period: string, words: PayoutWords): readonly Block[] {
  const { columns } = words;
  const found = lines.flatMap(({ unit, author, lines: items }) =>
    items.flatMap(({ what, amount, corrects }) =>
      corrects === null ? [] : [{ unit, author, what, amount, corrects }],
    ),
  );
  if (found.length === 0) return [];
  const total = found.reduce((whole, { amount }) => whole + (parseFen(amount) ?? 0), 0);
  return [
    {
      title: words.titled(period, words.sheets.differences),
      note: words.unitOfMoney,
      header: [columns.serial, columns.unit, columns.author, columns.corrects, columns.what, columns.amount],
      columns: [
        { format: 'integer', width: 7 },
        { format: 'text', width: 20 },
        { format: 'text', width: 12 },
        { format: 'text', width: 24 },
        { format: 'text', width: 44 },
        { format: 'money', width: 13 },
      ],
      rows: found.map(({ unit, author, what, amount, corrects }, index): Written[] => [
        index + 1,
        unit,
        author ?? words.unnamed,
        `${corrects.from} ~ ${corrects.to}`,
        what,
        figure(amount),
      ]),
      total: [null, words.total, null, null, null, Number(printFen(fen(total)))],
    },
  ];
}

/** One line a person and unit over the payments of a year: what was withheld is what each payment withheld. */
export function yearBlock(payments: readonly PayoutResult[], period: string, words: PayoutWords): Block {
  const { columns } = words;
  interface Sum {
    readonly unit: string | null;
    readonly author: string | null;
    times: number;
    gross: number;
    withheld: number | null;
    net: number | null;
  }
  const sums = new Map<string, Sum>();
  const add = (known: number | null, more: string | null): number | null =>
    known === null || more === null ? null : known + (parseFen(more) ?? 0);
  for (const { unit, author, gross, withheld, net } of payments.flatMap(({ lines }) => lines)) {
    const key = JSON.stringify([unit, author]);
    const sum = sums.get(key) ?? { unit, author, times: 0, gross: 0, withheld: 0, net: 0 };
    sum.times += 1;
    sum.gross += parseFen(gross) ?? 0;
    sum.withheld = add(sum.withheld, withheld);
    sum.net = add(sum.net, net);
    sums.set(key, sum);
  }
  const yuan = (amount: number | null): number | null => (amount === null ? null : Number(printFen(fen(amount))));
  const all = [...sums.values()];
  const total = (pick: (sum: Sum) => number | null): number | null =>
    all.reduce<number | null>((whole, sum) => {
      const amount = pick(sum);
      return whole === null || amount === null ? null : whole + amount;
    }, 0);
  return {
    title: words.titled(period, words.sheets.year),
    note: words.unitOfMoney,
    header: [columns.serial, columns.unit, columns.author, columns.times, columns.gross, columns.withheld, columns.net],
    columns: [
      { format: 'integer', width: 7 },
      { format: 'text', width: 22 },
      { format: 'text', width: 14 },
      { format: 'integer', width: 8 },
      { format: 'money', width: 14 },
      { format: 'money', width: 15 },
      { format: 'money', width: 14 },
    ],
    rows: all.map(({ unit, author, times, gross, withheld, net }, index): Written[] => [
      index + 1,
      unit,
      author ?? words.unnamed,
      times,
      yuan(gross),
      yuan(withheld),
      yuan(net),
    ]),
    total: [
      null,
      words.total,
      null,
      null,
      yuan(total(({ gross }) => gross)),
      yuan(total(({ withheld }) => withheld)),
      yuan(total(({ net }) => net)),
    ],
  };
}
