import {
  attribute,
  elementsOf,
  escapeXml,
  spliced,
  tagsOf,
  unescapeXml,
  withAttribute,
} from '../../../../addin/workbook/package/xml';

test('start tags of one name, whatever their prefix, not those that begin alike', () => {
  const xml = '<x:c a="1"/><cols/><c b=">"></c><y:c\n/>';
  expect(tagsOf(xml, 'c').map(({ text }) => text)).toEqual(['<x:c a="1"/>', '<c b=">">', '<y:c\n/>']);
});
test('whole elements, empty ones too', () => {
  const xml = '<a><xf id="1/2"/><xf id="2"><alignment/></xf><xfs/></a>';
  expect(elementsOf(xml, 'xf').map(({ text }) => text)).toEqual(['<xf id="1/2"/>', '<xf id="2"><alignment/></xf>']);
});
test('attributes', () => {
  expect(attribute('<c r="A1" s = \'3\'>', 's')).toBe('3');
  expect(attribute('<c r="A1" name="a&amp;b &#x1F600;">', 'name')).toBe('a&b 😀');
  expect(attribute('<c xr:r="x">', 'r')).toBeUndefined();
  expect(withAttribute('<c r="A1" s="3"/>', 's', '4')).toBe('<c r="A1" s="4"/>');
  expect(withAttribute('<c r="A1"/>', 't', 'a"b')).toBe('<c r="A1" t="a&quot;b"/>');
  expect(withAttribute('<c r="A1" t="s">', 't', null)).toBe('<c r="A1">');
  expect(withAttribute('<c r="$&">', 'r', "$'")).toBe(`<c r="$'">`);
});
test('escaping', () => {
  expect(escapeXml('<a & "b">')).toBe('&lt;a &amp; &quot;b&quot;&gt;');
  expect(unescapeXml('&lt;&#20320;&#x4f60;&amp;lt;&unknown;')).toBe('<你你&lt;&unknown;');
});
test('splices at one place keep their order, insertions before what stands there', () => {
  expect(
    spliced('abc', [
      { start: 1, end: 2, by: 'X' },
      { start: 1, end: 1, by: '1' },
      { start: 1, end: 1, by: '2' },
      { start: 0, end: 0, by: '^' },
    ]),
  ).toBe('^a12Xc');
});
