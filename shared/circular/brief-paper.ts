/** 呈阅件: the circular on one page for a leader who reads paper. */
import type { CircularResult } from '../contract/circular';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import { periodIn } from './circular-figures';
import { namesIn } from './circular-paper';
import { circularValues } from './circular-values';
import type { Paper } from './paper';
import { filled, type Template } from './template';

/** Beyond, a number stands for the rest: one page is one page. */
const mostNames = 8;
const mostBoards = 5;
const leadingPlaces = 3;

export function briefPaper(result: CircularResult, template: Template, language: Language): Paper {
  const words: CircularWords = circularTexts[language];
  const { brief, checkCode, draftMark } = words;
  const values = circularValues(result, language);
  const title = brief.title(periodText(periodIn(result.period), language));
  const sealed = result.state === 'sealed' || result.state === 'issued';
  return {
    title,
    language,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'form',
        rows: [
          { label: brief.to, lines: namesIn(template.reviewers).length > 0 ? [template.reviewers] : [], height: 12 },
          { label: brief.facts, lines: [filled(template.overview, values).trim()], height: 24 },
          { label: brief.leading, lines: leading(result, words), height: 24 },
          { label: brief.attention, lines: attention(result, words), height: 20 },
          { label: brief.proposal, lines: [brief.proposalText], height: 16 },
          { label: brief.instruction, lines: [], height: 48 },
          { label: brief.made, lines: template.issuer.trim() === '' ? [] : [template.issuer.trim()], height: 12 },
        ],
      },
      { kind: 'note', text: sealed ? checkCode(result.code ?? '') : draftMark(result.code) },
    ],
  };
}

function leading({ boards }: CircularResult, words: CircularWords): readonly string[] {
  const lines = boards.slice(0, mostBoards).flatMap(({ board, lines }) => {
    const first = lines
      .filter(({ place, points }) => place !== null && place <= leadingPlaces && Number(points) > 0)
      .slice(0, leadingPlaces)
      .map(
        ({ unit, place, points }) =>
          `${words.brief.place(place)}${unit}${points === null ? '' : ` ${words.brief.points(points)}`}`,
      );
    if (first.length === 0) return [];
    return [`${boards.length > 1 ? `${board ?? words.allUnits}${words.colon}` : ''}${first.join(words.comma)}`];
  });
  return lines.length > 0 ? lines : [words.noFirst];
}

function attention(result: CircularResult, words: CircularWords): readonly string[] {
  const short = (units: CircularResult['zeroSubmitted']): readonly string[] => {
    const names = units.map(({ unit, periods }) => (periods > 1 ? words.inARow(unit, periods) : unit));
    const rest = names.length - mostNames;
    return rest > 0
      ? [...names.slice(0, mostNames - 1), `${names[mostNames - 1]}${words.brief.more(names.length)}`]
      : names;
  };
  const lines = [
    ...(result.zeroSubmitted.length > 0 ? [words.zeroSubmitted(short(result.zeroSubmitted))] : []),
    ...(result.zeroAdopted.length > 0 ? [words.zeroAdopted(short(result.zeroAdopted))] : []),
    ...(result.corrections.length > 0 ? [words.brief.corrected(result.corrections.length)] : []),
  ];
  return lines.length > 0 ? lines : [words.brief.noAttention];
}
