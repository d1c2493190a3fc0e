/** Values that a JSON schema of our OpenAPI document accepts, as arbitraries of fast-check. */
import fc from 'fast-check';

export type Schema = Readonly<Record<string, unknown>>;

/** Values of a pattern that are better taken from what is there: ids of records, days. */
export type Known = Readonly<Record<string, fc.Arbitrary<string>>>;

export function fromSchema(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  // The document is ours and made by zod: its parts are as JSON Schema says.
  const of = (part: unknown) => fromSchema(part as Schema, known);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  for (const choice of ['anyOf', 'oneOf']) {
    const options = schema[choice];
    if (Array.isArray(options)) return fc.oneof(...options.map(of));
  }
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: unknown) => of({ ...schema, type })));
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
      const required = (schema.required ?? []) as string[];
      const fields = Object.fromEntries(properties.map(([name, part]) => [name, of(part)]));
      if (properties.length > 0) return fc.record(fields, { requiredKeys: required });
      const values = schema.additionalProperties;
      return typeof values === 'object' && values !== null
        ? fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), of(values), { maxKeys: 3 })
        : fc.constant({});
    }
    case 'array': {
      const minLength = Number(schema.minItems ?? 0);
      return fc.array(of(schema.items ?? {}), {
        minLength,
        maxLength: Math.min(Number(schema.maxItems ?? 3), minLength + 2),
      });
    }
    case 'string': {
      const pattern = typeof schema.pattern === 'string' ? schema.pattern : undefined;
      if (pattern !== undefined) return known[pattern] ?? fc.stringMatching(new RegExp(pattern));
      return fc.string({
        minLength: Number(schema.minLength ?? 0),
        maxLength: Math.min(Number(schema.maxLength ?? 20), 20),
        unit: 'grapheme',
      });
    }
    case 'integer': {
      const min = Math.max(Number(schema.minimum ?? Number.MIN_SAFE_INTEGER), Number.MIN_SAFE_INTEGER);
      const max = Math.min(Number(schema.maximum ?? Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
      // Small ones are those that fit something: a seq, a count.
      const low = Math.max(min, 0);
      return fc.oneof(
        fc.constant(low),
        fc.integer({ min: low, max: Math.min(max, low + 25) }),
        fc.integer({ min, max }),
      );
    }
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new TypeError(`a schema of no kind: ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

/** One place of a value, by the way there. */
type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function changed(value: unknown, path: Path, change: (part: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  const copy: Record<string | number, unknown> = { ...(value as object) };
  copy[first] = changed(copy[first], rest, change);
  // A list comes back as one: its keys were its places.
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 1.5, 1e300, '', '../head', '\u0000', 'x'.repeat(5000), '2018-02-30', [], {}, [[]]),
  fc.jsonValue({ maxDepth: 1 }),
);

/** The same value with something in it that nobody asked for, missing, or of another kind. */
export function broken(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc
    .tuple(
      fc.constantFrom(...paths),
      strange,
      fc.constantFrom('replace', 'extra', 'drop', 'proto'),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([path, other, how, which]) =>
      changed(value, path, (part) => {
        if (how === 'replace' || typeof part !== 'object' || part === null) return other;
        if (Array.isArray(part)) return how === 'drop' ? part.slice(1) : [...part, other];
        if (how === 'extra') return { ...part, unheardOf: other };
        if (how === 'proto')
          return JSON.parse(
            `{"__proto__":{"role":"administrator"},${JSON.stringify(part).slice(1)}`.replace(',}', '}'),
          );
        const keys = Object.keys(part);
        const gone = keys[which % Math.max(keys.length, 1)];
        return Object.fromEntries(Object.entries(part).filter(([key]) => key !== gone));
      }),
    );
}
