/** How does any text stand in a cell's XML so that it comes back as it was and as text? */
import { figureLike } from '../../../shared/language/cell-words';
import { escapeXml } from './xml';

/** Characters that XML cannot carry, and halves of pairs. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these have no place in XML 1.0.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** The underscore of what already looks like an escape, or would once the character behind it is written as one. */
const likeEscape =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters of `unwritable`.
  /_(?=x[0-9a-f]{4}(?:_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]))/gi;

/**
 * ST_Xstring (ECMA-376 22.9.2.19): what XML cannot carry is written _xHHHH_, and a text that already looks like that gets its
 * underscore escaped, else `_x0041_` would come back as A. Lines end with a line feed alone, as in every cell of Excel.
 */
export function cellText(text: string): string {
  return escapeXml(
    text
      .replace(/\r\n?/g, '\n')
      .replace(likeEscape, '_x005F_')
      .replace(unwritable, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** Typed in again, Excel would compute it or take it for a figure, a date, a truth value. */
export function readsAsMore(text: string): boolean {
  return (
    /^[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20']/.test(text) ||
    figureLike.test(text.slice(0, 40)) ||
    /^\s*(true|false)\s*$/i.test(text)
  );
}
