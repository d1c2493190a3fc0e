/** Clicks that say what a table is: its kind, what each column holds, that it is none. The workbook remembers them. */
import { Button, Select } from '@fluentui/react-components';
import type { Field, Table, TableKind } from '../../shared/sheet/table';
import { usePaneTools } from './pane-context';
import type { PaneActs } from './pane-state';

export function CorrectCard({
  table,
  acts,
  disabled,
}: {
  readonly table: Table;
  readonly acts: PaneActs;
  readonly disabled: boolean;
}) {
  const { labels } = usePaneTools();
  // The keys of both records of labels are the kinds and the fields.
  const kinds = Object.keys(labels.kinds) as TableKind[];
  const fields = Object.keys(labels.fields) as Field[];
  return (
    <section className="correct" aria-label={labels.correctTable(table.title ?? table.sheet)}>
      <div className="row">
        <span className="grow">{labels.thisTableIs}</span>
        <Select
          size="small"
          aria-label={labels.thisTableIs}
          value={table.kind}
          disabled={disabled}
          onChange={(_, { value }) => {
            const kind = kinds.find((one) => one === value);
            if (kind) acts.correct({ what: 'kind', table, kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {labels.kinds[kind]}
            </option>
          ))}
        </Select>
      </div>
      {(table.orientation === 'columns' ? (table.rows ?? []) : table.columns).map((part) => {
        const mark = 'col' in part ? part.col : String(part.row);
        return (
          <div key={mark} className="row">
            <span className="letter">{mark}</span>
            <span className="grow path">{part.path.join(' ')}</span>
            <Select
              size="small"
              aria-label={'col' in part ? labels.columnIs(mark) : labels.lineIs(mark)}
              value={part.field}
              disabled={disabled}
              onChange={(_, { value }) => {
                const field = fields.find((one) => one === value);
                if (!field) return;
                acts.correct(
                  'col' in part
                    ? { what: 'column', table, column: part, field }
                    : { what: 'line', table, line: part, field },
                );
              }}
            >
              {fields.map((field) => (
                <option key={field} value={field}>
                  {labels.fields[field]}
                </option>
              ))}
            </Select>
          </div>
        );
      })}
      <div className="row acts">
        {table.orientation === 'columns' && (
          <Button size="small" disabled={disabled} onClick={() => acts.correct({ what: 'rows-down', table })}>
            {labels.rowsDown}
          </Button>
        )}
        <Button size="small" disabled={disabled} onClick={() => acts.correct({ what: 'no-table', table })}>
          {labels.notATable}
        </Button>
      </div>
    </section>
  );
}

/** What is said of the rows that the user has selected in the sheet. */
export function CorrectSelected({
  acts,
  disabled,
  missed,
  count,
}: {
  readonly acts: PaneActs;
  readonly disabled: boolean;
  readonly missed: boolean;
  readonly count: number;
}) {
  const { labels } = usePaneTools();
  return (
    <section className="correct-selected" aria-label={labels.selectedRows}>
      <p className="quiet">{labels.selectedHint}</p>
      <div className="row wrap">
        {(['header', 'record', 'total', 'note'] as const).map((what) => (
          <Button key={what} size="small" disabled={disabled} onClick={() => acts.correctSelected(what)}>
            {labels.selectedIs[what]}
          </Button>
        ))}
      </div>
      {missed && <p role="alert">{labels.selectedMissed}</p>}
      {count > 0 && (
        <div className="row">
          <span className="grow quiet">{labels.corrections(count)}</span>
          <Button size="small" disabled={disabled} onClick={acts.uncorrect}>
            {labels.uncorrect}
          </Button>
        </div>
      )}
    </section>
  );
}
