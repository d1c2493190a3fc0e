import type { LayeredMap } from '../../../shared/office/layered-map';
import { officeSnapshot } from '../../../shared/office/snapshot';
import { emptyOffice } from '../../../shared/office/state';

test('every part of a state is kept, in its order, and a fork of it as well', () => {
  const state = emptyOffice();
  const base = Object.values(state) as LayeredMap<unknown>[];
  base.forEach((map, i) => {
    map.set('乙', { i, list: [1, null, '通联'] });
    map.set('甲', i % 2 === 0);
  });
  const kept = JSON.parse(JSON.stringify(officeSnapshot.save(state))) as unknown;
  const loaded = officeSnapshot.load(kept);
  expect(Object.keys(loaded)).toEqual(Object.keys(state));
  for (const [name, map] of Object.entries(loaded)) {
    expect([...map.entries()]).toEqual([...((state as Record<string, LayeredMap<unknown>>)[name]?.entries() ?? [])]);
    expect(map.size).toBe(2);
  }
});

test('what is no state is refused', () => {
  expect(() => officeSnapshot.load({ unit: 1 })).toThrow();
  expect(() => officeSnapshot.load(null)).toThrow();
});
