/** Which labels does a message set before its parts, and what stands behind each? 单位：…标题：… in lines or in one run. */
import { type Folded, type Stretch, trimmed } from './folded';
import { bareLabels, type LabelField, labels, personName, post } from './words';

export interface Labelled {
  readonly field: LabelField;
  /** The label as typed, folded and without blanks. */
  readonly word: string;
  readonly label: Stretch;
  readonly value: Stretch;
}

const fieldOf = new Map(labels.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)));
const longestFirst = [...fieldOf.keys()].sort((a, b) => b.length - a.length);
const spaced = (word: string): string => [...word].map((char) => char.replace(/[/]/g, '\\/')).join(' {0,4}');
/** 标题是…, 审签还是林峰: labels as people say them. */
const spoken = '(?:信息|新闻|稿件)?标题|题目|审签人?|审核人?|签发人?|作者|报送人';
const any = longestFirst.map(spaced).join('|');
/** [标题]…, 标题:…, or 标题?… where the colon was lost on the way. A bracket may explain the label: 审签人(职务). */
const marked = new RegExp(
  `\\[(?<boxed>${any})\\] ?:?|(?<![A-Za-z\\u4e00-\\u9fff])(?<word>${any})(?:\\([^)\\n]{1,8}\\))? {0,2}[:=]|(?<run>${any}) {0,2}:|(?<=^|\\n|[?,;])(?<lost>${any})[?;](?=\\S)|(?<spoken>${spoken})(?:还?是|为|叫作?)(?![^,。;\\n]{0,3}(?:谁|哪))`,
  'g',
);
const unmarked = new RegExp(
  `(?<=^|[\\s,;。(|+/])(?<word>${any})(?: +|(?=[\\u4e00-\\u9fff]{2,4}(?:$|[\\s,;。)|+]))|(?=(?:${personName})(?:${post})(?:$|[\\s,;。)|+])))`,
  'g',
);
/** Cells of a form, or columns kept apart by blanks. */
const columned = new RegExp(`(?<=^|\\n) {0,4}(?<word>${any})(?:\\t+| {2,})(?=\\S)`, 'g');
/** A label of one character is one only at a beginning. */
const beginning = /(?:^|[\s,;(|/])$/;

export function labelsIn(folded: Folded, stretch: Stretch): readonly Labelled[] {
  const text = folded.text.slice(stretch.from, stretch.to);
  const found: { field: LabelField; word: string; start: number; end: number; told: boolean }[] = [];
  for (const match of text.matchAll(marked)) {
    const { boxed, word, run, lost, spoken: told } = match.groups ?? {};
    const said = (boxed ?? word ?? run ?? lost ?? told ?? '').replace(/ /g, '');
    const field = fieldOf.get(said);
    if (field === undefined) continue;
    if (said.length === 1 && !beginning.test(text.slice(0, match.index))) continue;
    // In running text only a whole label counts: 城关镇报送:… has one, 加强文图: has none.
    if (run !== undefined && said.length < 2) continue;
    found.push({
      field,
      word: said,
      start: match.index,
      end: match.index + match[0].length,
      told: told !== undefined,
    });
  }
  for (const [pattern, bare] of [
    [columned, false],
    [unmarked, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const said = (match.groups?.word ?? '').replace(/ /g, '');
      const field = fieldOf.get(said);
      const end = match.index + match[0].length;
      if (field === undefined || said.length < 2 || (bare && !bareLabels.test(said))) continue;
      if (found.some((one) => match.index < one.end && end > one.start)) continue;
      found.push({ field, word: said, start: match.index, end, told: false });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ field, word, start, end, told }, index) => {
    const next = found[index + 1]?.start ?? text.length;
    const last = valueEnd(text, start, end, next, field);
    // In running text a value ends with its clause.
    const clause = told ? text.slice(end, last).search(/[,。;]/) : -1;
    const value = { from: stretch.from + end, to: stretch.from + (clause < 0 ? last : end + clause) };
    return {
      field,
      word,
      label: { from: stretch.from + start, to: stretch.from + end },
      value: trimmed(folded, value),
    };
  });
}

/** A value ends with its line, before the next label, or with the bracket that its label stands in. */
function valueEnd(text: string, start: number, from: number, next: number, field: LabelField): number {
  const line = text.indexOf('\n', from);
  let end = Math.min(next, line < 0 ? text.length : line);
  const opened = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const inside = depth(opened) > 0;
  let open = 0;
  for (let index = from; index < end; index += 1) {
    const char = text.charAt(index);
    if (char === '(') open += 1;
    if (char === ')' && open === 0 && inside) end = index;
    else if (char === ')') open -= 1;
    if (field !== 'title' && field !== 'subject' && open === 0 && /[|;]/.test(char)) end = Math.min(end, index);
  }
  // What parts two labels belongs to neither, nor does the bracket that opens before the next.
  const cut = text.slice(from, end);
  return (
    from + cut.replace(/[\s(|,;?+]+$/, (tail) => (field === 'title' ? tail.replace(/[\s(|,;+]+$/, '') : '')).length
  );
}

function depth(text: string): number {
  let open = 0;
  for (const char of text) {
    if (char === '(') open += 1;
    if (char === ')') open = Math.max(0, open - 1);
  }
  return open;
}
