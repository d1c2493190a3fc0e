/** `tonglian circular`: the circular of a period on paper and in a copy of the workbook. */
import { printPeriod } from '../../shared/calendar';
import { circularSheets } from '../../shared/circular/circular-sheets';
import { templateOf } from '../../shared/circular/template';
import { ok, type Result } from '../../shared/result';
import { circularTexts, periodText } from '../../shared/text/circular';
import { circularFiles } from '../live/circular-files';
import { cliText } from '../text/cli';
import { language, print } from './say';
import { overSettledFile, type SettledFile } from './settled-file';

export const circular = (args: readonly string[]): Promise<number> => overSettledFile(args, {}, make);

async function make({ office, opened, period, put }: SettledFile): Promise<Result<null>> {
  const result = await office.call('getCircular', { query: { period: printPeriod(period), lang: language } });
  if (!result.ok) return result;
  const template = templateOf(opened.grids, language);
  const files = await circularFiles(result.value, template, language);
  const written = await opened.workbook.write({ cells: [], sheets: circularSheets(result.value, template, language) });
  if (!written.ok) return written;
  const name = `${periodText(period, language)}${circularTexts[language].files.workbook}.xlsx`;
  for (const file of [...files, { name, bytes: await opened.workbook.save() }]) {
    const path = await put(file);
    if (!path.ok) return path;
    print(`${cliText[language].written} ${path.value}`);
  }
  return ok(null);
}
