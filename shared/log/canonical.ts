/** Which text stands for a value, whatever the order in which its fields were written? */

/**
 * JSON with sorted keys. Fields that are undefined are left out, as JSON does.
 * Throws on what JSON would change in silence: NaN, infinities, undefined in a list, functions, dates, maps.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return object(value);
    default:
      throw new TypeError(`${typeof value} has no JSON`);
  }
}

function object(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object from another realm has an Object.prototype of its own, whose own prototype is null.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError('only plain objects have canonical JSON');
  }
  let text = '';
  // The plain order of the keys' UTF-16 units. Written as a loop because every row of an import comes through here.
  for (const name of Object.keys(value).sort()) {
    const field = (value as Readonly<Record<string, unknown>>)[name]; // safe: its own key
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
