/**
 * How does a workbook keep texts of ours? In one custom XML part under a namespace of our own: Excel and a file can both read it,
 * it travels with the workbook, and no cell, style or add-in setting is touched.
 */
import { textOrder } from '../../shared/text-order';
import { attribute, elementsOf, escapeXml, firstTag, unescapeXml } from './package/xml';

export const keptNamespace = 'urn:tonglian:kept:1';

/** Keys in order, so that the same content gives the same bytes. */
export function keptXml(texts: ReadonlyMap<string, string>): string {
  const entries = [...texts].sort(([a], [b]) => textOrder(a, b));
  const lines = entries.map(([key, text]) => `<text key="${escapeXml(key)}">${escapeXml(text)}</text>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kept xmlns="${keptNamespace}">${lines.join('')}</kept>`;
}

/** Whoever saved the part may have given it prefixes and other quotes. */
export function keptTexts(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { text } of elementsOf(xml, 'text')) {
    const tag = firstTag(text, 'text')?.text ?? '';
    const key = attribute(tag, 'key');
    if (!key?.startsWith('tl.')) continue;
    found.set(key, text.endsWith('/>') ? '' : unescapeXml(text.slice(tag.length, text.lastIndexOf('</'))));
  }
  return found;
}

export function changedTexts(
  before: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string | null>>,
): ReadonlyMap<string, string> {
  const after = new Map(before);
  for (const [key, text] of Object.entries(changes)) {
    if (text === null) after.delete(key);
    else after.set(key, text);
  }
  return after;
}

/** A value as a text that XML can hold: JSON escapes what lies below a blank, not what XML forbids above. */
export const keptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
