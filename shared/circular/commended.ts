/** 表彰建议: who would be commended by the stated policy, and what keeps others from it. */
import type { AppraisalLine, AuthorLine, ReviewResult } from '../contract/review';
import { readNumber } from '../language/number';
import { type ReviewWords, reviewTexts } from '../text/review';
import type { Language } from '../text/sentence';

export type PolicyField = keyof (typeof reviewTexts)['zh']['policy']['fields'];

export interface CommendPolicy {
  /** Places of each board. */
  readonly units: number;
  readonly tasks: boolean;
  readonly zero: boolean;
  readonly people: number;
}

export function commendPolicy(texts: Readonly<Record<PolicyField, string>>, language: Language): CommendPolicy {
  const { yes, policy } = reviewTexts[language];
  const number = (field: 'units' | 'people'): number => {
    const typed = readNumber(texts[field]);
    return typeof typed === 'number' && typed >= 0 ? Math.floor(typed) : Number(policy.fields[field][1]);
  };
  return {
    units: number('units'),
    tasks: yes.test(texts.tasks.trim()),
    zero: yes.test(texts.zero.trim()),
    people: number('people'),
  };
}

/** What keeps a unit from being commended; empty where nothing does. */
export function gatesOf(
  line: AppraisalLine,
  { tasks, zero }: CommendPolicy,
  { gates }: ReviewWords,
): readonly string[] {
  const missed = line.tasks - line.tasksMet;
  return [
    ...(line.ranked ? [] : [gates.organiser]),
    ...(tasks && missed > 0 ? [gates.tasks(missed)] : []),
    ...(zero && (line.zeroMonths ?? 0) > 0 ? [gates.zero(line.zeroMonths ?? 0)] : []),
  ];
}

/** By place among those whom nothing keeps from it; who is tied with the last of them is commended too. */
export function commendedUnits(
  { appraisal }: ReviewResult,
  policy: CommendPolicy,
  words: ReviewWords,
): readonly AppraisalLine[] {
  const boards = [...new Set(appraisal.map(({ board }) => board))];
  return boards.flatMap((board) => {
    const able = appraisal
      .filter((line) => line.board === board && line.place !== null && Number(line.points) > 0)
      .filter((line) => gatesOf(line, policy, words).length === 0)
      .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    const last = able[policy.units - 1]?.place ?? Number.POSITIVE_INFINITY;
    return policy.units === 0 ? [] : able.filter(({ place }) => (place ?? 0) <= last);
  });
}

export function commendedPeople({ people }: ReviewResult, policy: CommendPolicy): readonly AuthorLine[] {
  const last = people[policy.people - 1]?.adoptions ?? 0;
  return policy.people === 0 ? [] : people.filter(({ adoptions }) => adoptions > 0 && adoptions >= last);
}
