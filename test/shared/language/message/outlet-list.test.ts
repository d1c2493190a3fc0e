/** Lists of what was printed, as outlets and editors paste them. */
import { readOutletList } from '../../../../shared/language/message/outlet-list';

const outlets = ['阿坝日报', '中国·红原', '微红原', '四川日报'];
const read = (text: string) =>
  readOutletList(text, outlets, 2018).map(({ title, outlet, date, link, placement, issue }) => [
    title,
    outlet,
    date,
    link,
    placement ?? issue,
  ]);

test('an outlet’s list under its name and day', () => {
  expect(
    read(
      '阿坝日报 3月5日\n1.甲镇扎实开展草原防火\n2.《农牧民夜校开课》 头版头条\n四川日报 2018年3月7日：\n红原牦牛走出高原  3版',
    ),
  ).toEqual([
    ['甲镇扎实开展草原防火', '阿坝日报', '2018-03-05', null, null],
    ['农牧民夜校开课', '阿坝日报', '2018-03-05', null, '头版头条'],
    ['红原牦牛走出高原', '四川日报', '2018-03-07', null, '3版'],
  ]);
});

test('a list of links: behind the title or below it', () => {
  expect(
    read('甲镇扎实开展草原防火 https://a.example.invalid/1\n乙乡举办运动会\nhttps://a.example.invalid/2?x=1'),
  ).toEqual([
    ['甲镇扎实开展草原防火', null, null, 'https://a.example.invalid/1', null],
    ['乙乡举办运动会', null, null, 'https://a.example.invalid/2?x=1', null],
  ]);
});

test('a mark behind a link is none of it', () => {
  expect(read('甲镇扎实开展草原防火（https://a.example.invalid/1.html），3月5日')[0]?.[3]).toBe(
    'https://a.example.invalid/1.html',
  );
  expect(read('《乙乡举办运动会》 https://a.example.invalid/2.')[0]?.[3]).toBe('https://a.example.invalid/2');
});

test('rows of a table; a line that says nothing printed gives nothing', () => {
  expect(read('2018-03-05\t中国·红原\t县中学举办艺术节\n谢谢\n《微红原》第12期：《雪山脚下的守电人》')).toEqual([
    ['县中学举办艺术节', '中国·红原', '2018-03-05', null, null],
    ['雪山脚下的守电人', '微红原', null, null, '第12期'],
  ]);
});
