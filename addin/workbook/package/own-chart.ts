/** A chart of ours as parts of a package: the drawing that places it and the chart that draws a table's columns. */
import { columnLetter } from '../../../shared/sheet/address';
import type { Block, OwnChart, Written } from '../../../shared/sheet/writes';
import { escapeXml } from './xml';

/** Rows of a sheet that a chart takes under its table. */
export const chartRows = 17;

export interface PlacedChart {
  readonly chart: OwnChart;
  readonly block: Block;
  /** Zero-based: the header's row, and the first under the table that the chart covers. */
  readonly headerRow: number;
  readonly top: number;
  /** Columns that it covers: all of the sheet's. */
  readonly width: number;
}

const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A chart is as wide as its sheet's tables. `ids` are the relationships to the charts, in their order. */
export function drawingXml(charts: readonly PlacedChart[], ids: readonly string[]): string {
  const anchors = charts.map(({ chart, top, width }, index) => {
    const corner = (name: string, col: number, row: number): string =>
      `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', 0, top)}${corner('to', width, top + chartRows - 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(chart.title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${drawingMain}/chart"><c:chart xmlns:c="${drawingMain}/chart" ` +
      `xmlns:r="${relations}" r:id="${ids[index]}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${head}<xdr:wsDr xmlns:xdr="${drawingMain}/spreadsheetDrawing" xmlns:a="${drawingMain}/main">${anchors.join('')}</xdr:wsDr>`;
}

export function chartXml({ chart, block, headerRow }: PlacedChart, sheet: string): string {
  const first = headerRow + 1;
  const last = headerRow + Math.max(1, block.rows.length);
  const reference = (col: number, top: number, bottom: number): string => {
    const letter = columnLetter(col);
    return `${escapeXml(`'${sheet.replaceAll("'", "''")}'`)}!$${letter}$${top + 1}:$${letter}$${bottom + 1}`;
  };
  const cells = (col: number): readonly Written[] => block.rows.map((row) => row[col] ?? null);
  const names = texts(reference(chart.from, first, last), cells(chart.from));
  const series = Array.from({ length: chart.to - chart.from }, (_, index) => {
    const col = chart.from + 1 + index;
    const title = texts(reference(col, headerRow, headerRow), [block.header[col] ?? '']);
    const marker = chart.kind === 'line' ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>' : '';
    const look =
      chart.kind === 'line'
        ? `<c:spPr><a:ln w="28575"><a:solidFill><a:schemeClr val="accent${(index % 6) + 1}"/></a:solidFill></a:ln></c:spPr>`
        : `<c:spPr><a:solidFill><a:schemeClr val="accent${(index % 6) + 1}"/></a:solidFill></c:spPr>`;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${title}</c:tx>${look}` +
      `${chart.kind === 'line' ? marker : '<c:invertIfNegative val="0"/>'}<c:cat>${names}</c:cat>` +
      `<c:val>${numbers(reference(col, first, last), cells(col), block.columns[col]?.format === 'percent' ? '0%' : 'General')}</c:val>` +
      `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
    );
  });
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const drawn =
    chart.kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
        `${series.join('')}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return (
    `${head}<c:chartSpace xmlns:c="${drawingMain}/chart" xmlns:a="${drawingMain}/main" xmlns:r="${relations}">` +
    `<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${drawn}${axesXml(chart, block)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** The best stands at the top: a bar chart counts its names from below otherwise. */
function axesXml({ kind, from, to }: OwnChart, { columns, rows }: Block): string {
  const bar = kind === 'bar';
  const shares = columns[to]?.format === 'percent';
  const full = shares && rows.every((row) => row.slice(from + 1, to + 1).every((value) => Number(value) <= 1));
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${bar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/>' +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${full ? '<c:max val="1"/>' : ''}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bar ? 't' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${shares ? '0%' : 'General'}" sourceLinked="${shares ? 0 : 1}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${bar ? 'max' : 'autoZero'}"/></c:valAx>`
  );
}

function texts(reference: string, values: readonly Written[]): string {
  const points = values.map(
    (value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value ?? ''))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbers(reference: string, values: readonly Written[], format: string): string {
  const points = values.flatMap((value, index) =>
    typeof value === 'number' ? [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`] : [],
  );
  return (
    `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}
