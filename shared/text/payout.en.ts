/** The words of payouts on paper, in English. */
import type { PayoutText } from './payout.zh';

type Request = PayoutText['request'];
type Worded<T> = T extends readonly [string, string] ? readonly [string, string] : T extends string ? string : T;

export const payoutText: {
  readonly [K in keyof PayoutText]: K extends 'request'
    ? {
        readonly [R in keyof Request]: R extends 'signatures'
          ? readonly [readonly [string, string], readonly [string, string], readonly [string, string]]
          : R extends 'what' | 'people' | 'fund'
            ? readonly [string, Request[R][1]]
            : Worded<Request[R]>;
      }
    : PayoutText[K];
} = {
  sheets: {
    list: 'Payout list',
    signatures: 'Payment sheet',
    request: 'Request for funds',
    differences: 'Differences',
    slips: 'Slips',
    year: 'Fees of the year',
    bank: 'Bank list',
    tax: 'Tax list',
  },
  files: { workbook: 'Payout', list: 'Payout list', bank: 'Bank list', tax: 'Tax list' },
  tax: { author: "author's remuneration", labour: 'labour remuneration', wages: 'wages', none: 'none withheld' },
  untold: 'not stated',
  titled: (period, title) => `${title}, ${period}`,
  unitOfMoney: 'yuan',
  columns: {
    serial: 'No.',
    unit: 'Unit',
    author: 'Name',
    tax: 'Kind of income',
    gross: 'Gross',
    withheld: 'Withheld',
    net: 'Net',
    state: 'State',
    what: 'What',
    amount: 'Amount',
    signature: 'Signature',
    date: 'Date',
    corrects: 'Corrects',
    item: 'Item',
    text: 'Text',
    identity: 'Identity number',
    card: 'Card number',
    bank: 'Bank',
    remark: 'Remark',
    times: 'Times',
  },
  total: 'Total',
  unnamed: 'unnamed',
  inCapitals: (amount) => `In capitals: ${amount}`,
  unitLine: (unit) => `Unit: ${unit}`,
  noUnit: 'no unit',
  request: {
    what: ['Purpose', (period) => `Fees for news and information, ${period}`],
    basis: ['Basis', 'The pay standard of the workbook and the adoptions on record; each line in the payout list'],
    people: ['Payees', (people, units) => `${people} people of ${units} units`],
    gross: 'Gross',
    capitals: 'In capitals',
    withheld: 'Withheld',
    net: 'Net',
    fund: ['Fund', (fund, left) => `${fund} yuan; ${left} left after this payout`],
    attachment: ['Annex', 'Payout list, payment sheet'],
    signatures: [
      ['Made by', ''],
      ['Head of the unit', ''],
      ['Finance', ''],
    ],
  },
  slip: (unit, author) => `${unit}, ${author}`,
  remarks: {
    noEntry: 'not in the file of people',
    noIdentity: 'identity number missing or unfit',
    noCard: 'card number missing or unfit',
  },
  comma: '; ',
};
