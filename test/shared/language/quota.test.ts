/** Every way in which offices write a quota, with its reading, and those that stay unread on purpose. */
import { printQuotas, type QuotaContext, quotaProblem, readQuotas } from '../../../shared/language/quota';

/** min-max per of +flags; several figures are joined with a vertical bar. */
function read(text: string | number, context?: QuotaContext): string {
  return readQuotas(text, context)
    .map((quota) =>
      [
        quota.none ? 'none' : `${quota.min ?? '?'}-${quota.max ?? (quota.min === null ? '?' : '')}`,
        quota.per,
        quota.of && `of ${quota.of}`,
        quota.counts,
        quota.measure,
        quota.part && 'part',
        quota.perHead && 'head',
        quota.even && 'even',
        quota.each && `each ${quota.each.join('+')}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(' | ');
}

const readings: readonly (readonly [string | number, string])[] = [
  // one figure
  [5, '5-5'],
  ['5', '5-5'],
  ['５条', '5-5'],
  ['5 条', '5-5'],
  ['五条', '5-5'],
  ['十二篇', '12-12'],
  ['两篇', '2-2'],
  ['廿五条', '25-25'],
  ['1期', '1-1'],
  ['4条(篇)', '4-4'],
  ['4条（篇）', '4-4'],
  ['12条、篇', '12-12'],
  ['1,200条', '1200-1200'],
  ['10万', '100000-100000'],
  ['1.2万人次', '12000-12000'],
  ['0', '0-0'],
  // ranges
  ['1-5条', '1-5'],
  ['1—5条', '1-5'],
  ['1～5条', '1-5'],
  ['1~5', '1-5'],
  ['１－５条', '1-5'],
  ['3–6篇', '3-6'],
  ['1至5条', '1-5'],
  ['1到5条', '1-5'],
  ['一至五条', '1-5'],
  ['2条-3条', '2-3'],
  ['2条至3条', '2-3'],
  ['1 - 5 条', '1-5'],
  // bounds
  ['20条以上', '20-'],
  ['20条及以上', '20-'],
  ['四条以上', '4-'],
  ['不少于4条', '4-'],
  ['不得少于4条(篇)', '4-'],
  ['不低于12条', '12-'],
  ['至少1条', '1-'],
  ['达到30条', '30-'],
  ['≥4', '4-'],
  ['>=4条', '4-'],
  ['＞4条', '5-'],
  ['超过4条', '5-'],
  ['不超过5条', '0-5'],
  ['5条以内', '0-5'],
  ['最多3篇', '0-3'],
  ['2-3篇以上', '2-'],
  // rhythms
  ['每月1-5条', '1-5 month'],
  ['每个月一个', '1-1 month'],
  ['每月至少一个', '1- month'],
  ['每月不少于4条', '4- month'],
  ['月报送2条', '2-2 month submitted'],
  ['每月报送信息2条', '2-2 month submitted'],
  ['5条/月', '5-5 month'],
  ['2-3条/月', '2-3 month'],
  ['一月两篇', '2-2 month'],
  ['月均2条', '2-2 month'],
  ['每周一期', '1-1 week'],
  ['每周1—2篇', '1-2 week'],
  ['2篇/周', '2-2 week'],
  ['2篇/周以上', '2- week'],
  ['每周报送2篇以上', '2- week submitted'],
  ['每星期2篇', '2-2 week'],
  ['一周两篇', '2-2 week'],
  ['每两周1篇', '26-26 year'],
  ['隔周1篇', '26-26 year'],
  ['每天1条', '1-1 day'],
  ['每日2条', '2-2 day'],
  ['半月一篇', '2-2 month'],
  ['每半月1-2篇', '2-4 month'],
  ['每半个月1篇', '2-2 month'],
  ['每旬1条', '3-3 month'],
  ['每10天1条', '3-3 month'],
  ['每15天1篇', '2-2 month'],
  ['每两个月1条', '6-6 year'],
  ['每2个月1条', '6-6 year'],
  ['隔月1篇', '6-6 year'],
  ['每三个月1条', '1-1 quarter'],
  ['1篇/2月', '6-6 year'],
  ['3-6篇/季', '3-6 quarter'],
  ['每季度2条', '2-2 quarter'],
  ['每季2条', '2-2 quarter'],
  ['季度3篇', '3-3 quarter'],
  ['每半年2篇', '2-2 half-year'],
  ['每学期2篇', '2-2 half-year'],
  ['4篇/学期', '4-4 half-year'],
  ['全年50条', '50-50 year'],
  ['年度12篇', '12-12 year'],
  ['每年不少于12条', '12- year'],
  ['12条/年', '12-12 year'],
  ['2018年50条', '50-50 year'],
  ['每学年4篇', '4-4 year'],
  // who, where, what
  ['各5条', '5-5'],
  ['每人1-2个', '1-2 head'],
  ['每人至少1', '1- head'],
  ['人均2篇', '2-2 head'],
  ['每人每月1条', '1-1 month head'],
  ['每名通讯员每月2篇', '2-2 month head'],
  ['1条/人', '1-1 head'],
  ['全年50条 均衡', '50-50 year even'],
  ['均衡，全年50条', '50-50 year even'],
  ['50条,均衡完成', '50-50 even'],
  ['调研报告2篇', '2-2 of 调研报告'],
  ['2篇调研报告', '2-2 of 调研报告'],
  ['阿坝日报2篇', '2-2 of 阿坝日报'],
  ['四川日报2条', '2-2 of 四川日报'],
  ['在人民网刊发1篇', '1-1 of 人民网 adopted'],
  ['省级媒体上稿3篇以上', '3- of 省级媒体 adopted'],
  ['每月一个H5', '1-1 month of H5'],
  ['1期访谈', '1-1 of 访谈'],
  ['上报10条', '10-10 submitted'],
  ['采用2条', '2-2 adopted'],
  ['30分', '30-30 points'],
  ['全年100分以上', '100- year points'],
  ['走访10户', '10-10 visits'],
  ['粉丝1000人', '1000-1000 followers'],
  ['12月20日前报送1篇', '1-1 once submitted'],
  // several figures
  ['100条(其中昭通日报80条)', '100-100 | 80-80 of 昭通日报 part'],
  ['100条，其中昭通日报80条', '100-100 | 80-80 of 昭通日报 part'],
  ['12条（其中图片4条）', '12-12 | 4-4 of 图片 part'],
  ['全年100条以上(其中省级不少于20条)', '100- year | 20- year of 省级 part'],
  ['24篇(每月必须有一篇)', '24-24 | 1- month'],
  ['24篇,每月均须有1篇', '24-24 | 1- month'],
  ['全年24篇(每月2篇)', '24-24 year | 2-2 month'],
  ['每月2条,全年24条', '2-2 month | 24-24 year'],
  ['每月上报2条、采用1条', '2-2 month submitted | 1-1 month adopted'],
  ['省级2篇、市级5篇', '2-2 of 省级 | 5-5 of 市级'],
  ['阿坝日报2条以上；州网站5条', '2- of 阿坝日报 | 5-5 of 州网站'],
  // no quota
  ['/', 'none'],
  ['-', 'none'],
  ['—', 'none'],
  ['——', 'none'],
  ['／', 'none'],
  ['不计', 'none'],
  ['无', 'none'],
  ['不作要求', 'none'],
  ['不做要求', 'none'],
  ['不下达任务', 'none'],
  ['不考核', 'none'],
  // traditional characters
  ['每週2篇', '2-2 week'],
  ['每月報送1-5條', '1-5 month submitted'],
  ['每兩個月1條', '6-6 year'],
  ['不少於4條', '4-'],
  ['100條(其中《阿壩日報》80條)', '100-100 | 80-80 of 《阿壩日報》 part'],
];

test.each(readings)('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
  expect(readQuotas(text).map(quotaProblem)).toEqual(readQuotas(text).map(() => undefined));
});

test.each([
  ['酌情', 'quota-without-number'],
  ['按实际报送', 'quota-without-number'],
  ['据实报送', 'quota-without-number'],
  ['不定期', 'quota-without-number'],
  ['每周播发', 'quota-without-number'],
  ['若干', 'quota-without-number'],
  ['随时报送', 'quota-without-number'],
  ['有则报', 'quota-without-number'],
  ['约5条', 'quota-unreadable'],
  ['5条左右', 'quota-unreadable'],
  ['两三篇', 'quota-unreadable'],
  ['10余条', 'quota-unreadable'],
  ['5?条', 'quota-unreadable'],
  ['1O条', 'quota-unreadable'],
  ['5-1条', 'quota-unreadable'],
  ['5+2', 'quota-unreadable'],
  ['5条+2篇', 'quota-unreadable'],
  ['80%', 'quota-unreadable'],
  ['每三周1篇', 'quota-unreadable'],
  ['每期1篇', 'quota-unreadable'],
  ['每个工作日1条', 'quota-unreadable'],
  ['第一季度2条,第二季度3条', 'quota-unreadable'],
  ['上半年5条', 'quota-unreadable'],
  ['每少1篇扣2分', 'quota-unreadable'],
  ['5条,每超1条奖10元', 'quota-unreadable'],
  ['20182月下旬5条', 'quota-unreadable'],
  ['1.2.3', 'quota-unreadable'],
])('%s stays unread', (text, problem) => {
  const [entry, ...more] = readQuotas(text);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ text, min: null, max: null });
  expect(entry && quotaProblem(entry)).toBe(problem);
});

test('a rhythm without a number is kept', () => {
  expect(readQuotas('每周播发')).toEqual([{ text: '每周播发', min: null, max: null, per: 'week', of: null }]);
});

test('what the cell says goes before what header and row say', () => {
  const context = { per: 'year', of: '中国·阿坝州、阿坝州新闻网', counts: 'adopted', record: '县委宣传部' } as const;
  expect(read('各10条', context)).toBe('10-10 year of 中国·阿坝州、阿坝州新闻网 adopted each 中国·阿坝州+阿坝州新闻网');
  expect(read('半月一篇', context)).toBe('2-2 month of 中国·阿坝州、阿坝州新闻网 adopted');
  expect(read('/', context)).toBe('none year of 中国·阿坝州、阿坝州新闻网 adopted');
  expect(read('各5条', { record: '发改委、经信委' })).toBe('5-5 each 发改委+经信委');
});

test('a blank cell asks for nothing', () => {
  expect([null, '', '　', true].map((value) => readQuotas(value))).toEqual([[], [], [], []]);
});

test.each(readings)('%s is printed so that it reads back the same', (text) => {
  const once = readQuotas(text);
  const printed = printQuotas(once);
  const figures = (entries: typeof once): unknown => entries.map(({ text: _text, each: _each, ...rest }) => rest);
  expect(figures(readQuotas(printed))).toEqual(figures(once));
  expect(printQuotas(readQuotas(printed))).toBe(printed);
});
