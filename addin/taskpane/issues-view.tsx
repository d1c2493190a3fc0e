/** What has to be pointed out: what does not add up first, then what is only noted, each with its cell. */
import { useState } from 'react';
import { problems } from '../../shared/contract/problems';
import type { Problem } from '../../shared/problem';
import { sentence } from '../../shared/text/sentence';
import { CellLink } from './cell-link';
import { More } from './more';
import { usePaneTools } from './pane-context';

export function IssuesView() {
  const { labels, issues } = usePaneTools();
  const errors = issues.filter(({ code }) => problems[code].severity === 'error');
  const warnings = issues.filter(({ code }) => problems[code].severity === 'warning');
  if (issues.length === 0) return <p className="quiet empty">{labels.noIssues}</p>;
  return (
    <>
      {errors.length > 0 && <IssueList title={labels.errors(errors.length)} issues={errors} grave />}
      {warnings.length > 0 && <IssueList title={labels.warnings(warnings.length)} issues={warnings} />}
    </>
  );
}

const step = 50;

function IssueList({
  title,
  issues,
  grave = false,
}: {
  readonly title: string;
  readonly issues: readonly Problem[];
  readonly grave?: boolean;
}) {
  const { language } = usePaneTools();
  const [shown, setShown] = useState(step);
  return (
    <section>
      <h2>{title}</h2>
      <ul className="issues">
        {issues.slice(0, shown).map((problem) => (
          <li key={`${problem.at ?? ''} ${problem.code}`} className={grave ? 'grave' : ''}>
            {problem.at && <CellLink at={problem.at} />}
            <span>{sentence(problem, language)}</span>
          </li>
        ))}
      </ul>
      <More left={issues.length - shown} onMore={() => setShown(shown + step)} />
    </section>
  );
}
