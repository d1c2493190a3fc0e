/** What may be opened as the page on which something was printed? */
import { webLink } from '../../../shared/record/parts';

const taken = (link: string): boolean => webLink.safeParse(link).success;

test.each([
  'https://www.abazhou.gov.cn/abazhou/c101/201804/abc.shtml',
  'http://epaper.example.invalid:8080/html/2018-04/15/content_1.htm?div=-1#top',
  'HTTPS://mp.weixin.qq.com/s?__biz=MzA&mid=1',
  'https://阿坝日报.example.invalid/头版',
])('a page: %s', (link) => expect(taken(link)).toBe(true));

test.each([
  ['a script', 'javascript:alert(1)'],
  ['a script behind a page', 'javascript://example.invalid/%0aalert(1)'],
  ['bytes', 'data:text/html,<script>1</script>'],
  ['a file', 'file:///c:/x'],
  ['another way', 'ftp://example.invalid/1'],
  ['no host', 'https:///1'],
  ['blanks before', ' https://example.invalid/'],
  ['text behind', 'https://example.invalid/ 头版'],
  ['two lines', 'https://example.invalid/\njavascript:1'],
  ['a name before the host', 'https://www.abazhou.gov.cn@example.invalid/'],
  ['letters that turn round', 'https://example.invalid/\u202egnp'],
  ['marks of a page', 'https://example.invalid/"><img>'],
])('not %s', (_, link) => expect(taken(link)).toBe(false));
