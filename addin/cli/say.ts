/** How the command line speaks: results to standard output, everything else to standard error. */
import type { Problem } from '../../shared/problem';
import { type Language, sentence } from '../../shared/text/sentence';
import { cliText } from '../text/cli';

/** Chinese first; English where the terminal's language says so. */
export const language: Language = /^en/i.test(process.env.TONGLIAN_LANG ?? '') ? 'en' : 'zh';
const text = cliText[language];

export const usage = text.usage;

// Who reads only the first lines (| head) has had enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What is wrong, where, in one line. */
export function sayProblem(problem: Problem): void {
  say(problemLine(problem));
}

export function problemLine(problem: Problem): string {
  return `${problem.at === undefined ? '' : `${problem.at} `}${sentence(problem, language)}`;
}

/** Progress on a terminal, in one line that is written over; nothing where nobody looks. */
export function progress(done: number, of: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${text.sending} ${done}/${of}${done === of ? '\n' : ''}`);
}
