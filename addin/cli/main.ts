/** `tonglian`: the product over files, without a screen. */
import { accept } from './accept';
import { check } from './check';
import { circular } from './circular';
import { collect } from './collect';
import { erase } from './erase';
import { exportLog } from './export';
import { importLog } from './import';
import { invite } from './invite';
import { members } from './members';
import { payout } from './payout';
import { publish } from './publish';
import { recognise } from './recognise';
import { remind } from './remind';
import { review } from './review';
import { say, usage } from './say';
import { schedule } from './schedule';
import { settle } from './settle';
import { slip } from './slip';
import { verify } from './verify';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  recognise,
  settle,
  check,
  circular,
  publish,
  slip,
  collect,
  review,
  payout,
  remind,
  schedule,
  export: exportLog,
  import: importLog,
  verify,
  erase,
  invite,
  accept,
  members,
};

/** @returns 0 done, 1 done with issues, 2 unusable input. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || rest.includes('--help')) {
    say(usage);
    return command || name === '' || name === '--help' ? 0 : 2;
  }
  return command(rest);
}
