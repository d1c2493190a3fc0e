/** In three lines: what was recognised, what waits to be reported, and the period that is asked about. */
import { ProgressBar, Select } from '@fluentui/react-components';
import { usePaneTools } from './pane-context';
import { ReportBar } from './report-bar';

export function PaneSummary() {
  const { labels, session, state, acts, show } = usePaneTools();
  const { read, busy, periods, period } = state;
  if (!read) return null;
  return (
    <section className="pane-summary" aria-live="polite">
      <p className="strong">{labels.summary(read.tables.length, read.reading.records.length)}</p>
      <ReportBar state={state} acts={acts} local={session.server === null} onRefused={() => show('issues')} />
      {periods.length > 0 ? (
        <label className="period" htmlFor="period">
          <span>{labels.period}</span>
          <Select
            id="period"
            size="small"
            value={period ? `${period.from} ${period.to}` : ''}
            disabled={busy === 'sending' || busy === 'writing'}
            onChange={(_, { value }) => {
              const chosen = periods.find(({ from, to }) => `${from} ${to}` === value);
              if (chosen) acts.choose(chosen);
            }}
          >
            {periods.map(({ from, to }) => (
              <option key={`${from} ${to}`} value={`${from} ${to}`}>
                {labels.periodName(from, to)}
              </option>
            ))}
          </Select>
        </label>
      ) : (
        <p className="quiet">{labels.noPeriod}</p>
      )}
      {(busy === 'calculating' || busy === 'reading') && (
        <ProgressBar aria-label={busy === 'reading' ? labels.reading : labels.calculating} />
      )}
    </section>
  );
}
