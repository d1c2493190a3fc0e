/** Events of the sheets: heard after the sync that registers, by every handler, until it is removed. */
import { type Case, of } from './case';

const tell = (type: number, source = 'Local'): string =>
  `await window.tellHost({ what: 'excel', type: ${type}, target: 'Workbook', args: { worksheetId: 'x', address: 'B2', source: '${source}', changeType: 'RangeEdited' } }); await new Promise((go) => setTimeout(go));`;

const eventCases = (name: string, wire: string, type: number): readonly Case[] => {
  const on = `sheets.${name}`;
  const handler = 'const heard = []; const hear = async (event) => { heard.push(event); };';
  const registered = of(`WorksheetCollection._Register${wire}Event`);
  const removed = of(`WorksheetCollection._Unregister${wire}Event`);
  return [
    registered.gives(
      'is heard after the sync',
      `${handler} ${on}.add(hear); await context.sync(); ${tell(type)} return heard.length;`,
      1,
    ),
    registered.gives(
      'is heard every time',
      `${handler} ${on}.add(hear); await context.sync(); ${tell(type)} ${tell(type)} return heard.length;`,
      2,
    ),
    registered.gives(
      'says which sheet',
      `${handler} ${on}.add(hear); await context.sync(); ${tell(type)} return heard[0].worksheetId;`,
      'x',
    ),
    registered.gives(
      'says whose act it was',
      `${handler} ${on}.add(hear); await context.sync(); ${tell(type, 'Remote')} return heard[0].source;`,
      'Remote',
    ),
    registered.gives(
      'is heard by each handler',
      `${handler} ${on}.add(hear); ${on}.add(async () => { heard.push(1); }); await context.sync(); ${tell(type)} return heard.length;`,
      2,
    ),
    removed.gives(
      'is heard no more',
      `${handler} const one = ${on}.add(hear); await context.sync(); one.remove(); await context.sync(); ${tell(type)} return heard.length;`,
      0,
    ),
    removed.gives(
      'was heard before',
      `${handler} const one = ${on}.add(hear); await context.sync(); ${tell(type)} one.remove(); await context.sync(); ${tell(type)} return heard.length;`,
      1,
    ),
    removed.gives(
      'can be heard again',
      `${handler} const one = ${on}.add(hear); await context.sync(); one.remove(); await context.sync(); ${on}.add(hear); await context.sync(); ${tell(type)} return heard.length;`,
      1,
    ),
    removed.gives(
      'of two handlers the other one stays',
      `${handler} const one = ${on}.add(hear); ${on}.add(async () => { heard.push(1); }); await context.sync(); one.remove(); await context.sync(); ${tell(type)} return heard;`,
      [1],
    ),
    removed.gives(
      'each of two handlers',
      `${handler} const both = [${on}.add(hear), ${on}.add(async () => { heard.push(1); })]; await context.sync(); for (const one of both) one.remove(); await context.sync(); ${tell(type)} return heard.length;`,
      0,
    ),
    removed.gives(
      'in a later sync than other work',
      `${handler} const one = ${on}.add(hear); await context.sync(); sheet.getRange('A1').values = [['x']]; await context.sync(); one.remove(); await context.sync(); ${tell(type)} return heard.length;`,
      0,
    ),
    removed.gives(
      'twice does no harm',
      `${handler} const one = ${on}.add(hear); await context.sync(); one.remove(); one.remove(); await context.sync(); ${tell(type)} return heard.length;`,
      0,
    ),
  ];
};

export const worksheetEvents: readonly Case[] = [
  ...eventCases('onChanged', 'DataChanged', 10),
  ...eventCases('onRowSorted', 'RowSorted', 19),
  ...eventCases('onDeleted', 'Deleted', 15),
];
