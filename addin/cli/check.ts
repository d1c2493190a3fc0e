/** `tonglian check`: printed figures that do not add up, and rules that cannot be followed. */
import { cliText } from '../text/cli';
import { words } from './arguments';
import { findingsOf } from './findings';
import { openFile } from './read-file';
import { language, print, sayProblem } from './say';

export async function check(args: readonly string[]): Promise<number> {
  const asked = words(args, { json: { type: 'boolean' } });
  if (!asked) return 2;
  const opened = await openFile(asked.file);
  if (!opened.ok) {
    sayProblem(opened.problem);
    return 2;
  }
  const issues = findingsOf(opened.value.grids);
  if (asked.values.json) print(JSON.stringify({ issues }, null, 1));
  else {
    for (const { at, sentence: line } of issues) print(`${at}  ${line}`);
    if (issues.length === 0) print(cliText[language].noIssues);
  }
  return issues.length > 0 ? 1 : 0;
}
