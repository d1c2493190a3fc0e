/** How is a piece of a part's XML read and written without building a tree, so that all that is not meant stays byte for byte? */

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const patterns = new Map<string, RegExp>();

function pattern(key: string, source: string): RegExp {
  const known = patterns.get(key);
  if (known) return known;
  const made = new RegExp(source, 'g');
  patterns.set(key, made);
  return made;
}

/** A piece of the text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every start tag (or empty element's tag) of that local name, whatever its prefix. */
export function tagsOf(xml: string, name: string): readonly Span[] {
  return spans(xml, pattern(`<${name}`, `<(?:[\\w.-]+:)?${name}(?=[\\s/>])${attributes}>`));
}

/** Every whole element of that local name; elements of one name must not lie within each other. */
export function elementsOf(xml: string, name: string): readonly Span[] {
  return spans(
    xml,
    pattern(
      `<>${name}`,
      `<((?:[\\w.-]+:)?${name})(?=[\\s/>])(?:(?:[^>"'/]|"[^"]*"|'[^']*'|/(?!>))*>[\\s\\S]*?</\\1\\s*>|${attributes}/>)`,
    ),
  );
}

function spans(xml: string, every: RegExp): readonly Span[] {
  const found: Span[] = [];
  for (const match of xml.matchAll(every)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}

export const firstTag = (xml: string, name: string): Span | undefined => tagsOf(xml, name)[0];
export const firstElement = (xml: string, name: string): Span | undefined => elementsOf(xml, name)[0];

/** An attribute's value of a start tag, by its name as written there (`r:id`); undefined where it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const every = pattern(`@${name}`, `\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  every.lastIndex = 0;
  const found = every.exec(tag);
  const raw = found?.[1] ?? found?.[2];
  return raw === undefined ? undefined : unescapeXml(raw);
}

/** The start tag with that attribute set, in place where it stands, else as the last; null takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const without = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), value === null ? '' : '\u0000');
  const written = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
  if (without.includes('\u0000')) return without.replace('\u0000', () => written);
  return value === null ? without : without.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
}

/** The prefix of a tag with its colon: '<x:row r="1">' → 'x:'. */
export function prefixOf(tag: string): string {
  return /^<\/?([\w.-]+:)/.exec(tag)?.[1] ?? '';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, dec, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(dec);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;',
  );
}

/** The text with each of these spans replaced; spans in any order, never overlapping. */
export function spliced(
  text: string,
  changes: readonly { readonly start: number; readonly end: number; readonly by: string }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, change.start), change.by);
    at = change.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
