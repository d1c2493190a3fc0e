/** What does the user read when Excel refuses? */
import { excelProblem } from '../../../addin/workbook/excel-problem';

test.each([
  ['AccessDenied', 'sheet-protected'],
  ['UnsupportedOperation', 'workbook-read-only'],
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['ItemNotFound', 'sheet-gone'],
  ['GeneralException', 'excel-failed'],
  ['ResponsePayloadSizeLimitExceeded', 'excel-failed'],
])('%s is %s', (code, problem) => {
  expect(excelProblem({ code })).toEqual({ code: problem });
});

test('what is no error of Excel is one of its own', () => {
  expect(excelProblem(new TypeError('x'))).toEqual({ code: 'excel-failed' });
  expect(excelProblem(null)).toEqual({ code: 'excel-failed' });
});
