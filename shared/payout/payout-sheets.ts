/** A payout in the workbook: the list with its states, sheets to sign by unit, the request for funds, differences, slips, the year. */
import type { PayoutResult } from '../contract/results';
import { type Fen, fen, parseFen, printFen, sum } from '../money';
import type { Block, OwnSheet, Written } from '../sheet/writes';
import { groupBy } from '../tally/group-by';
import { type PayoutWords, payoutTexts } from '../text/payout';
import { type Language, terms } from '../text/terms';
import { capitals } from './capitals';
import { differenceBlocks, slipBlocks } from './payout-slips';

type Line = PayoutResult['lines'][number];

/** Sums are made of fen; a cell shows yuan. */
const inFen = (yuan: string | null): Fen | null => (yuan === null ? null : (parseFen(yuan) ?? fen(0)));
export const cellOf = (yuan: string | null): number | null => (yuan === null ? null : Number(yuan));

export function payoutSheets(payouts: PayoutResult, period: string, language: Language): readonly OwnSheet[] {
  const words: PayoutWords = payoutTexts[language];
  const { sheets } = words;
  const differences = differenceBlocks(payouts, period, words);
  return [
    { name: sheets.list, landscape: true, blocks: [listBlock(payouts, period, words, language)] },
    { name: sheets.signatures, landscape: false, blocks: signatureBlocks(payouts, period, words) },
    { name: sheets.request, landscape: false, blocks: [requestBlock(payouts, period, words)] },
    ...(differences.length > 0 ? [{ name: sheets.differences, landscape: false, blocks: differences }] : []),
    { name: sheets.slips, landscape: false, blocks: slipBlocks(payouts, period, words) },
  ];
}

export function listBlock(payouts: PayoutResult, period: string, words: PayoutWords, language: Language): Block {
  const { columns } = words;
  const kind = payouts.tax === null ? words.untold : words.tax[payouts.tax];
  return {
    title: words.titled(period, words.sheets.list),
    note: words.unitOfMoney,
    header: [
      columns.serial,
      columns.unit,
      columns.author,
      columns.tax,
      columns.gross,
      columns.withheld,
      columns.net,
      columns.state,
      columns.what,
    ],
    columns: [
      { format: 'integer', width: 7 },
      { format: 'text', width: 20 },
      { format: 'text', width: 12 },
      { format: 'text', width: 12 },
      { format: 'money', width: 13 },
      { format: 'money', width: 15 },
      { format: 'money', width: 13 },
      { format: 'text', width: 9 },
      { format: 'text', width: 60 },
    ],
    rows: payouts.lines.map(({ unit, author, gross, withheld, net, state, lines }, index): Written[] => [
      index + 1,
      unit,
      author ?? words.unnamed,
      kind,
      cellOf(gross),
      cellOf(withheld),
      cellOf(net),
      terms[language].paymentStates[state],
      lines.map(({ what, amount }) => `${what} ${amount}`).join(words.comma),
    ]),
    total: [
      null,
      words.total,
      null,
      null,
      cellOf(payouts.gross),
      cellOf(payouts.withheld),
      cellOf(payouts.net),
      null,
      null,
    ],
  };
}

/** Payees by unit, in the order of the list; '' for those of none. */
const byUnit = ({ lines }: PayoutResult) => groupBy(lines, ({ unit }) => unit ?? '');

const totalOf = (lines: readonly Line[], pick: (line: Line) => string | null): Fen | null => {
  const amounts = lines.map(pick).map(inFen);
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sum(known) : null;
};
const yuan = (amount: Fen | null): number | null => (amount === null ? null : Number(printFen(amount)));

function signatureBlocks(payouts: PayoutResult, period: string, words: PayoutWords): readonly Block[] {
  const { columns } = words;
  return [...byUnit(payouts)].map(([unit, lines]): Block => {
    const gross = totalOf(lines, (line) => line.gross) ?? fen(0);
    const net = totalOf(lines, (line) => line.net);
    return {
      title: words.titled(period, words.sheets.signatures),
      note: `${words.unitLine(unit || words.noUnit)}    ${words.inCapitals(capitals(net ?? gross))}`,
      header: [
        columns.serial,
        columns.author,
        columns.gross,
        columns.withheld,
        columns.net,
        columns.signature,
        columns.date,
      ],
      columns: [
        { format: 'integer', width: 7 },
        { format: 'text', width: 14 },
        { format: 'money', width: 13 },
        { format: 'money', width: 15 },
        { format: 'money', width: 13 },
        { format: 'text', width: 18 },
        { format: 'text', width: 14 },
      ],
      form: true,
      rows: lines.map(({ author, gross, withheld, net }, index): Written[] => [
        index + 1,
        author ?? words.unnamed,
        cellOf(gross),
        cellOf(withheld),
        cellOf(net),
        null,
        null,
      ]),
      total: [null, words.total, yuan(gross), yuan(totalOf(lines, (line) => line.withheld)), yuan(net), null, null],
    };
  });
}

function requestBlock(payouts: PayoutResult, period: string, words: PayoutWords): Block {
  const { request, columns } = words;
  const { gross, withheld, net, fund, fundLeft } = payouts;
  const amount = inFen(gross) ?? fen(0);
  const rows: (readonly Written[])[] = [
    [request.what[0], request.what[1](period)],
    [...request.basis],
    [request.people[0], request.people[1](payouts.lines.length, byUnit(payouts).size)],
    [request.gross, gross],
    [request.capitals, capitals(amount)],
    [request.withheld, withheld ?? words.untold],
    [request.net, net ?? words.untold],
    ...(fund === null || fundLeft === null ? [] : [[request.fund[0], request.fund[1](fund, fundLeft)]]),
    [...request.attachment],
    ...request.signatures.map((line) => [...line]),
  ];
  return {
    title: words.titled(period, words.sheets.request),
    header: [columns.item, columns.text],
    columns: [
      { format: 'text', width: 18 },
      { format: 'text', width: 70 },
    ],
    form: true,
    rows,
  };
}
