/** `tonglian payout`: the payout's sheets in a copy of the workbook, and its lists; with a local file of people those for bank and tax. */
import { readPeople } from '../../shared/payout/people-file';
import { fail, ok, type Result } from '../../shared/result';
import { periodText } from '../../shared/text/circular';
import { payoutTexts } from '../../shared/text/payout';
import { payoutFiles, payoutOf } from '../live/payout-writes';
import { cliText } from '../text/cli';
import { openFile } from './read-file';
import { language, print, sayProblem } from './say';
import { overSettledFile, type SettledFile } from './settled-file';

export const payout = (args: readonly string[]): Promise<number> =>
  overSettledFile(args, { people: { type: 'string' } }, (settled, option) => make(settled, option('people')));

async function make(
  { office, opened, period, put }: SettledFile,
  peopleFile: string | undefined,
): Promise<Result<null>> {
  const people = peopleFile === undefined ? null : await openFile(peopleFile);
  if (people && !people.ok) return people;
  const entries = people ? readPeople(people.value.grids) : null;
  if (entries === undefined) return fail({ code: 'no-office-table', detail: { sheets: peopleFile ?? '' } });
  const made = await payoutOf(office, period, language);
  if (!made.ok) return made;
  const written = await opened.workbook.write({ cells: [], sheets: made.value.sheets });
  if (!written.ok) return written;
  const lists = await payoutFiles(made.value, entries, period, language);
  if (!lists.ok) return lists;
  const words = payoutTexts[language];
  const name = `${words.titled(periodText(period, language), words.files.workbook)}.xlsx`;
  for (const file of [{ name, bytes: await opened.workbook.save() }, ...lists.value.files]) {
    const path = await put(file);
    if (!path.ok) return path;
    print(`${cliText[language].written} ${path.value}`);
  }
  for (const issue of lists.value.issues) sayProblem(issue);
  return ok(null);
}
