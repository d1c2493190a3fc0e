import { route } from '../../../functions/local/route';

test.each<[string, string, Record<string, string> | undefined]>([
  ['/api/units', '/api/units', {}],
  ['/api/units', '/API/Units/', {}],
  ['/api/units', '/api/units/u1', undefined],
  ['/api/units/{unit}', '/api/units', undefined],
  ['/api/units/{unit}', '/api/units/u1', { unit: 'u1' }],
  ['/api/units/{unit}', '/api/units/%E5%AE%A3%E4%BC%A0', { unit: '宣传' }],
  ['/api/units/{unit}', '/api/units/a%2Fb', { unit: 'a/b' }],
  ['/api/units/{unit}', '/api/units/%zz', undefined],
  ['/api/units/{unit?}', '/api/units', {}],
  ['/api/units/{unit?}', '/api/units/u1', { unit: 'u1' }],
  ['/api/{*path}', '/api', { path: '' }],
  ['/api/{*path}', '/api/a/b', { path: 'a/b' }],
  ['/api/{office}/items/{item}', '/api/o1/items/i1', { office: 'o1', item: 'i1' }],
])('%s and %s', (template, path, params) => expect(route(template).match(path)).toEqual(params));

test('words before parameters before the rest', () => {
  const templates = ['/a/{*rest}', '/a/{x?}', '/a/{x}', '/a/b'];
  const ranks = templates.map((template) => route(template).rank);
  expect([...ranks].sort()).toEqual([...ranks].reverse());
});

test('a constraint is not quietly ignored', () => expect(() => route('/a/{id:int}')).toThrow('{id:int}'));
