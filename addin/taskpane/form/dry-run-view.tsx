/** 规则: what is odd about the rule sheets, marked at their cells, and the dry run of a draft over the period in view. */
import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { Period } from '../../../shared/calendar';
import type { Result } from '../../../shared/result';
import { sentence } from '../../../shared/text/sentence';
import { type DryRun, dryRun, type Gain, ruleIssues } from '../../live/dry-run';
import type { LiveReading } from '../../live/session';
import { formLabels } from '../../text/form';
import { CellLink } from '../cell-link';
import { usePaneTools } from '../pane-context';

interface Tried {
  readonly read: LiveReading;
  readonly period: Period;
  readonly found: Result<DryRun> | 'running';
}

export function DryRunView() {
  const { language, labels: common, state } = usePaneTools();
  const labels = formLabels(language);
  const { read, office, period, pending, busy } = state;
  /** What was tried is about one reading and one period. */
  const [tried, setTried] = useState<Tried | null>(null);
  const found = tried && tried.read === read && tried.period === period ? tried.found : null;
  if (!read?.reading.records.some(({ kind }) => kind === 'rules'))
    return <p className="quiet empty">{labels.noRules}</p>;
  const issues = ruleIssues(read);
  return (
    <>
      <section>
        <h2>{labels.lint(issues.length)}</h2>
        <ul className="issues">
          {issues.slice(0, 50).map((problem) => (
            <li key={`${problem.at ?? ''} ${problem.code}`}>
              {problem.at && <CellLink at={problem.at} />}
              <span>{sentence(problem, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="form">
        <h2>{labels.dryRun}</h2>
        <p className="quiet">{labels.dryRunHow}</p>
        {period && office && pending && (
          <Button
            disabled={busy !== null || found === 'running'}
            onClick={() => {
              setTried({ read, period, found: 'running' });
              void dryRun(office, pending.standings, read, period, language).then((found) =>
                setTried({ read, period, found }),
              );
            }}
          >
            {labels.tryOn(common.periodName(period.from, period.to))}
          </Button>
        )}
        {found === 'running' && <Spinner size="tiny" label={common.calculating} />}
        {found && found !== 'running' && !found.ok && (
          <p role="alert">
            {found.problem.code === 'not-found' ? labels.noOldRules : sentence(found.problem, language)}
          </p>
        )}
        {found && found !== 'running' && found.ok && (
          <div role="status">
            {found.value.points.length + found.value.fees.length === 0 && <p>{labels.noChange}</p>}
            <Gains title={common.points} gains={found.value.points} />
            <Gains title={common.amount} gains={found.value.fees} />
            <p>{labels.cost(decimal(found.value.total.before), decimal(found.value.total.after))}</p>
          </div>
        )}
      </section>
    </>
  );
}

function Gains({ title, gains }: { readonly title: string; readonly gains: readonly Gain[] }) {
  const { language, labels: common } = usePaneTools();
  const labels = formLabels(language);
  if (gains.length === 0) return null;
  return (
    <table className="changes" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{common.before}</th>
          <th scope="col">{common.after}</th>
          <th scope="col">{labels.change}</th>
        </tr>
      </thead>
      <tbody>
        {gains.map(({ name, before, after }) => (
          <tr key={name}>
            <td>{name || common.noAuthor}</td>
            <td>{decimal(before)}</td>
            <td>{decimal(after)}</td>
            <td className="after">{after > before ? `+${decimal(after - before)}` : decimal(after - before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const decimal = (value: number): string => String(value / 100);
