/** A chart of ours in Excel: drawn from the rows of the table above it. */
import type { Block } from '../../shared/sheet/writes';
import { chartRows } from './package/own-chart';

const types = { bar: 'BarClustered', column: 'ColumnClustered', line: 'LineMarkers' } as const;

interface Room {
  /** The row of the table's header. */
  readonly header: number;
  /** The chart's first row. */
  readonly top: number;
  /** Columns that it covers. */
  readonly width: number;
}

/** Returns the row behind the chart. */
export function putChart(sheet: Excel.Worksheet, block: Block, { header, top, width }: Room): number {
  if (!block.chart) return top;
  const { kind, title, from, to } = block.chart;
  const data = sheet.getRangeByIndexes(header, from, block.rows.length + 1, to - from + 1);
  const chart = sheet.charts.add(types[kind], data, 'Columns');
  // No cell: Excel shows it as it stands, and has setFormula for titles that are formulas.
  chart.title.text = title;
  chart.legend.visible = to - from > 1;
  chart.legend.position = 'Bottom';
  // The best stands at the top.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(
    sheet.getRangeByIndexes(top, 0, 1, 1),
    sheet.getRangeByIndexes(top + chartRows - 2, width - 1, 1, 1),
  );
  return top + chartRows;
}
