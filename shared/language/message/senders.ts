/** Whose message is each part of a paste? Heads of copied chats and of mails part it, with sender and time. */
import type { LocalDate } from '../../calendar';
import { readDate } from '../date';
import type { Folded, Stretch } from './folded';
import type { UnitNames } from './units';
import { anyName, labels, noise, personName } from './words';

export interface Part {
  readonly stretch: Stretch;
  readonly sender: Stretch | null;
  readonly sentOn: { readonly value: LocalDate; readonly stretch: Stretch } | null;
}

export interface Line extends Stretch {
  readonly text: string;
}

export function linesOf({ text }: Folded, { from, to }: Stretch): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start <= to; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > to ? to : found;
    lines.push({ from: start, to: end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** 李明  3/9 10:21, 周敏(县公安局) 2018/3/10 8:05:12 */
const stamped =
  /^\s*(?<who>\S.{0,38}?)\s*:?\s+(?<date>(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)\s*(?:(?:星期|周)[一二三四五六日天])?\s*(?:上午|下午|晚上|凌晨)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*$/;
/** 吴晓梅 14:20: the day is not said. */
const timed = /^\s*(?<who>[\u3400-\u9fff·()\- ]{2,24}?)\s+(?:上午|下午|晚上|昨天|今天)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*$/;
const named = /^\s*(?<who>[^:\n]{2,24}):\s*(?<rest>.*)$/;
const words = new Set(labels.flatMap(([, list]) => list.split('|')));

/** The heads of the parts; what stands before the first is a part without a sender. */
export function partsOf(folded: Folded, units: UnitNames, known: readonly string[], year: number): readonly Part[] {
  const whole = { from: 0, to: folded.text.length };
  const parts: { from: number; to: number; sender: Stretch | null; sentOn: Part['sentOn'] }[] = [
    { from: 0, to: 0, sender: null, sentOn: null },
  ];
  for (const line of linesOf(folded, whole)) {
    const last = parts.at(-1);
    if (last === undefined) break;
    const head = headOf(line, units, known, year);
    if (head === null) last.to = line.to;
    else parts.push({ ...head, to: line.to });
  }
  const joined: typeof parts = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const same = before?.sender && part.sender && textOf(folded, before.sender) === textOf(folded, part.sender);
    const lines = linesOf(folded, part).filter(({ text }) => text.trim() !== '');
    // What the same person adds without a title, a picture or the name of the signer, belongs to what came before.
    if (same && before && !lines.some(({ text }) => bringsTitle(text))) before.to = part.to;
    else if (part.sender !== null || lines.length > 0) joined.push({ ...part });
  }
  return joined.map(({ from, to, sender, sentOn }) => ({ stretch: { from, to }, sender, sentOn }));
}

const textOf = ({ text }: Folded, { from, to }: Stretch): string => text.slice(from, to);

function bringsTitle(text: string): boolean {
  return (
    /《[^》]+》|标题|题目/.test(text) ||
    (!noise.test(text) && !/[:]|审|作者|报送人/.test(text) && text.trim().length > 8)
  );
}

function headOf(
  line: Line,
  units: UnitNames,
  known: readonly string[],
  year: number,
): { readonly from: number; readonly sender: Stretch; readonly sentOn: Part['sentOn'] } | null {
  const stamp = stamped.exec(line.text)?.groups;
  if (stamp?.who !== undefined && stamp.date !== undefined && !words.has(stamp.who.replace(/:.*$/, ''))) {
    const value = readDate(stamp.date, undefined, { year });
    const start = line.from + line.text.indexOf(stamp.who);
    const dated = line.from + line.text.indexOf(stamp.date, stamp.who.length);
    return {
      from: line.to,
      sender: { from: start, to: start + stamp.who.length },
      sentOn: value === undefined ? null : { value, stretch: { from: dated, to: dated + stamp.date.length } },
    };
  }
  const time = timed.exec(line.text)?.groups?.who;
  if (time !== undefined && (senderPerson(time, units, known) !== null || wholeName.test(time))) {
    const start = line.from + line.text.indexOf(time);
    return { from: line.to, sender: { from: start, to: start + time.length }, sentOn: null };
  }
  const said = named.exec(line.text)?.groups;
  if (said?.who === undefined || /^\s*[([]/.test(said.who)) return null;
  if (said.who.split(/\s+/).some((piece) => words.has(piece)) || words.has(said.who.replace(/\s/g, ''))) return null;
  const person = senderPerson(said.who, units, known);
  if (person === null) return null;
  const start = line.from + line.text.indexOf(said.who);
  return {
    from: line.from + line.text.indexOf(':') + 1,
    sender: { from: start, to: start + said.who.length },
    sentOn: null,
  };
}

const wholeName = new RegExp(`^(?:${personName})$`);

/** The person in 县水务局 张丽, 周敏(县公安局), 李明; null where it names none. */
export function senderPerson(who: string, units: UnitNames, known: readonly string[]): string | null {
  const pieces = who.split(/[\s()\-_/·|]+/).filter((piece) => piece !== '' && units.of(piece) === undefined);
  for (const piece of pieces) {
    const found = known.find(
      (name) => piece === name || (piece.endsWith(name) && units.of(piece.slice(0, -name.length)) !== undefined),
    );
    if (found !== undefined) return found;
  }
  const other = pieces.find((piece) => wholeName.test(piece) && anyName.test(piece) && piece.length <= 4);
  // Two words with a unit among them are a sender, one word alone might be anything.
  return other !== undefined && pieces.length === 1 && who.trim() !== other ? other : null;
}
