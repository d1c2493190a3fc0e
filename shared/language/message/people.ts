/** Who is named in a stretch of a message, and with which post? 王建（党委副书记）, 政委吴勇, 赵刚副局长. */
import { type Folded, type Stretch, trimmed } from './folded';
import { anyName, personName, post } from './words';

export interface PersonAt {
  readonly name: Stretch;
  readonly post: Stretch | null;
}

const nameThenPost = new RegExp(`^(?<name>${personName}) *[(,:?/·-]? *(?<post>${post})`);
const loneName = new RegExp(`^(?<name>${personName})(?=$|[^\\u3400-\\u9fff·])`);
const postThenName = new RegExp(`^(?<post>${post})[ :,]*(?<name>${personName})(?=$|[^\\u3400-\\u9fff·])`);
/** 李 明: set to the width of three characters, as in printed lists. */
const spacedName = /^[\u3400-\u9fff] {1,2}[\u3400-\u9fff](?=$|[\s(,:|])/;
const titled = /^(?:同志|领导|老师|已|经|由)+/;

/**
 * The person that the stretch begins with. Behind a label of persons (`labelled`) an unknown surname is taken, too; where
 * the roster knows a name, that one is it.
 */
export function personIn(
  folded: Folded,
  stretch: Stretch,
  known: readonly string[],
  labelled: boolean,
): PersonAt | null {
  const { from, to } = trimmed(folded, stretch);
  const text = folded.text.slice(from, to);
  const skip = titled.exec(text)?.[0].length ?? 0;
  const rest = text.slice(skip);
  const at = (start: number, length: number): Stretch => ({
    from: from + skip + start,
    to: from + skip + start + length,
  });
  for (const name of known) {
    if (!rest.startsWith(name)) continue;
    const found = new RegExp(`^ *[(,:?/·-]? *(${post})`).exec(rest.slice(name.length));
    const said = found?.[1];
    return {
      name: at(0, name.length),
      post: said === undefined ? null : at(name.length + (found?.[0].length ?? 0) - said.length, said.length),
    };
  }
  const before = new RegExp(`^(${post})[ :,]*`).exec(rest);
  if (before?.[1] !== undefined) {
    const knownName = known.find((name) => rest.startsWith(name, before[0].length));
    if (knownName !== undefined) return { post: at(0, before[1].length), name: at(before[0].length, knownName.length) };
  }
  // A surname may be a post's first character: 董事长 is no Mr Dong.
  const first = postThenName.exec(rest)?.groups;
  if (first?.name !== undefined && first.post !== undefined) {
    const start = rest.indexOf(first.name, first.post.length);
    return { post: at(0, first.post.length), name: at(start, first.name.length) };
  }
  if (before) return null;
  const after = shortest(nameThenPost, rest);
  if (after) return { name: at(0, after.name.length), post: at(after.start, after.post.length) };
  const lone = loneName.exec(rest)?.groups?.name;
  if (lone !== undefined) return { name: at(0, lone.length), post: null };
  const apart = labelled ? spacedName.exec(rest)?.[0] : undefined;
  if (apart !== undefined) {
    const said = new RegExp(`^ *[(,]? *(${post})`).exec(rest.slice(apart.length));
    const start = apart.length + (said?.[0].length ?? 0) - (said?.[1]?.length ?? 0);
    return { name: at(0, apart.length), post: said?.[1] === undefined ? null : at(start, said[1].length) };
  }
  const piece = /^[^\s,;:()/|+?]+/.exec(rest)?.[0] ?? '';
  if (!labelled || !anyName.test(piece)) return null;
  const odd = new RegExp(`^.{${piece.length}} *[(,?]? *(${post})`).exec(rest);
  const said = odd?.[1];
  return {
    name: at(0, piece.length),
    post: said === undefined ? null : at((odd?.[0].length ?? 0) - said.length, said.length),
  };
}

/** 王建党委副书记 is 王建, not 王建党: the name that leaves the longer post. */
function shortest(
  pattern: RegExp,
  text: string,
): { readonly name: string; readonly post: string; readonly start: number } | null {
  const found = pattern.exec(text)?.groups;
  if (found?.name === undefined || found.post === undefined) return null;
  let best = { name: found.name, post: found.post, start: text.indexOf(found.post, found.name.length) };
  for (let length = 2; length < found.name.length; length += 1) {
    const rest = new RegExp(`^(${post})`).exec(text.slice(length));
    if (rest?.[1] !== undefined && !found.name.includes('·') && rest[1].length > best.post.length)
      best = { name: text.slice(0, length), post: rest[1], start: length };
  }
  return best;
}

const separators = /[、,;；/|+. \t]+|(?<=[\u3400-\u9fff]{2,3})(?:和|与|及)(?=[\u3400-\u9fff]{2,3}$)/g;

/** Several people in a row, units before them left out: 县第一中学 廖平; 李明、杨帆. Empty where a piece is no name. */
export function peopleIn(
  folded: Folded,
  stretch: Stretch,
  known: readonly string[],
  isUnit: (text: string) => boolean,
): readonly Stretch[] {
  const { from, to } = trimmed(folded, stretch);
  const text = folded.text.slice(from, to);
  const names: Stretch[] = [];
  let start = 0;
  const whole = spacedName.exec(text)?.[0];
  if (whole !== undefined && whole.length === text.replace(/[|,]+$/, '').length)
    return [{ from, to: from + whole.length }];
  const cuts = [...text.matchAll(separators)].map((found) => [found.index, found.index + found[0].length] as const);
  for (const [end, next] of [...cuts, [text.length, text.length] as const]) {
    const piece = text.slice(start, end).replace(/\(.*$/, '');
    if (piece !== '' && !isUnit(piece)) {
      if (!anyName.test(piece) && !known.includes(piece)) return names;
      names.push({ from: from + start, to: from + start + piece.length });
    }
    start = next;
  }
  return names;
}

const name = new RegExp(`^(?:${personName})$`);
export const isPersonName = (text: string): boolean => name.test(text);

const nameAtEnd = new RegExp(`(?<name>${personName})$`);
const postAtEnd = new RegExp(`(?<post>${post})$`);

/** The person said just before a verb of signing: 已经林峰副局长, 由城关镇党委副书记王建. */
export function personBefore(folded: Folded, clause: Stretch, known: readonly string[]): PersonAt | null {
  const { from, to } = trimmed(folded, clause);
  const text = folded.text.slice(from, to).replace(/(?:同志|领导)$/, '');
  const end = from + text.length;
  const said = postAtEnd.exec(text)?.groups?.post;
  if (said !== undefined) {
    // The longest post may have eaten into the name; a known name settles it.
    for (let length = said.length; length >= 2; length -= 1) {
      const own = said.slice(said.length - length);
      if (!new RegExp(`^(?:${post})$`).test(own)) continue;
      const head = text.slice(0, text.length - length).trimEnd();
      const found = known.find((one) => head.endsWith(one)) ?? nameBehind(head);
      if (found === undefined) continue;
      return {
        name: { from: from + head.length - found.length, to: from + head.length },
        post: { from: end - length, to: end },
      };
    }
    return null;
  }
  const found = known.find((one) => text.endsWith(one)) ?? nameAtEnd.exec(text)?.groups?.name;
  if (found === undefined) return null;
  const head = text.slice(0, text.length - found.length).trimEnd();
  const title = ownPost(head, postAtEnd.exec(head)?.groups?.post);
  return {
    name: { from: end - found.length, to: end },
    post: title === undefined ? null : { from: from + head.length - title.length, to: from + head.length },
  };
}

/** 城关镇党委副书记: the first character of what looks like a post is the last of the unit's name. */
function ownPost(head: string, said: string | undefined): string | undefined {
  if (said === undefined || !/^[镇乡县局院校办]/.test(said) || !/[\u3400-\u9fff]$/.test(head.slice(0, -said.length)))
    return said;
  const rest = said.slice(1);
  return new RegExp(`^(?:${post})$`).test(rest) ? rest : said;
}

/** A name that stands alone behind a separator or a preposition. */
function nameBehind(head: string): string | undefined {
  const found = new RegExp(`(?:^|[^\\u3400-\\u9fff]|[经由是]|领导)(?<name>${personName})$`).exec(head);
  return found?.groups?.name;
}
