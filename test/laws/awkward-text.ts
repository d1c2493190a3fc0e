/** Texts that a cell might take for something else: formulas, dates, figures, what stands before them, a file's own escapes. */
import * as fc from 'fast-check';

const lead = fc.constantFrom(
  '=',
  '＝',
  '+',
  '＋',
  '-',
  '－',
  '@',
  '＠',
  "'",
  '\t',
  ' ',
  '　',
  '"',
  '1-2',
  '3月5日',
  '5%',
  'TRUE',
  '1e5',
  '￥5',
  '一月',
  '\n',
  '😀',
  '_x0041_',
  '_',
);

export const awkwardText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string(),
  fc.tuple(lead, fc.string()).map(([first, rest]) => first + rest),
  lead,
);
