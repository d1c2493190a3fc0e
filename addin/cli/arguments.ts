/** The command's words: one file and its options, or the sentence that says what is off. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cliText } from '../text/cli';
import { language, say, usage } from './say';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Words {
  readonly file: string;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Undefined after having said what is wrong. @param needed options that cannot be left out. */
export function words(args: readonly string[], options: Options, needed: readonly string[] = []): Words | undefined {
  const text = cliText[language];
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [file, ...more] = positionals;
    const left = needed.find((name) => typeof values[name] !== 'string' || values[name].trim() === '');
    if (file !== undefined && left !== undefined) {
      say(`${text.optionMissing(`--${left}`)}\n${usage}`);
      return undefined;
    }
    if (file !== undefined && more.length === 0) {
      // No option of ours is repeated, so no value is a list.
      return { file, values: values as Words['values'] };
    }
    say(`${text.oneFile}\n${usage}`);
  } catch (error) {
    say(`${text.options}: ${error instanceof Error ? error.message : ''}\n${usage}`);
  }
  return undefined;
}
