/** 规则: what is odd about the rule sheets, marked at their cells, and the dry run: the sheets as they stand against any rules that held, over a period. */
import { Button, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { localDateAt } from '../../../shared/calendar';
import type { Result } from '../../../shared/result';
import { sentence } from '../../../shared/text/sentence';
import { type DryRun, dryRun, type RulesVersion, ruleIssues, rulesVersions, versionFor } from '../../live/dry-run';
import { formLabels } from '../../text/form';
import { CellLink } from '../cell-link';
import { usePaneTools } from '../pane-context';
import { Gains } from './gains';

export function DryRunView() {
  const { language, state } = usePaneTools();
  const labels = formLabels(language);
  const { read } = state;
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
        <Trial />
      </section>
    </>
  );
}

function Trial() {
  const { language, labels: common, state } = usePaneTools();
  const labels = formLabels(language);
  const { read, office, periods, period: inView, pending, busy } = state;
  const versions = useVersions();
  const [chosen, setChosen] = useState<{ readonly seq?: number; readonly period?: string }>({});
  const period = periods.find(({ from, to }) => `${from} ${to}` === chosen.period) ?? inView;
  const holding = versions?.ok && period ? versionFor(versions.value, period) : undefined;
  const former = (versions?.ok && versions.value.find(({ seq }) => seq === chosen.seq)) || holding;
  /** About one reading, one version and one period: what was tried of others is not shown. */
  const [tried, setTried] = useState<{
    readonly of: readonly unknown[];
    readonly found: Result<DryRun> | null;
  } | null>(null);
  const about = [read, former, period, language];
  const found = tried?.of.every((one, index) => one === about[index]) ? tried.found : undefined;
  if (!read || !office || !pending || !versions || !period) return <Spinner size="tiny" label={common.calculating} />;
  if (!versions.ok) return <p role="alert">{sentence(versions.problem, language)}</p>;
  if (!former) return <p role="status">{labels.noOldRules}</p>;
  return (
    <>
      <label htmlFor="try-period">{labels.tryPeriod}</label>
      <Select
        id="try-period"
        size="small"
        value={`${period.from} ${period.to}`}
        onChange={(_, { value }) => setChosen({ ...chosen, period: value })}
      >
        {periods.map(({ from, to }) => (
          <option key={`${from} ${to}`} value={`${from} ${to}`}>
            {common.periodName(from, to)}
          </option>
        ))}
      </Select>
      <label htmlFor="try-version">{labels.tryAgainst}</label>
      <Select
        id="try-version"
        size="small"
        value={String(former.seq)}
        onChange={(_, { value }) => setChosen({ ...chosen, seq: Number(value) })}
      >
        {versions.value.map((version) => (
          <option key={version.seq} value={String(version.seq)}>
            {nameOf(version)}
            {version === holding ? ` · ${labels.holding}` : ''}
          </option>
        ))}
      </Select>
      <Button
        disabled={busy !== null || found === null}
        onClick={() => {
          setTried({ of: about, found: null });
          void dryRun(former, read, period, language).then((answer) => setTried({ of: about, found: answer }));
        }}
      >
        {labels.tryOn(common.periodName(period.from, period.to))}
      </Button>
      {found === null && <Spinner size="tiny" label={common.calculating} />}
      {found && !found.ok && <p role="alert">{sentence(found.problem, language)}</p>}
      {found?.ok && (
        <div role="status">
          {found.value.points.length + found.value.fees.length === 0 && <p>{labels.noChange}</p>}
          <Gains title={common.points} gains={found.value.points} />
          <Gains title={common.amount} gains={found.value.fees} />
          <p>{labels.cost(decimal(found.value.total.before), decimal(found.value.total.after))}</p>
        </div>
      )}
    </>
  );

  function nameOf({ validFrom, said }: RulesVersion): string {
    return labels.version(validFrom, localDateAt(said) ?? '');
  }
}

/** Null until the office has answered. */
function useVersions(): Result<readonly RulesVersion[]> | null {
  const { office, pending } = usePaneTools().state;
  const [found, setFound] = useState<Result<readonly RulesVersion[]> | null>(null);
  useEffect(() => {
    if (!office || !pending) return;
    let current = true;
    void rulesVersions(office, pending.standings).then((answer) => {
      if (current) setFound(answer);
    });
    return () => {
      current = false;
    };
  }, [office, pending]);
  return found;
}

const decimal = (value: number): string => String(value / 100);
