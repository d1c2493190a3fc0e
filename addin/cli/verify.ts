/** `tonglian verify`: is an exported log whole? Its lines, its chain, its private parts, its commands, its events. */
import { packageEvents } from '../../shared/log/package-events';
import type { PackageFault, ReadPackage } from '../../shared/log/package-text';
import { officeDomain } from '../../shared/office/domain';
import { cliText } from '../text/cli';
import { words } from './arguments';
import { openPackage } from './read-package';
import { language, print, sayProblem } from './say';

export async function verify(args: readonly string[]): Promise<number> {
  const asked = words(args, { json: { type: 'boolean' } });
  if (!asked) return 2;
  const opened = await openPackage(asked.file);
  if (!opened.ok) {
    sayProblem(opened.problem);
    return 2;
  }
  const { events, commands, package: found } = opened.value;
  const faults = opened.value.faults.length > 0 ? opened.value.faults : replay(opened.value);
  const text = cliText[language];
  if (asked.values.json) {
    const { workspace, base, head } = found ?? {};
    print(JSON.stringify({ workspace, base, head, events, commands, faults }, null, 1));
  } else {
    for (const { line, key, seq, fault } of faults) {
      const where = [line === undefined ? '' : text.line(line), key ?? '', seq === undefined ? '' : text.event(seq)];
      print(`${where.filter((part) => part !== '').join(' ')}  ${text.faults[fault]}`);
    }
    print(text.verified(events, commands, faults.length));
    if (found !== undefined && faults.length === 0) print(text.head(found.head.seq, found.head.hash));
  }
  return found === undefined ? 2 : faults.length > 0 ? 1 : 0;
}

/** A whole log is lived through again: what this version cannot follow is a fault of its place. */
function replay({ package: found }: ReadPackage): readonly PackageFault[] {
  if (found === undefined || found.base.seq > 0) return [];
  const state = officeDomain.initial();
  let at = 0;
  try {
    for (const logged of packageEvents(officeDomain, found)) {
      at = logged.seq;
      officeDomain.evolve(state, logged);
    }
    return [];
  } catch {
    return [{ seq: at + 1, fault: 'unreadable' }];
  }
}
