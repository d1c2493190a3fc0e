/** How the command line prints what is due: the text to paste first, then who falls behind and what the timers would do. */
import type { ScheduleResult } from '../../shared/contract/schedule';
import { cliText } from '../text/cli';
import { language, print, say } from './say';

export function printSchedule({ text, warnings, behind, would, undelivered, day, workday }: ScheduleResult): void {
  const words = cliText[language].schedule;
  for (const warning of warnings) say(warning);
  print(words.day(day, workday));
  print(text);
  for (const { name, what, done, expected } of behind) print(words.behind(name, what, done, expected));
  print(`${words.would}:`);
  for (const { timer, acts } of would) {
    print(`  ${words.timers[timer]}: ${acts.length === 0 ? words.nothing : acts.length}`);
    for (const act of acts) print(`    ${act}`);
  }
  for (const { channel, person, state, attempts, why } of undelivered) {
    print(words.undelivered(channel, person, state, attempts, why));
  }
}
