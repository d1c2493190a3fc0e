/** Sheets as test/cases/kinds draws them: `# name; m=A1:C1 A2:A3`, below it a line a row; a full stop stands for a blank row. */
import type { Grid } from '../../../shared/sheet/grid';
import { sketch } from '../../shared/sheet/sketch';

export const drawnSheets = (lines: readonly string[]): readonly Grid[] =>
  lines
    .filter((line) => line !== '')
    .join('\n')
    .split(/^# /m)
    .slice(1)
    .map((sheet) => {
      const [head = '', ...rows] = sheet.trimEnd().split('\n');
      const [title = '', merges = ''] = head.split(';').map((part) => part.trim());
      return sketch(title, rows.map((row) => (row === '.' ? '' : row)).join('\n'), merges.replace('m=', ''));
    });
