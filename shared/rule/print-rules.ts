/** A rule set back as the sheets that it was read from: the texts as typed, column by column, and the settings. */
import { parseAt } from '../sheet/address';
import type { RuleSet } from './rule-set';

export interface PrintedSheet {
  readonly sheet: string;
  /** Header texts from the top down, one list a column. */
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly settings: readonly { readonly name: string; readonly text: string }[];
}

interface Page {
  readonly columns: Map<number, string>;
  readonly rows: Map<number, Map<number, string>>;
  readonly settings: { readonly name: string; readonly text: string }[];
}

/** Columns in the sheet's order; one that no row fills is left out, as nothing follows from it. */
export function printRules(ruleSet: RuleSet): readonly PrintedSheet[] {
  const sheets = new Map<string, Page>();
  const of = (sheet: string): Page => {
    const found = sheets.get(sheet) ?? { columns: new Map(), rows: new Map(), settings: [] };
    sheets.set(sheet, found);
    return found;
  };
  for (const { cells, id } of ruleSet.rows) {
    const mark = id.lastIndexOf('!');
    const page = of(id.slice(0, mark));
    // A merged cell stands in its first row; the line that it also covers says it again.
    const line = new Map<number, string>();
    page.rows.set(Number(id.slice(mark + 1)), line);
    for (const cell of cells) {
      const place = parseAt(cell.at);
      if (!place) continue;
      page.columns.set(place.col, cell.head);
      line.set(place.col, cell.text);
    }
  }
  for (const { name, text, at } of ruleSet.settings) {
    const place = parseAt(at);
    if (place) of(place.sheet).settings.push({ name, text });
  }
  return [...sheets].map(([sheet, { columns, rows, settings }]) => {
    const order = [...columns.keys()].sort((one, other) => one - other);
    return {
      sheet,
      header: order.map((col) => (columns.get(col) ?? '').split('/').filter((part) => part !== '')),
      rows: [...rows].sort(([one], [other]) => one - other).map(([, line]) => order.map((col) => line.get(col) ?? '')),
      settings,
    };
  });
}
