/** 新建下月: copies of this month's sheets, each with one click to next month's. */
import { Button } from '@fluentui/react-components';
import { nextMonth } from '../../live/next-month';
import { formLabels } from '../../text/form';
import { usePaneTools } from '../pane-context';

export function NextMonthView() {
  const { language, labels: common, state, acts, session } = usePaneTools();
  const labels = formLabels(language);
  const { read, busy } = state;
  if (!read) return null;
  const copies = read.tables.flatMap((table) => {
    const found = read.bindings.of(table).what === 'copied' ? nextMonth(read, table) : undefined;
    return found ? [{ table, ...found }] : [];
  });
  return (
    <>
      <p>{labels.nextHow}</p>
      {copies.length === 0 && <p className="quiet empty">{labels.nextNone}</p>}
      <ul className="rows">
        {copies.map(({ table, period, cells, stands }) => {
          const month = common.periodName(period.from, period.to);
          return (
            <li key={`${table.sheet} ${table.header.top}`} className="row">
              <span className="grow row-name">{table.sheet}</span>
              {stands !== undefined && <span className="quiet">{labels.nextStands(month, stands)}</span>}
              <Button
                size="small"
                appearance="primary"
                disabled={busy !== null || stands !== undefined}
                onClick={() =>
                  acts.propose(
                    labels.nextOf(table.sheet, month),
                    { cells, sheets: [] },
                    // Live from then on, with records of its own.
                    session.bind(read, { what: 'live', table }),
                  )
                }
              >
                {labels.nextMake(month)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
