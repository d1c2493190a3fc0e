/** How is text compared that people typed in different widths, dashes and blanks? Normalised once, the original kept beside it. */

const wideForms = /[\uFF01-\uFF5E\uFFE0-\uFFE6\uFE50-\uFE6B]/g;
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
/** Hyphens, en and em dashes, minus, box line: all of them are typed between the ends of a range. */
const dashes = /[\u2010-\u2015\u2212\u2500\u2501\u23AF\u30FC\uFE58\uFE63]+/g;
const waves = /[\u301C\u223C\u02DC\u3030]/g;
const dots = /[\u2022\u2027\u22C5\u30FB\u2219\uFF65]/g;
const squareOpen = /[\u3014\u3010\u3016\uFE5D]/g;
const squareClose = /[\u3015\u3011\u3017\uFE5E]/g;
const doubleQuotes = /[\u201C\u201D\u201E\u2033\u300C\u300D\u300E\u300F\u301D\u301E\uFF02]/g;
const singleQuotes = /[\u2018\u2019\u201A\u2032\uFF07]/g;

/** What stays as it is: ideographs, the usual Chinese signs, ASCII without blanks, single hyphens. Most cells of a ledger. */
const settled = /^[\u4E00-\u9FFF、。《》!-,.-~]+(?:-[\u4E00-\u9FFF、。《》!-,.-~]+)*$/;

/**
 * Composed form; full-width digits, letters, brackets and signs in half width; every dash a hyphen, every wave a tilde,
 * every middle dot `·`; runs of blanks one blank, runs of line breaks one line break, none at the ends.
 */
export function normalise(text: string): string {
  if (settled.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(wideForms, (char) => char.normalize('NFKC'))
    .replace(waves, '~')
    .replace(dots, '·')
    .replace(squareOpen, '[')
    .replace(squareClose, ']')
    .replace(/[^\S\r\n]+/g, ' ')
    .replace(/ ?[\r\n]+[\s]*/g, '\n')
    .replace(/-{2,}/g, '-')
    .trim();
}

/** All white space taken out, everything else as typed: the form in which headers, titles and records are quoted. */
export function bare(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, '');
}

/** Normalised and without any white space: what the readers of this folder work on. */
export function compact(text: string): string {
  return bare(normalise(text));
}

/** For comparing names and titles, never for showing: width, case, white space, middle dots and quotes folded. */
export function keyOf(text: string): string {
  return compact(text).replace(/[.·]/g, '·').replace(doubleQuotes, '"').replace(singleQuotes, "'").toLowerCase();
}
