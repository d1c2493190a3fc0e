/** The lists for the bank and the tax return: payees with their numbers, made for one export. */
import type { PayoutResult } from '../contract/results';
import type { Problem } from '../problem';
import type { Block, Written } from '../sheet/writes';
import { type PayoutWords, payoutTexts } from '../text/payout';
import type { Language } from '../text/sentence';
import { entryOf, type PayeeEntry } from './people-file';

export interface JoinedLists {
  readonly bank: Block;
  readonly tax: Block;
  readonly issues: readonly Problem[];
}

interface Joined {
  readonly line: PayoutResult['lines'][number];
  readonly author: string;
  /** Null where the file does not say who this is. */
  readonly entry: PayeeEntry | null;
}

export function joinedLists(
  payouts: PayoutResult,
  entries: readonly PayeeEntry[],
  period: string,
  language: Language,
): JoinedLists {
  const words: PayoutWords = payoutTexts[language];
  const { columns, remarks } = words;
  const issues: Problem[] = [];
  const kind = payouts.tax === null ? words.untold : words.tax[payouts.tax];
  const payees = payouts.lines.flatMap((line): readonly Joined[] => {
    const { author, unit } = line;
    if (author === null) return [];
    const found = entryOf(entries, author, unit);
    if (typeof found !== 'string') return [{ line, author, entry: found }];
    issues.push({ code: `payee-${found}`, detail: { name: author, unit } });
    return [{ line, author, entry: null }];
  });
  const figure = (yuan: string | null): number | null => (yuan === null ? null : Number(yuan));
  const remark = (entry: PayeeEntry | null, number: string | null | undefined, missing: string): string | null =>
    entry === null ? remarks.noEntry : (number ?? null) === null ? missing : null;
  return {
    issues,
    bank: {
      title: words.titled(period, words.sheets.bank),
      note: words.unitOfMoney,
      header: [columns.serial, columns.author, columns.card, columns.bank, columns.net, columns.unit, columns.remark],
      columns: [
        { format: 'integer', width: 7 },
        { format: 'text', width: 14 },
        { format: 'text', width: 24 },
        { format: 'text', width: 24 },
        { format: 'money', width: 14 },
        { format: 'text', width: 20 },
        { format: 'text', width: 24 },
      ],
      rows: payees.map(({ line, author, entry }, index): Written[] => [
        index + 1,
        author,
        entry?.card ?? null,
        entry?.bank ?? null,
        // Without a kind of tax nothing is withheld yet: the gross is no amount to pay.
        figure(line.net),
        line.unit,
        remark(entry, entry?.card, remarks.noCard),
      ]),
    },
    tax: {
      title: words.titled(period, words.sheets.tax),
      note: words.unitOfMoney,
      header: [
        columns.serial,
        columns.author,
        columns.identity,
        columns.tax,
        columns.gross,
        columns.withheld,
        columns.remark,
      ],
      columns: [
        { format: 'integer', width: 7 },
        { format: 'text', width: 14 },
        { format: 'text', width: 24 },
        { format: 'text', width: 14 },
        { format: 'money', width: 14 },
        { format: 'money', width: 16 },
        { format: 'text', width: 28 },
      ],
      rows: payees.map(({ line, author, entry }, index): Written[] => [
        index + 1,
        author,
        entry?.identity ?? null,
        kind,
        figure(line.gross),
        figure(line.withheld),
        remark(entry, entry?.identity, remarks.noIdentity),
      ]),
    },
  };
}
