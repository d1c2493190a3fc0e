/** A workbook with everything that a round trip usually loses: every part written by hand, as Excel writes it. */
import JSZip from 'jszip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const ss = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pkg = 'http://schemas.openxmlformats.org/package/2006';
const ct = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (...list: readonly (readonly [kind: string, target: string])[]) =>
  `${head}<Relationships xmlns="${pkg}/relationships">${list
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${rel}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const tally = `${head}<worksheet xmlns="${ss}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="20.625" style="1" customWidth="1"/><col min="5" max="5" width="9" hidden="1" customWidth="1"/><col min="7" max="8" width="9" style="3"/></cols><sheetData><row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2"/><c r="C1" s="2"/></row><row r="2" spans="1:6" x14ac:dyDescent="0.2"><c r="A2" s="1" t="s"><v>1</v></c><c r="B2" s="1" t="s"><v>2</v></c><c r="C2" s="1" t="s"><v>3</v></c><c r="D2" s="1" t="str"><f>"a&amp;b"</f><v>a&amp;b</v></c></row>
<row r="3" spans="1:6" x14ac:dyDescent="0.2"><c r="A3" s="1" t="s"><v>4</v></c><c r="B3" s="3"><v>3</v></c><c r="C3" s="3"><f t="shared" ref="C3:C5" si="0">B3*$B$9+LOG10(100)</f><v>14</v></c><c r="D3"><f t="array" ref="D3:D4">B3:B4*2</f><v>6</v></c></row><row r="4" spans="1:6" x14ac:dyDescent="0.2"><c r="A4" s="1" t="inlineStr"><is><t>二</t></is></c><c r="B4" s="3"><v>4</v></c><c r="C4" s="3"><f t="shared" si="0"/><v>18</v></c><c r="D4"><v>8</v></c></row><row r="5" spans="1:6" hidden="1" x14ac:dyDescent="0.2"><c r="A5" s="1"/><c r="B5" s="4"><v>43101</v></c><c r="C5" s="3"><f t="shared" si="0"/><v>2</v></c></row><row r="7" spans="1:6" s="4" customFormat="1" x14ac:dyDescent="0.2"/><row r="9" spans="1:6" x14ac:dyDescent="0.2"><c r="A9" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B9"><f>SUM(B3:B5)</f><v>43108</v></c><c r="C9" t="b"><v>1</v></c><c r="F9" t="e"><v>#SPILL!</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="0" objects="1" scenarios="1"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="E3:F4"/></mergeCells><conditionalFormatting sqref="B3:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A3:A5"><formula1>"一,二,三"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A9" location="数据!A1" display="x"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/></ext></extLst></worksheet>`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="${pkg}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${ct}.printerSettings"/><Override PartName="/xl/workbook.xml" ContentType="${ct}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${ct}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${ct}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet3.xml" ContentType="${ct}.worksheet+xml"/><Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${ct}.chartsheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${ct}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${ct}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${ct}.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="${ct}.comments+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${ct}.table+xml"/><Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${ct}.pivotTable+xml"/><Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${ct}.pivotCacheDefinition+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/drawings/drawing2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${head}<workbook xmlns="${ss}" xmlns:r="${rel}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><workbookProtection workbookPassword="CC1A"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews><sheets><sheet name="图" sheetId="7" r:id="rId4"/><sheet name="统计 &amp; 排名" sheetId="3" r:id="rId1"/><sheet name="数据" sheetId="4" r:id="rId2"/><sheet name="透视" sheetId="5" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'统计 &amp; 排名'!$1:$2</definedName><definedName name="基数">'统计 &amp; 排名'!$B$9</definedName><definedName name="税率" comment="x">0.2</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches><extLst><ext uri="{x}"/></extLst></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', '/xl/worksheets/sheet2.xml'],
    ['worksheet', 'worksheets/sheet3.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['theme', 'theme/theme1.xml'],
    ['calcChain', 'calcChain.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  ),
  'xl/worksheets/sheet1.xml': tally,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '../comments1.xml'],
    ['printerSettings', '../printerSettings/printerSettings1.bin'],
  ),
  'xl/worksheets/sheet2.xml': `${head}<worksheet xmlns="${ss}" xmlns:r="${rel}"><dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f><v>2</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>4</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
  'xl/worksheets/_rels/sheet2.xml.rels': relationships(['table', '../tables/table1.xml']),
  'xl/worksheets/sheet3.xml': `${head}<worksheet xmlns="${ss}"><sheetData/></worksheet>`,
  'xl/worksheets/_rels/sheet3.xml.rels': relationships(['pivotTable', '../pivotTables/pivotTable1.xml']),
  'xl/chartsheets/sheet1.xml': `${head}<chartsheet xmlns="${ss}" xmlns:r="${rel}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': relationships(['drawing', '../drawings/drawing2.xml']),
  'xl/styles.xml': `${head}<styleSheet xmlns="${ss}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ &quot;分&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="18"/><name val="方正小标宋简体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"/><top style="thin"/><bottom style="double"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1"><alignment horizontal="centerContinuous"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9"/></styleSheet>`,
  'xl/sharedStrings.xml': `${head}<sst xmlns="${ss}" count="6" uniqueCount="5"><si><r><rPr><b/></rPr><t>红原县</t></r><r><t xml:space="preserve"> 统计</t></r><rPh sb="0" eb="1"><t>hong</t></rPh></si><si><t>单位</t></si><si><t>条数</t></si><si><t>积分_x000D_
分</t></si><si><t xml:space="preserve"> 一 </t></si></sst>`,
  'xl/calcChain.xml': `${head}<calcChain xmlns="${ss}"><c r="B2" i="4"/><c r="C3" i="3" l="1"/><c r="D3" a="1"/><c r="C4"/><c r="C5"/><c r="D2"/><c r="B9"/><c r="A9"/></calcChain>`,
  'xl/comments1.xml': `${head}<comments xmlns="${ss}"><authors><author>甲</author></authors><commentList><comment ref="B3" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`,
  'xl/tables/table1.xml': `${head}<table xmlns="${ss}" id="1" name="表1" displayName="表1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="条数"/><tableColumn id="2" name="积分"/></tableColumns></table>`,
  'xl/pivotTables/pivotTable1.xml': `${head}<pivotTableDefinition xmlns="${ss}" name="透视1" cacheId="1" dataCaption="值"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': `${head}<pivotCacheDefinition xmlns="${ss}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="数据"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
  'xl/drawings/drawing1.xml': `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(
    ['chart', '../charts/chart1.xml'],
    ['image', '../media/image1.png'],
  ),
  'xl/drawings/drawing2.xml': `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
  'xl/charts/chart1.xml': `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>'统计 &amp; 排名'!$B$3:$B$5</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  'xl/media/image1.png': '\u0089PNG not really',
  'xl/printerSettings/printerSettings1.bin': 'printer\u0000settings',
  'xl/theme/theme1.xml': `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
};

export type Parts = Record<string, string>;

export const richParts = (change: (parts: Parts) => void = () => undefined): Parts => {
  const copy = { ...parts };
  change(copy);
  return copy;
};

export async function zipped(files: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(files)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Every part of a package as text. */
export async function unzipped(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const files: Parts = {};
  for (const [path, file] of Object.entries(zip.files)) if (!file.dir) files[path] = await file.async('string');
  return files;
}

export const richWorkbook = (change?: (parts: Parts) => void): Promise<Uint8Array> => zipped(richParts(change));
