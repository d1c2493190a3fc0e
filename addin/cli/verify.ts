/** `tonglian verify`: is an exported log whole, and do its seals say what its records say? */
import { eventKey } from '../../shared/log/keys';
import { packageEvents } from '../../shared/log/package-events';
import type { PackageFault, ReadPackage } from '../../shared/log/package-text';
import { officeDomain } from '../../shared/office/domain';
import { type Proofs, proveSeals, type SealProof } from '../../shared/office/month/prove';
import { cliText } from '../text/cli';
import { words } from './arguments';
import { openPackage } from './read-package';
import { language, print, sayProblem } from './say';

const text = cliText[language];

/** Exit code 1 where a byte was changed, or a seal does not follow from the log; other figures of another version are no fault. */
export async function verify(args: readonly string[]): Promise<number> {
  const asked = words(args, { json: { type: 'boolean' } });
  if (!asked) return 2;
  const opened = await openPackage(asked.file);
  if (!opened.ok) {
    sayProblem(opened.problem);
    return 2;
  }
  const read = opened.value;
  const { events, commands, package: found } = read;
  const proved = read.faults.length > 0 ? undefined : prove(read);
  const faults = proved?.stuck === undefined ? read.faults : [placed(read, proved.stuck)];
  const proofs = proved?.proofs ?? [];
  const altered = proofs.filter(({ outcome }) => outcome === 'altered');
  if (asked.values.json) {
    const { workspace, base, head } = found ?? {};
    const seals = proofs.map((proof) => ({ line: read.lineOf.get(eventKey(proof.seq)) ?? null, ...proof }));
    print(JSON.stringify({ workspace, base, head, events, commands, files: read.files, faults, seals }, null, 1));
  } else {
    for (const { line, key, seq, fault } of faults) {
      const where = [line === undefined ? '' : text.line(line), key ?? '', seq === undefined ? '' : text.event(seq)];
      print(`${where.filter((part) => part !== '').join(' ')}  ${text.faults[fault]}`);
    }
    for (const proof of proofs) printProof(proof, read);
    print(text.verified(events, commands, read.files, faults.length + altered.length));
    if (found !== undefined && faults.length === 0) {
      if (found.base.seq > 0) print(text.partOnly);
      print(text.head(found.head.seq, found.head.hash));
    }
  }
  return found === undefined ? 2 : faults.length + altered.length > 0 ? 1 : 0;
}

/** Only a whole log can be lived through again. */
function prove({ package: found }: ReadPackage): Proofs | undefined {
  if (found === undefined || found.base.seq > 0) return undefined;
  const { events, stuck } = packageEvents(officeDomain, found);
  const proved = proveSeals(events);
  return stuck === undefined || proved.stuck !== undefined ? proved : { ...proved, stuck };
}

function placed({ lineOf }: ReadPackage, seq: number): PackageFault {
  const line = lineOf.get(eventKey(seq));
  return { ...(line === undefined ? {} : { line }), seq, fault: 'unreadable' };
}

function printProof(
  { seq, what, period, code, engine, outcome, wrong, differences }: SealProof,
  read: ReadPackage,
): void {
  const line = read.lineOf.get(eventKey(seq));
  const where = [line === undefined ? '' : text.line(line), text.event(seq)].filter((part) => part !== '').join(' ');
  const span = `${period.from} – ${period.to}`;
  const parts = wrong.map((part) => text.sealParts[part]).join(text.listed);
  print(`${where}  ${text.seals[what]} ${span} ${code}  ${text.outcomes[outcome](parts, engine ?? '')}`);
  for (const { name, month, scale, sealed, now } of differences) {
    print(
      `  ${month} ${name ?? text.wholeOffice} ${text.scales[scale]}  ${text.sealedAndNow(shown(scale, sealed), shown(scale, now))}`,
    );
  }
}

/** Points and money are kept in hundredths. */
function shown(scale: SealProof['differences'][number]['scale'], amount: number): string {
  return scale === 'points' || scale === 'money' ? (amount / 100).toFixed(2) : String(amount);
}
