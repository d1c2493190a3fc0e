/** What does an error of Excel mean for the user? */
import type { Problem } from '../../shared/problem';

/** Codes of Microsoft's list "Excel JavaScript API error handling"; what is not among them is Excel's own trouble. */
export function excelProblem(error: unknown): Problem {
  switch (codeOf(error)) {
    case 'AccessDenied':
      return { code: 'sheet-protected' };
    case 'UnsupportedOperation':
    case 'ReadOnly':
      return { code: 'workbook-read-only' };
    case 'InvalidOperationInCellEditMode':
    case 'HostRestartNeeded':
      return { code: 'cell-editing' };
    case 'ItemNotFound':
      return { code: 'sheet-gone' };
    default:
      return { code: 'excel-failed' };
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
