/** Messages of the trade: of the parts that stand in them at least 95 % are read right, and nothing is made up. */
import { fold } from '../../../../shared/language/message/folded';
import { type Found, type Proposal, readMessages } from '../../../../shared/language/message/read-messages';
import { type ExpectedItem, messageCases, messageOffice } from './message-cases';

const bare = (text: string): string => text.replace(/\s/g, '');
const fields = [
  'unit',
  'title',
  'stream',
  'genre',
  'authors',
  'filedBy',
  'signedBy',
  'signedPost',
  'date',
  'link',
] as const;

function partsOf(proposal: Partial<Proposal>, field: (typeof fields)[number]): readonly Found[] {
  const value = proposal[field];
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Found];
}

const said = (proposal: Partial<Proposal>, field: (typeof fields)[number]): string =>
  partsOf(proposal, field)
    .map(({ value }) => bare(value))
    .join(' ');

const cases = messageCases();
const misses: string[] = [];
const extra: string[] = [];
const strays: string[] = [];
let present = 0;
let right = 0;

beforeAll(() => {
  for (const { name, text, items } of cases) {
    const { proposals, nothingFrom } = readMessages(text, messageOffice);
    const kind = items[0]?.fields.get('none');
    const read: readonly Partial<Proposal>[] = kind === 'zero-report' ? nothingFrom : proposals;
    const wanted: readonly ExpectedItem[] = kind === 'nothing' ? [] : items;
    if (kind !== undefined && proposals.length > 0) extra.push(`${name}: ${said(proposals[0] ?? {}, 'title')}`);
    wanted.forEach(({ fields: expected, may }, index) => {
      for (const field of fields) {
        const value = expected.get(field);
        const found = said(read[index] ?? {}, field);
        if (value !== undefined) {
          present += 1;
          const wantedText = field === 'authors' ? value : bare(value);
          if (found === wantedText) right += 1;
          else misses.push(`${name} #${index + 1} ${field}: ${found || '-'} for ${value}`);
        } else if (found !== '' && !may.includes(`${field} ${found}`))
          extra.push(`${name} #${index + 1} ${field}: ${found}`);
      }
    });
    for (const more of read.slice(wanted.length)) extra.push(`${name}: ${said(more, 'title')}`);
    for (const proposal of proposals) {
      for (const field of fields) {
        for (const { value, from, to, sure } of partsOf(proposal, field)) {
          const there = bare(fold(text.slice(from, to)).text);
          const folded = bare(fold(value).text);
          const stands =
            field === 'date'
              ? /\d|[一二三四五六七八九十]/.test(there)
              : field === 'unit'
                ? there.length >= 2 && (sure === 'guess' || text.includes(text.slice(from, to)))
                : field === 'stream'
                  ? there.includes(folded)
                  : there === folded;
          if (!stands) strays.push(`${name} ${field}: ${value} [${from}, ${to}] ${there}`);
        }
      }
    }
  }
  process.stdout.write(
    `messages: ${cases.length} in ${new Set(cases.map(({ style }) => style)).size} styles, ${right} of ${present} parts right\n` +
      [...misses, ...extra.map((one) => `besides: ${one}`)].map((one) => `  ${one}\n`).join(''),
  );
});

test('there are at least 60 of them in at least 12 styles', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(({ style }) => style)).size).toBeGreaterThanOrEqual(12);
});

test('of the parts that stand in them at least 95 in a hundred are read right', () => {
  expect(present).toBeGreaterThan(250);
  expect(right / present).toBeGreaterThanOrEqual(0.95);
});

test('nothing is read that an editor would not enter', () => {
  expect(extra).toEqual([]);
});

test('every part stands in the text at its place', () => {
  expect(strays).toEqual([]);
});
