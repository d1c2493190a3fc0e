import fc from 'fast-check';
import { canonicalJson } from '../../../shared/log/canonical';
import { joinText, splitText } from '../../../shared/log/text';

test('law: it is JSON of the same value, and the order of fields does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      // -0 has no JSON of its own.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [[undefined]], [() => 1], [new Date(0)], [new Map()], [1n]])(
  '%p is refused',
  (value) => expect(() => canonicalJson(value)).toThrow(TypeError),
);

test('fields without a value are left out', () => expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}'));

test('law: a text split over properties comes back, and no part is longer than 60 KiB or ends in half a character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', '报', '𠮷'), { maxLength: 9 }),
      fc.integer({ min: 0, max: 9000 }),
      (unit, n) => {
        const text = unit.join('').repeat(n);
        const columns = splitText('json', text);
        expect(joinText('json', columns)).toBe(text);
        for (const part of Object.values(columns)) {
          expect(String(part).length).toBeLessThanOrEqual(30 * 1024);
          expect(Buffer.from(String(part)).toString()).toBe(part);
        }
      },
    ),
    { numRuns: 50 },
  );
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([k, v]) => [k, reversed(v)] as const)
      .reverse(),
  );
};
