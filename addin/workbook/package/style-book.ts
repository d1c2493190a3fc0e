/** Which style index has the look that is asked for? Known looks keep their index, new ones are appended to the styles part. */
import { builtInFormat } from './number-formats';
import { attribute, elementsOf, firstElement, firstTag, prefixOf, spliced, withAttribute } from './xml';

/** A look of our own, in the styles part's own elements without prefix. */
export interface Look {
  readonly bold: boolean;
  /** Points; undefined for the workbook's normal size. */
  readonly size?: number;
  /** RRGGBB. */
  readonly fill?: string;
  readonly border: boolean;
  /** With it a text goes over as many lines as it needs, in the middle of its row; without, as Excel sets a plain cell. */
  readonly align?: 'left' | 'center' | 'right';
  /** '' for General. */
  readonly format: string;
  /** The cell holds text that Excel would read as more. */
  readonly quoted: boolean;
}

export interface StyleBook {
  formatAt(index: number): string;
  /** Cells are locked unless their style says otherwise; it counts where the sheet is protected. */
  locked(index: number): boolean;
  /** The same look for a text that must stay text when its cell is edited. */
  quoted(index: number): number;
  add(look: Look): number;
  /** The styles part with what was added; undefined where nothing was. */
  changed(): string | undefined;
}

/** The order of a styleSheet's children (ECMA-376 18.8.39). */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
/** Excel takes no more cell formats than 65,490. */
const mostFormats = 65_000;
const firstOwnFormat = 164;

interface List {
  readonly name: string;
  readonly item: string;
  readonly items: string[];
  readonly before: number;
  /** First index of each item's text. */
  readonly known: Map<string, number>;
}

export function styleBook(styles: string): StyleBook {
  const prefix = prefixOf(firstTag(styles, 'styleSheet')?.text ?? '');
  const lists = new Map<string, List>();
  const looks = new Map<string, number>();
  const list = (name: string, item: string): List => {
    const opened = lists.get(name);
    if (opened) return opened;
    const items = elementsOf(firstElement(styles, name)?.text ?? '', item).map(({ text }) => text);
    const known = new Map<string, number>();
    items.forEach((text, index) => {
      if (!known.has(text)) known.set(text, index);
    });
    const made = { name, item, items, before: items.length, known };
    lists.set(name, made);
    return made;
  };
  const formats = () => list('cellXfs', 'xf');
  const place = (into: List, text: string): number => {
    const before = into.known.get(text);
    if (before !== undefined) return before;
    into.items.push(text);
    into.known.set(text, into.items.length - 1);
    return into.items.length - 1;
  };
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);

  const numberFormat = (code: string): number => {
    if (code === '') return 0;
    for (let id = 1; id < 50; id += 1) if (builtInFormat(id) === code) return id;
    const own = list('numFmts', 'numFmt');
    const ids = own.items.map((text) => ({
      id: Number(attribute(text, 'numFmtId')),
      code: attribute(text, 'formatCode'),
    }));
    const before = ids.find((one) => one.code === code);
    if (before) return before.id;
    const id = ids.reduce((most, one) => Math.max(most, one.id + 1), firstOwnFormat);
    place(own, withAttribute(prefixed(`<numFmt numFmtId="${id}"/>`), 'formatCode', code));
    return id;
  };
  const font = (bold: boolean, size: number | undefined): number => {
    const fonts = list('fonts', 'font');
    const normal = fonts.items[0] ?? prefixed('<font><sz val="11"/></font>');
    if (!bold && size === undefined) return place(fonts, normal);
    const keep = (name: string) => firstTag(normal, name)?.text ?? '';
    const sized = size === undefined ? keep('sz') : prefixed(`<sz val="${size}"/>`);
    // Excel wants a font's children in this order.
    const parts = [bold ? prefixed('<b/>') : '', sized, ...['color', 'name', 'family', 'charset', 'scheme'].map(keep)];
    return place(fonts, `<${prefix}font>${parts.join('')}</${prefix}font>`);
  };
  const fill = (colour: string | undefined): number =>
    colour === undefined
      ? 0
      : place(
          list('fills', 'fill'),
          prefixed(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
          ),
        );
  const border = (drawn: boolean): number => {
    if (!drawn) return 0;
    const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
    return place(list('borders', 'border'), prefixed(`<border>${sides.join('')}<diagonal/></border>`));
  };

  return {
    formatAt(index) {
      const id = Number(attribute(formats().items[index] ?? '', 'numFmtId') ?? 0);
      const own = list('numFmts', 'numFmt').items.find((text) => Number(attribute(text, 'numFmtId')) === id);
      return (own ? attribute(own, 'formatCode') : builtInFormat(id)) ?? '';
    },
    locked: (index) =>
      !['0', 'false'].includes(
        attribute(firstTag(formats().items[index] ?? '', 'protection')?.text ?? '', 'locked') ?? '1',
      ),
    quoted(index) {
      const element = formats().items[index];
      if (element === undefined || formats().items.length >= mostFormats) return index;
      const tag = firstTag(element, 'xf')?.text ?? '';
      return place(formats(), withAttribute(tag, 'quotePrefix', '1') + element.slice(tag.length));
    },
    add(look) {
      const key = JSON.stringify(look);
      const before = looks.get(key);
      if (before !== undefined) return before;
      if (formats().items.length >= mostFormats) return 0;
      const tag =
        `<xf numFmtId="${numberFormat(look.format)}" fontId="${font(look.bold, look.size)}" fillId="${fill(look.fill)}" ` +
        `borderId="${border(look.border)}" xfId="0"${look.quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" ` +
        'applyFont="1" applyFill="1" applyBorder="1"';
      const indent = look.border && look.align !== 'center' ? ' indent="1"' : '';
      const aligned = `<alignment horizontal="${look.align}" vertical="center" wrapText="1"${indent}/>`;
      const rest = look.align === undefined ? '/>' : ` applyAlignment="1">${aligned}</xf>`;
      const index = place(formats(), prefixed(tag + rest));
      looks.set(key, index);
      return index;
    },
    changed() {
      const grown = [...lists.values()].filter(({ items, before }) => items.length > before);
      return grown.length ? grown.reduce((xml, one) => withList(xml, one, prefix), styles) : undefined;
    },
  };
}

/** The part with the list's new items behind its old ones; a list that is missing gets its place. */
function withList(xml: string, { name, items, before }: List, prefix: string): string {
  const added = items.slice(before).join('');
  const count = String(items.length);
  const standing = firstElement(xml, name);
  if (standing) {
    const tag = firstTag(standing.text, name)?.text ?? '';
    const open = withAttribute(tag, 'count', count).replace(/\s*\/>$/, '>');
    const inner = tag.endsWith('/>') ? '' : standing.text.slice(tag.length, standing.text.lastIndexOf('</'));
    return spliced(xml, [
      { start: standing.start, end: standing.end, by: `${open}${inner}${added}</${prefix}${name}>` },
    ]);
  }
  const later = order.slice(order.indexOf(name) + 1).map((next) => firstTag(xml, next)?.start);
  const at = Math.min(...later.filter((start) => start !== undefined), xml.lastIndexOf('</'));
  return spliced(xml, [{ start: at, end: at, by: `<${prefix}${name} count="${count}">${added}</${prefix}${name}>` }]);
}

/** The least that Excel takes: one font, the two fills and the border that it counts on, one format. */
export const plainStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
