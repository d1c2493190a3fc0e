/** Every problem has a sentence in both languages, readable also where a detail is missing. */
import { problems } from '../../../shared/contract/problems';
import type { ProblemCode } from '../../../shared/problem';
import { sentence } from '../../../shared/text/sentence';

// The keys of the table are what ProblemCode is made of.
const codes = Object.keys(problems) as ProblemCode[];

test.each(codes)('%s says something in Chinese and in English', (code) => {
  const zh = sentence({ code }, 'zh');
  const en = sentence({ code }, 'en');
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/s);
  expect(en).toMatch(/^[A-Z"][\x20-\x7e]*\.$/);
  expect(zh + en).not.toMatch(/undefined|null|NaN/);
});

test('a sentence names both figures', () => {
  const problem = { code: 'sum', detail: { printed: 3, right: 2 } } as const;
  expect(sentence(problem, 'zh')).toContain('3');
  expect(sentence(problem, 'zh')).toContain('2');
  expect(sentence(problem, 'en')).toBe(
    'The figure does not fit: printed 3, should be 2; check the sheet and correct it.',
  );
});
