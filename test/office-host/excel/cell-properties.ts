/** What does Range.getCellProperties answer? The asked part of a cell's format, in the API's own shape. */
import type { Cell } from '../book';
import { notImplemented } from '../errors';

const edges = [
  ['top', 1],
  ['right', 2],
  ['bottom', 4],
  ['left', 8],
] as const;

export function cellProperties(cell: Cell | undefined): unknown {
  const style = cell?.style ?? {};
  const align = style.align ?? 'general';
  return {
    format: {
      fill: { color: style.fill ? `#${style.fill}` : '' },
      font: { bold: style.bold ?? false, size: style.size ?? 11 },
      horizontalAlignment: align.charAt(0).toUpperCase() + align.slice(1),
      borders: Object.fromEntries(
        edges.map(([name, bit]) => [name, { style: (style.edges ?? 0) & bit ? 'Continuous' : 'None' }]),
      ),
    },
  };
}

/** The part of `value` that the load options name; an option that is not modelled is an error. Borders share one option. */
export function loaded(member: string, options: unknown, value: unknown): unknown {
  if (options === true) return value;
  if (typeof options !== 'object' || options === null || typeof value !== 'object' || value === null) {
    throw notImplemented(`${member} with ${JSON.stringify(options)}`);
  }
  const from = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, wanted]) => wanted !== false)
      .map(([name, wanted]) => {
        if (!from.has(name)) throw notImplemented(`${member} with ${name}`);
        return [name, name === 'borders' ? from.get(name) : loaded(member, wanted, from.get(name))];
      }),
  );
}
