/** Whatever is pasted: the reader answers, every part stands at its place, and a long text takes no longer than its length. */
import * as fc from 'fast-check';
import { readMessages } from '../../../../shared/language/message/read-messages';
import { messageCases, messageOffice } from './message-cases';

const lines = messageCases().flatMap(({ text }) => text.split('\n'));
const scrap = fc.oneof(
  fc.constantFrom(...lines),
  fc.constantFrom('《', '》', '：', '审签人', '标题:', '\t', '1、', '2、', '（', '）', '\uFFFD', '😀', '城关镇', '\r'),
  fc.string({ maxLength: 12 }),
);

test('scraps in any order are read without a fault, and every part lies inside the text', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 14 }), fc.constantFrom('\n', '', ' '), (scraps, glue) => {
      const text = scraps.join(glue);
      const { proposals } = readMessages(text, messageOffice);
      for (const proposal of proposals) {
        const { authors, ...rest } = proposal;
        for (const part of [...authors, ...Object.values(rest)]) {
          if (part === null) continue;
          expect(part.from).toBeGreaterThanOrEqual(0);
          expect(part.to).toBeGreaterThan(part.from);
          expect(part.to).toBeLessThanOrEqual(text.length);
          expect(part.value).not.toBe('');
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a whole morning in one paste is read item by item', () => {
  const text = messageCases()
    .filter(({ style }) => style === 'labelled')
    .map(({ text: one }) => one)
    .join('\n\n');
  const titles = readMessages(text, messageOffice).proposals.map(({ title }) => title?.value);
  expect(titles).toHaveLength(5);
});
