/** Which base row prices this, and which supplements and multipliers join it? */
import type { FactName } from '../condition';
import type { Case } from './case';
import { type Line, lineHolds } from './compile';

export interface Choice {
  readonly line: Line | null;
  /** The price depends on a fact that was not recorded. */
  readonly missing?: FactName;
  /** A row fits but for what a matrix asks in its header: the sheet has no figure for this kind of piece. */
  readonly noRate?: Line;
}

const textual: ReadonlySet<FactName> = new Set([
  'genre',
  'stream',
  'level',
  'outlet',
  'medium',
  'stage',
  'role',
  'unit',
  'board',
  'class',
  'person',
  'award',
  'awardLevel',
  'awardRank',
  'instruction',
]);

/** The upper one of those that no other fitting row is more specific than; what is left out wins over what has a price. */
function best(fitting: readonly Line[]): Line | null {
  const free = fitting.filter((line) => !fitting.some((other) => line.narrower.has(other)));
  const excluded = free.find(({ rule }) => rule.effect.op === 'exclude');
  const upper = free[0];
  if (excluded || !upper) return excluded ?? null;
  // Of the columns of one row the one for a kind of piece (一句话新闻) wins over those for place or length.
  const kind = upper.headed.has('genre')
    ? undefined
    : free.find(({ rule, headed }) => rule.row === upper.rule.row && headed.has('genre'));
  return kind ?? upper;
}

export function chooseBase(lines: readonly Line[], facts: Case): Choice {
  const fitting: Line[] = [];
  const open: { readonly line: Line; readonly missing: FactName }[] = [];
  for (const line of lines) {
    const { held, missing } = lineHolds(line, facts);
    if (held === 'yes') fitting.push(line);
    else if (missing && !(line.rule.effect.op === 'exclude' && textual.has(missing))) open.push({ line, missing });
  }
  const line = best(fitting);
  const undecided = open.find(
    (entry) => best([...fitting, entry.line].sort((one, other) => one.index - other.index)) === entry.line,
  );
  if (undecided) return { line, missing: undecided.missing };
  if (line) return { line };
  const noRate = lines.find((candidate) => candidate.headed.has('genre') && holdsButGenre(candidate, facts));
  return noRate ? { line: null, noRate } : { line: null };
}

function holdsButGenre(line: Line, facts: Case): boolean {
  return line.matchers.every(
    (matcher) => matcher.fact === 'genre' || matcher.fact === 'length' || matcher.holds(facts) === 'yes',
  );
}

/**
 * Every supplement (or multiplier) that fits, in the sheet's order. Of nested ones (头版, 头版头条) the narrower stands
 * alone unless the office adds them up; one without conditions always applies.
 */
export function chooseAll(
  lines: readonly Line[],
  facts: Case,
  both: boolean,
): { readonly lines: readonly Line[]; readonly missing?: FactName } {
  const fitting: Line[] = [];
  let missing: FactName | undefined;
  for (const line of lines) {
    const found = lineHolds(line, facts);
    if (found.held === 'yes') fitting.push(line);
    else if (found.missing && !textual.has(found.missing)) missing ??= found.missing;
  }
  const kept = both
    ? fitting
    : fitting.filter(
        (line) =>
          line.rule.when.length === 0 ||
          !fitting.some((other) => other.rule.payee === line.rule.payee && line.narrower.has(other)),
      );
  // A rule whose list fits twice (各级报纸、人民日报) applies once.
  const once = kept.filter((line, index) => kept.findIndex(({ rule }) => rule.id === line.rule.id) === index);
  return missing ? { lines: once, missing } : { lines: once };
}
