import { readDuration } from '../../../shared/language/duration';

test.each([
  ['2分30秒', 150],
  ['５′10″', 310],
  ['3分钟', 180],
  ['45秒', 45],
  ['2:05', 125],
  ['560', undefined],
  ['约2分钟', undefined],
  ['', undefined],
])('%s', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});
