import * as fc from 'fast-check';
import { LayeredMap } from '../../../shared/office/layered-map';

describe('LayeredMap', () => {
  const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer()));

  test('a fork reads like a copy of its base with its own changes, in the same order', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const base = new LayeredMap<number>();
        const model = new Map<string, number>();
        for (const [key, value] of before) {
          base.set(key, value);
          model.set(key, value);
        }
        const fork = base.fork();
        for (const [key, value] of after) {
          fork.set(key, value);
          model.set(key, value);
        }
        expect([...fork.entries()]).toEqual([...model.entries()]);
        expect(fork.size).toBe(model.size);
        for (const key of ['a', 'b', 'c', 'd', 'e']) expect(fork.get(key)).toBe(model.get(key));
      }),
    );
  });

  test('nothing set in a fork shows in its base', () => {
    const base = new LayeredMap<number>();
    base.set('a', 1);
    const fork = base.fork();
    fork.set('a', 2);
    fork.set('b', 3);
    expect([...base.entries()]).toEqual([['a', 1]]);
    expect(base.size).toBe(1);
  });
});
