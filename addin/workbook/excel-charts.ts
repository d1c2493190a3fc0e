/** A chart of ours in Excel: drawn from the rows of the table above it. */
import type { Block, OwnChart } from '../../shared/sheet/writes';
import { asText } from './excel-text';
import { chartRows } from './package/own-chart';

const types = { bar: 'BarClustered', column: 'ColumnClustered', line: 'LineMarkers' } as const;

/** @param header the row of the table's header; @param top the chart's first row. Returns the row behind the chart. */
export function putChart(
  sheet: Excel.Worksheet,
  { rows, columns }: Block,
  { kind, title, from, to }: OwnChart,
  header: number,
  top: number,
): number {
  const data = sheet.getRangeByIndexes(header, from, rows.length + 1, to - from + 1);
  const chart = sheet.charts.add(types[kind], data, 'Columns');
  chart.title.text = asText(title);
  chart.legend.visible = to - from > 1;
  chart.legend.position = 'Bottom';
  // The best stands at the top.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(
    sheet.getRangeByIndexes(top, 0, 1, 1),
    sheet.getRangeByIndexes(top + chartRows - 2, Math.max(0, columns.length - 1), 1, 1),
  );
  return top + chartRows;
}
