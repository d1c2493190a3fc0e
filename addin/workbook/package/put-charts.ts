/** The charts of a sheet of ours enter the package: a drawing that the sheet points to, and a part for each chart. */
import { addPart } from './add-part';
import type { Draft } from './draft';
import { chartType, chartXml, drawingType, drawingXml, type PlacedChart } from './own-chart';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/';

/** @param text the sheet's own, by which its workbook's dialect is known. Returns what the sheet says to point to them. */
export async function putCharts(
  draft: Draft,
  path: string,
  { text, sheet, charts }: { readonly text: string; readonly sheet: string; readonly charts: readonly PlacedChart[] },
): Promise<string> {
  if (charts.length === 0) return '';
  const folder = path.replace(/worksheets\/[^/]*$/, '');
  // A strict workbook names the same things otherwise.
  const spoken = (part: string): string =>
    text.includes(strict)
      ? part
          .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', `${strict}drawingml/`)
          .replaceAll(relations, `${strict}officeDocument/relationships`)
      : part;
  const drawing = freePath(draft, `${folder}drawings/drawing`);
  const id = await addPart(draft, { path: drawing, text: '', kind: 'drawing', contentType: drawingType }, path);
  const ids: string[] = [];
  for (const chart of charts) {
    const part = freePath(draft, `${folder}charts/chart`);
    const xml = spoken(chartXml(chart, sheet));
    ids.push(await addPart(draft, { path: part, text: xml, kind: 'chart', contentType: chartType }, drawing));
  }
  draft.set(drawing, spoken(drawingXml(charts, ids)));
  return `<drawing xmlns:r="${spoken(relations)}" r:id="${id}"/>`;
}

function freePath(draft: Draft, stem: string): string {
  const used = new Set(draft.paths().map((path) => path.toLowerCase()));
  let number = 1;
  while (used.has(`${stem}${number}.xml`.toLowerCase())) number += 1;
  return `${stem}${number}.xml`;
}
