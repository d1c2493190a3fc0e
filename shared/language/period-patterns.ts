/** How do the words for months, thirds of a month, weeks, school years look? What period.ts reads with. Texts are compact and simplified. */

/** A year in digits or one by one in Chinese numerals. */
export const y = '(20\\d{2}|19\\d{2}|二[〇零○O]{1,2}[一二三四五六七八九〇零○]{1,2})';
const yearMark = '(?:年度?|[./-])';
const m = '(十[一二]|1[0-2]|0?[1-9]|[一二三四五六七八九十元正])';
const d =
  '(三十一?|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅|[一二三四五六七八九]|3[01]|[12]\\d|0?[1-9])';
const to = '(?:-|~|至|到)';
const optionalYear = `(?:${y}${yearMark})?`;
/** A digit before makes it another figure: 20182月 is damaged, not February. */
const start = '(?<![\\d.〇零○一二三四五六七八九十第])';

export const daySpan = new RegExp(
  `${start}${optionalYear}${m}[月./-]${d}[日号]?(?:起)?${to}(?:${y}${yearMark}|(次年|翌年))?(?:${m}[月./-])?${d}(?:[日号]|(?![\\d月年.天]))`,
);
const thirdOf = '(上旬|中旬|下旬|初|底|末)';
export const phaseSpan = new RegExp(
  `${start}${optionalYear}${m}月份?${thirdOf}?${to}(?:${y}年|(次年|翌年))?(?:${m}月份?${thirdOf}?|(年底|年末))(?!\\d)`,
);
export const third = new RegExp(`${start}${optionalYear}${m}月份?(上旬|中旬|下旬)(?!${to})`);
export const monthsSpan = new RegExp(
  `${start}${optionalYear}${m}(?:月份?)?${to}(?:${y}${yearMark}|(次年|翌年))?${m}月(?!${d}[日号])`,
);
export const dottedSpan = new RegExp(`^${y}[./-]?${m}[-~至到]${m}$`);
export const dottedSpanWithYears = new RegExp(`^${y}[./]${m}[-~至到]${y}[./]${m}$`);
export const monthList = new RegExp(`${start}${optionalYear}(${m}(?:月份?)?(?:[、,和及与]${m}(?:月份?)?)+)(?<=月份?)`);
export const firstMonths = new RegExp(`(?:${y}年度?)?前(\\d{1,2}|[二两三四五六七八九十]|十一)个?月`);
export const week = new RegExp(`${y}年度?第(\\d{1,2}|[一二三四五六七八九十]{1,3})周`);
export const schoolYear = new RegExp(`${y}(?:年?[-~/至到]${y})?学?年度?(?:第)?([一二12上下])?(?:学)?期?`);
export const term = new RegExp(`${y}年?(春|秋)季?学期`);
export const quarters = /第?([一二三四1-4])(?:(?:-|~|至|到|、|和)第?([一二三四1-4]))?季度?/;
export const month = new RegExp(`${start}${optionalYear}${m}月(?!${d}[日号]|[上中下]旬|[初底末中]|[./-]?\\d)`);
export const years = new RegExp(`(?<!\\d)${y}年?[-~至到]${y}年(?!度)`);
/** 2017-2018年度 may be two years, or one of a school or a budget. */
export const twoYears = new RegExp(`${y}年?[-~至到]${y}年度`);
export const year = new RegExp(`(?<![\\d])${y}(?:年度?|(?=全年))(?!${m}月|\\d|起|以来|底|末|初|前|后)`);
export const wholeMonth = new RegExp(`^${y}[./-]${m}$`);

/** Four or more digits run into a month, or a lost sign between two: the text was damaged on its way. */
export const damaged = /\d{5,}[年月]|[年月日][?？�*]+\d|\d[?？�]+[年月日]/;
export const wholeYear = new RegExp(`^${y}$`);
