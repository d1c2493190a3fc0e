/** `tonglian recognise`: what the sheets of a workbook are, and why. */
import { ok, type Result } from '../../shared/result';
import { recognise as recogniseGrids } from '../../shared/sheet/recognise';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { openFile } from './read-file';
import { language, print, problemLine } from './say';

export const recognise = (args: readonly string[]): Promise<number> =>
  command(args, { json: { type: 'boolean' } }, run);

async function run(file: string, { json }: Words['values']): Promise<Result<number>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const { tables, issues } = recogniseGrids(opened.value.grids);
  const all = [...issues, ...tables.flatMap((table) => table.issues)];
  if (json) {
    const reasons = tables.flatMap((table, index) => table.reasons.map((reason) => ({ table: index, ...reason })));
    const bare = tables.map(({ reasons: _, issues: __, ...table }) => table);
    print(JSON.stringify({ tables: bare, reasons, issues: all }, null, 1));
  } else {
    const text = cliText[language];
    for (const table of tables) {
      const body = table.body ? `${table.body.left}${table.body.top}:${table.body.right}${table.body.bottom}` : '-';
      print(`${table.sheet}  ${text.kinds[table.kind]}  ${table.title ?? ''}`);
      print(
        `  ${body}  ${table.records.length} ${text.records}${table.period ? `  ${table.period.from} – ${table.period.to}` : ''}`,
      );
      for (const column of table.columns)
        print(`  ${column.col.padEnd(3)} ${column.field.padEnd(10)} ${column.path.join(' / ')}`);
    }
    if (tables.length === 0) print(text.noTables);
    for (const issue of all) print(problemLine(issue));
  }
  return ok(tables.length === 0 || all.length > 0 ? 1 : 0);
}
