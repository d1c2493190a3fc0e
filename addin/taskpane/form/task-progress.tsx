/** Under a cell of a breakdown: what its tasks ask for in the period, what was done, how many are missing and where. */
import { missingText } from '../../../shared/circular/missing-text';
import type { CompletionLine } from '../../../shared/contract/review';
import { reviewTexts } from '../../../shared/text/review';
import { formLabels } from '../../text/form';
import { usePaneTools } from '../pane-context';

export function TaskProgress({ tasks }: { readonly tasks: readonly CompletionLine[] }) {
  const { language } = usePaneTools();
  const labels = formLabels(language);
  return (
    <ul className="task-progress">
      {tasks.map((task) => {
        const { taskRecord, of, due, done, short, running } = task;
        const known = due !== null && done !== null;
        const met = known && (running ? done >= due : short === 0);
        return (
          <li key={taskRecord} className={known && !met && !running ? 'odd' : undefined}>
            {known && (
              <progress
                value={Math.min(done, due)}
                max={Math.max(due, 1)}
                aria-label={`${of ?? task.task} ${labels.progress(due, done)}`}
              />
            )}
            <span>
              {tasks.length > 1 ? `${of ?? task.task} · ` : ''}
              {known ? labels.progress(due, done) : missingText(task, reviewTexts[language])}
              {known && !running && short !== null && short > 0 && <b> {labels.owes(short)}</b>}
              {known && met && <b> {labels.met}</b>}
            </span>
            {known && !met && <small>{missingText(task, reviewTexts[language])}</small>}
          </li>
        );
      })}
    </ul>
  );
}
