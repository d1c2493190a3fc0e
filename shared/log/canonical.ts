/** Which text stands for a value, whatever the order in which its fields were written? */

/**
 * JSON with sorted keys. Fields that are undefined are left out, as JSON does.
 * Throws on what JSON would change in silence: NaN, infinities, undefined in a list, functions, dates, maps.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : object(value);
    default:
      throw new TypeError(`${typeof value} has no JSON`);
  }
}

// Loops and texts that grow, because every row of an import comes through here.

/** What JSON writes as it stands. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

function list(values: readonly unknown[]): string {
  let text = '';
  for (let at = 0; at < values.length; at += 1) text += `${at === 0 ? '' : ','}${canonicalJson(values[at])}`;
  return `[${text}]`;
}

function object(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object from another realm has an Object.prototype of its own, whose own prototype is null.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError('only plain objects have canonical JSON');
  }
  let text = '';
  // The plain order of the keys' UTF-16 units.
  for (const name of Object.keys(value).sort()) {
    const field = (value as Readonly<Record<string, unknown>>)[name]; // safe: its own key
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
