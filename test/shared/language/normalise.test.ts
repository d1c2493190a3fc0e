/** Widths, dashes and blanks are folded once; the forms for quoting and for comparing differ. */
import * as fc from 'fast-check';
import { bare, compact, keyOf, normalise } from '../../../shared/language/normalise';
import { simplify } from '../../../shared/language/traditional';

test('full width, dashes, waves, dots, brackets and blanks', () => {
  expect(normalise('（１—５条）：Ａ，Ｂ')).toBe('(1-5条):A,B');
  expect(normalise('1——5～6〜7')).toBe('1-5~6~7');
  expect(normalise('中国•红原・微红原')).toBe('中国·红原·微红原');
  expect(normalise('红委办〔2018〕28号【附件】')).toBe('红委办[2018]28号[附件]');
  expect(normalise('\u3000 县 　市\r\n\n办 \u200b')).toBe('县 市\n办');
  expect(normalise('40﹪')).toBe('40%');
});

test('quoted text keeps its brackets and dashes and loses its white space', () => {
  expect(bare(' 基础工\n作 情　况（１—５）')).toBe('基础工作情况（１—５）');
  expect(compact('基础工\n作（１—５）')).toBe('基础工作(1-5)');
});

test('names that differ in width, dots, quotes and blanks are one', () => {
  expect(keyOf('中国.红原')).toBe(keyOf('中国·红原'));
  expect(keyOf('中国．红原 ')).toBe(keyOf('中国・红原'));
  expect(keyOf('“一把手”谈')).toBe(keyOf('"一把手"谈'));
  expect(keyOf('春季开学 第一课')).toBe(keyOf('春季开学第一课'));
  expect(keyOf('Ｈ５')).toBe(keyOf('h5'));
  expect(keyOf('甲镇')).not.toBe(keyOf('乙镇'));
});

test('normalising twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(normalise(text)) === normalise(text)));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => keyOf(keyOf(text)) === keyOf(text)));
});

test('traditional characters are simplified one for one', () => {
  expect(simplify('每兩個月報送採用條數')).toBe('每两个月报送采用条数');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(simplify(text)).toHaveLength(text.length);
      expect(simplify(simplify(text))).toBe(simplify(text));
    }),
  );
});

test('what is taken as settled is what the long way leaves as it is', () => {
  const codes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  // The zero-width mark takes the long way, and goes there.
  for (const code of [
    ...codes(0x21, 0x7e),
    ...codes(0x4e00, 0x9fff),
    ...[...'、。《》'].map((one) => one.charCodeAt(0)),
  ]) {
    const char = String.fromCharCode(code);
    expect(normalise(`${char}\u200b`)).toBe(char);
    expect(normalise(char)).toBe(char);
  }
  expect(normalise('2018-04--05-')).toBe('2018-04-05-');
});
