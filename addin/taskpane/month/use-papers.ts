/** What is made of a period: sheets are proposed for the workbook, papers are handed over as files. */
import { printPeriod } from '../../../shared/calendar';
import { circularSheets } from '../../../shared/circular/circular-sheets';
import { type Template, templateOf } from '../../../shared/circular/template';
import type { CircularResult } from '../../../shared/contract/circular';
import { ok, type Result } from '../../../shared/result';
import { circularTexts, periodText } from '../../../shared/text/circular';
import { circularFiles } from '../../live/circular-files';
import { reviewOf } from '../../live/review-writes';
import { download } from '../../page/download';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';
import type { MonthTools } from './use-month';

export function usePapers(begin: MonthTools['make']) {
  const { state, acts, language } = usePaneTools();
  const { office, period, contents } = state;
  const labels = monthLabels(language);
  const words = circularTexts[language];
  const title = (name: string): string => (period ? `${periodText(period, language)} ${name}` : name);

  const withCircular = (
    make: (result: CircularResult, template: Template) => Promise<Result<unknown>> | Result<unknown>,
  ): void =>
    void begin(async (signal) => {
      if (!office || !period || !contents) return ok(null);
      const query = { period: printPeriod(period), lang: language };
      const answer = await office.call('getCircular', { query }, signal);
      return answer.ok && !signal.aborted ? make(answer.value, templateOf(contents.grids, language)) : answer;
    });
  /** @param only the one of that name; null for all. */
  const sheets = (only: string | null): void =>
    withCircular((result, template) => {
      const made = circularSheets(result, template, language).filter(({ name }) => only === null || name === only);
      acts.propose(title(only ?? labels.circularTitle), { cells: [], sheets: made });
      return ok(null);
    });
  const papers = (only: string | null): void =>
    withCircular(async (result, template) => {
      const files = await circularFiles(result, template, language);
      for (const { name, bytes } of files) if (only === null || name.includes(only)) download(bytes, name);
      return ok(null);
    });

  return {
    tables: () => sheets(null),
    papers: () => papers(null),
    answerSheets: () => sheets(words.sheets.confirmations),
    answerPapers: () => papers(words.files.confirmations),
    review: () =>
      void begin(async (signal) => {
        if (!office || !period || !contents) return ok(null);
        const made = await reviewOf(office, contents.grids, period, language, signal);
        if (made.ok && !signal.aborted)
          acts.propose(title(labels.reviewTitle), { cells: [], sheets: made.value.sheets });
        return made;
      }),
  };
}
