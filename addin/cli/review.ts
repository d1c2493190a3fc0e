/** `tonglian review`: the supervisors' sheets of a quarter, or the appraisal of a year, in a copy of the workbook. */

import { bookOf } from '../../shared/office/month/seals';
import { ok, type Result } from '../../shared/result';
import { periodText } from '../../shared/text/circular';
import { reviewTexts } from '../../shared/text/review';
import { reviewOf } from '../live/review-writes';
import { cliText } from '../text/cli';
import { language, print } from './say';
import { overSettledFile, type SettledFile } from './settled-file';

export const review = (args: readonly string[]): Promise<number> => overSettledFile(args, {}, make);

async function make({ office, opened, period, put }: SettledFile): Promise<Result<null>> {
  const made = await reviewOf(office, opened.grids, period, language);
  if (!made.ok) return made;
  const written = await opened.workbook.write({ cells: [], sheets: made.value.sheets });
  if (!written.ok) return written;
  const { files } = reviewTexts[language];
  const name = `${periodText(period, language)}${bookOf(period) === 'year' ? files.year : files.quarter}.xlsx`;
  const path = await put({ name, bytes: await opened.workbook.save() });
  if (!path.ok) return path;
  print(`${cliText[language].written} ${path.value}`);
  return ok(null);
}
