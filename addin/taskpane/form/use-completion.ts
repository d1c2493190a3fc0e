/** How far every task of the office is in the period in view; asked anew when its figures change. */
import { useEffect, useState } from 'react';
import { printPeriod } from '../../../shared/calendar';
import type { CompletionLine } from '../../../shared/contract/review';
import { usePaneTools } from '../pane-context';

/** @param wanted false where no table of tasks is in sight. Null while nothing is known. */
export function useCompletion(wanted: boolean): readonly CompletionLine[] | null {
  const { office, period, figures } = usePaneTools().state;
  const [found, setFound] = useState<{ readonly of: unknown; readonly lines: readonly CompletionLine[] } | null>(null);
  useEffect(() => {
    if (!wanted || !office || !period || !figures) return;
    let current = true;
    void office.call('getReview', { query: { period: printPeriod(period) } }).then((answer) => {
      if (current && answer.ok) setFound({ of: figures, lines: answer.value.completion });
    });
    return () => {
      current = false;
    };
  }, [wanted, office, period, figures]);
  return found !== null && found.of === figures ? found.lines : null;
}
