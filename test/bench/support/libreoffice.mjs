// The workbook without us: COUNTIFS and SUMIFS by unit and month, and a pivot, in LibreOffice; timed inside the program by
// a macro, so that starting it costs nothing here.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spread } from './measure.mjs';
import { pointsOf } from './office-rules.mjs';

export function inLibreOffice({ folder, lines, units, small }) {
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return [{ skipped: 'LibreOffice is skipped: soffice is not installed' }];
  const profile = join(folder, 'profile');
  const basic = join(profile, 'user', 'basic', 'Standard');
  const headless = ['--headless', '--norestore', '--nologo', `-env:UserInstallation=${pathToFileURL(profile)}`];
  // A fresh profile would replace our library by an empty one: it is made first, then given the macro.
  spawnSync('soffice', [...headless, '--terminate_after_init'], { timeout: 120_000 });
  mkdirSync(basic, { recursive: true });
  writeFileSync(
    join(basic, 'script.xlb'),
    library(
      'library:library',
      '<library:element library:name="Bench"/>',
      'library',
      ' library:name="Standard" library:readonly="false" library:passwordprotected="false"',
    ),
  );
  writeFileSync(join(basic, 'Bench.xba'), module(macro));
  const input = join(folder, 'ledger.csv');
  const output = join(folder, 'figures.txt');
  writeFileSync(
    input,
    `${lines.map(({ unit, month, level }) => `${unit + 1},${month},${pointsOf[level]}`).join('\n')}\n`,
  );
  // A hundred thousand rows take half a minute a round.
  const rounds = small ? 1 : lines.length > 50_000 ? 3 : 5;
  const words = [pathToFileURL(input), output, lines.length, units, rounds];
  const call = `macro:///Standard.Bench.Main(${words.map((word) => `"${word}"`).join(',')})`;
  const run = spawnSync('soffice', [...headless, call], { encoding: 'utf8', timeout: small ? 90_000 : 600_000 });
  let text;
  try {
    text = readFileSync(output, 'utf8');
  } catch {
    return [{ skipped: `LibreOffice is skipped: its macro gave nothing (${run.status ?? run.signal ?? 'no status'})` }];
  }
  if (text.startsWith('failed')) return [{ skipped: `LibreOffice is skipped: its macro ${text.trim()}` }];
  const times = { formulas: [], edit: [], made: [], pivot: [], changed: [] };
  const grid = () => Array.from({ length: units }, () => new Array(12).fill(0));
  const figures = { adoptions: grid(), points: grid() };
  for (const line of text.trim().split(/\r?\n/)) {
    const [kind, ...values] = line.split(' ');
    if (kind in times) times[kind].push(Number(values[0]));
    else if (kind in figures) figures[kind][Number(values[0])][Number(values[1])] = Number(values[2]);
  }
  return [
    {
      name: 'LibreOffice',
      times: [
        ['COUNTIFS and SUMIFS, all anew', spread(times.formulas)],
        ['COUNTIFS and SUMIFS, after an edit', spread(times.edit)],
        ['pivot made', spread(times.made)],
        ['pivot refresh', spread(times.pivot)],
        ['pivot refresh, after an edit', spread(times.changed)],
      ],
      figures,
    },
  ];
}

const macro = `
Sub Main(url As String, target As String, count As String, many As String, times As String)
  Dim n As Long, units As Long, rounds As Long
  n = CLng(count) : units = CLng(many) : rounds = CLng(times)
  On Error Goto failed
  Dim hidden(1) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  hidden(1).Name = "FilterOptions" : hidden(1).Value = "44,34,76,1"
  doc = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
  ledger = doc.Sheets.getByIndex(0)
  ledger.Rows.insertByIndex(0, 1)
  ledger.getCellByPosition(0, 0).String = "unit"
  ledger.getCellByPosition(1, 0).String = "month"
  ledger.getCellByPosition(2, 0).String = "points"
  doc.enableAutomaticCalculation(False)
  doc.Sheets.insertNewByName("figures", 1)
  figures = doc.Sheets.getByIndex(1)
  Dim u As Long, m As Long
  last = CStr(n + 1)
  Dim rows(units - 1)
  For u = 0 To units - 1
    Dim cells(23)
    For m = 0 To 11
      conditions = "'" & ledger.Name & "'.$A$2:$A$" & last & ";" & (u + 1) & ";'" & ledger.Name & "'.$B$2:$B$" & last & ";" & (m + 1)
      cells(m) = "=COUNTIFS(" & conditions & ")"
      cells(12 + m) = "=SUMIFS('" & ledger.Name & "'.$C$2:$C$" & last & ";" & conditions & ")"
    Next m
    rows(u) = cells
    ReDim cells(23)
  Next u
  figures.getCellRangeByPosition(0, 0, 23, units - 1).setFormulaArray(rows())
  doc.enableAutomaticCalculation(True)
  out = FreeFile
  Open target For Output As #out
  Dim round As Long, start As Long
  For round = 1 To rounds
    start = GetSystemTicks()
    doc.calculateAll()
    Print #out, "formulas " & CStr(GetSystemTicks() - start)
    start = GetSystemTicks()
    ledger.getCellByPosition(2, 1).Value = ledger.getCellByPosition(2, 1).Value
    doc.calculate()
    Print #out, "edit " & CStr(GetSystemTicks() - start)
  Next round
  For u = 0 To units - 1
    For m = 0 To 11
      Print #out, "adoptions " & CStr(u) & " " & CStr(m) & " " & CStr(figures.getCellByPosition(m, u).Value)
      Print #out, "points " & CStr(u) & " " & CStr(m) & " " & CStr(figures.getCellByPosition(12 + m, u).Value)
    Next m
  Next u
  doc.enableAutomaticCalculation(False)
  doc.Sheets.insertNewByName("pivot", 2)
  pivots = doc.Sheets.getByIndex(2).getDataPilotTables()
  descriptor = pivots.createDataPilotDescriptor()
  descriptor.setSourceRange(ledger.getCellRangeByPosition(0, 0, 2, n).getRangeAddress())
  fields = descriptor.getDataPilotFields()
  fields.getByIndex(0).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
  fields.getByIndex(1).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.COLUMN
  fields.getByIndex(2).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.DATA
  fields.getByIndex(2).Function = com.sun.star.sheet.GeneralFunction.SUM
  For round = 1 To rounds
    If round > 1 Then pivots.removeByName("pivot")
    start = GetSystemTicks()
    pivots.insertNewByName("pivot", doc.Sheets.getByIndex(2).getCellByPosition(0, 0).getCellAddress(), descriptor)
    Print #out, "made " & CStr(GetSystemTicks() - start)
  Next round
  pivot = pivots.getByName("pivot")
  For round = 1 To rounds
    start = GetSystemTicks()
    pivot.refresh()
    Print #out, "pivot " & CStr(GetSystemTicks() - start)
    was = ledger.getCellByPosition(2, 1).Value
    start = GetSystemTicks()
    ledger.getCellByPosition(2, 1).Value = was + round
    pivot.refresh()
    Print #out, "changed " & CStr(GetSystemTicks() - start)
    ledger.getCellByPosition(2, 1).Value = was
  Next round
  Close #out
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
' Without this a message box would wait for nobody.
failed:
  Close
  wrong = FreeFile
  Open target For Output As #wrong
  Print #wrong, "failed " & CStr(Erl) & " " & Error$
  Close #wrong
  StarDesktop.terminate()
End Sub
`;

const library = (root, inner, doctype, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${doctype}.dtd">\n<${root} xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"${more}>${inner}</${root}>\n`;

const module = (code) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}</script:module>\n`;
