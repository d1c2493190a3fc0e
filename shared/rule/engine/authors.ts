/** How do an item's authors share an amount? Shares always sum to it; the odd fen goes to the first. */
import { points as exact, splitByWeight } from '../../money';
import type { AuthorFacts, PersonFacts } from '../facts';
import type { ScalePolicy } from '../policy';

export interface Share {
  readonly name: string;
  readonly amount: number | null;
}

/** null: they agree among themselves, and have not said how. */
function weights(
  authors: readonly AuthorFacts[],
  policy: ScalePolicy['authors']['value'],
  people: ReadonlyMap<string, PersonFacts>,
): readonly number[] | null {
  const role = (author: AuthorFacts): string | null => author.kind ?? people.get(author.name)?.role ?? null;
  const chosen = authors.map((author) => policy.roles.includes(role(author) ?? ''));
  const takes = chosen.includes(true) && chosen.includes(false) ? chosen : authors.map(() => true);
  const sharing = takes.filter(Boolean).length;
  const own = authors.map((author, index) => (takes[index] ? (author.share ?? null) : 0));
  const agreed = own.every((share) => share !== null) ? own.map((share) => share ?? 0) : null;
  switch (policy.how) {
    case 'first': {
      const first = takes.indexOf(true);
      return authors.map((_, index) => (index === first ? 1 : 0));
    }
    case 'agree':
      return sharing === 1 ? takes.map(Number) : agreed;
    case 'stated': {
      if (agreed?.some((share) => share > 0)) return agreed;
      const [first = 1, second = 1] = policy.weights;
      if (policy.weights.length === sharing) {
        let place = 0;
        return takes.map((take) => (take ? (policy.weights[place++] ?? 0) : 0));
      }
      // 主创六成,其余四成: whoever comes after the stated places shares the last one.
      if (policy.weights.length === 2 && sharing > 2) {
        const lead = takes.indexOf(true);
        return takes.map((take, index) => (!take ? 0 : index === lead ? first * (sharing - 1) : second));
      }
      return takes.map(Number);
    }
    case 'even':
      return takes.map(Number);
    default:
      return policy.how satisfies never;
  }
}

/** Splits a running total; the part of one line is the difference of two such splits, so that it never matters in how many steps it came. */
export function authorShares(
  total: number,
  before: number,
  authors: readonly AuthorFacts[],
  policy: ScalePolicy,
  people: ReadonlyMap<string, PersonFacts>,
): readonly Share[] {
  if (authors.length === 0) return [];
  const only = authors[0];
  if (authors.length === 1 && only) return wholeOf(only, total - before);
  const by = weights(authors, policy.authors.value, people);
  if (!by) return authors.map(({ name }) => ({ name, amount: total === before ? 0 : null }));
  const now = splitByWeight(exact(total), by);
  const then = splitByWeight(exact(before), by);
  // The odd fen goes to the first who takes a share at all.
  return authors.map(({ name }, index) => ({ name, amount: part(now, by, index) - part(then, by, index) }));
}

/** One author, one amount: of the many lines of a run most are alike. */
const wholes = new WeakMap<AuthorFacts, Map<number, readonly Share[]>>();

export function wholeOf(author: AuthorFacts, amount: number): readonly Share[] {
  const known = wholes.get(author) ?? new Map<number, readonly Share[]>();
  if (known.size === 0) wholes.set(author, known);
  const found = known.get(amount) ?? [{ name: author.name, amount }];
  known.set(amount, found);
  return found;
}

/** They get nothing, each of them. */
export function nothingFor(authors: readonly AuthorFacts[]): readonly Share[] {
  const only = authors[0];
  return authors.length === 1 && only ? wholeOf(only, 0) : authors.map(({ name }) => ({ name, amount: 0 }));
}

function part(split: readonly number[], by: readonly number[], index: number): number {
  const first = by.findIndex((weight) => weight > 0);
  const own = split[index] ?? 0;
  if (first <= 0) return own;
  if (index === 0) return 0;
  return index === first ? own + (split[0] ?? 0) : own;
}
