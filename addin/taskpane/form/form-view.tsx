/** 填表: a row of a ledger, tally, breakdown or roster as a form of its own columns; checked as it is typed, shown as old → new, written into the sheet. */
import { Button, Input, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { keyOf } from '../../../shared/language/normalise';
import { sentence } from '../../../shared/text/sentence';
import type { Form, FormField } from '../../live/form';
import { faultsOf, formCells, formOf, hasForm, rowsGiven, valuesOf } from '../../live/form';
import type { WorkbookReading } from '../../live/read-workbook';
import { signersOf } from '../../live/signers';
import { unitTasks } from '../../live/unit-tasks';
import { formLabels } from '../../text/form';
import { namedSignOff, noSignOff } from '../items/sign-off';
import { usePaneTools } from '../pane-context';
import { RowSignOff } from './row-sign-off';
import { TaskProgress } from './task-progress';
import { useCompletion } from './use-completion';

export function FormView() {
  const { language, labels: common, state } = usePaneTools();
  const labels = formLabels(language);
  const { read } = state;
  const [chosen, setChosen] = useState(0);
  const tables = useMemo(
    () => (read?.tables ?? []).filter((table) => hasForm(table) && read?.bindings.of(table).what !== 'aside'),
    [read],
  );
  const table = tables[chosen] ?? tables[0];
  const form = useMemo(() => (read && table ? formOf(read, table) : undefined), [read, table]);
  if (!form) return <p className="quiet empty">{labels.noForm}</p>;
  return (
    <div className="form">
      <p className="quiet">{labels.secrecy}</p>
      <label htmlFor="form-table">{labels.table}</label>
      <Select id="form-table" size="small" value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
        {tables.map((one, index) => (
          <option key={`${one.sheet} ${one.header.top}`} value={String(index)}>
            {common.kinds[one.kind]} · {one.title ?? one.sheet}
          </option>
        ))}
      </Select>
      <RowForm key={`${form.table.sheet} ${form.table.header.top}`} form={form} />
    </div>
  );
}

function RowForm({ form }: { readonly form: Form }) {
  const { language, labels: common, state, acts } = usePaneTools();
  const labels = formLabels(language);
  const given = rowsGiven(form.table);
  const completion = useCompletion(form.table.kind === 'quota');
  const [row, setRow] = useState<number | null>(given ? (form.rows[0]?.row ?? null) : null);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const { written } = state;
  // Until it was written, what was typed stays: the preview may be cancelled.
  useEffect(() => {
    if (written) setTyped({});
  }, [written]);
  const before = row === null ? {} : valuesOf(form, row);
  const now = { ...before, ...typed };
  const faults = faultsOf(form, row, now);
  const cells = formCells(form, row, now);
  const { read, period } = state;
  const tasks = read && row !== null && completion ? unitTasks(read, form, row, completion) : null;
  const colOf = (role: FormField['role']): number | undefined => form.fields.find((field) => field.role === role)?.col;
  const [unitCol, signedBy, signedPost] = [colOf('unit'), colOf('signedBy'), colOf('signedPost')];
  const signers = signersOf(read?.reading.records ?? [], unitNamed(read, unitCol === undefined ? '' : now[unitCol]));
  const put = (col: number, value: string): void => {
    // Who stands on the roster signs with the post that stands there.
    const post =
      col === signedBy && signedPost !== undefined
        ? { [signedPost]: namedSignOff({ ...noSignOff, post: now[signedPost] ?? '' }, value, signers).post }
        : {};
    setTyped({ ...typed, [col]: value, ...post });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (cells.length === 0 || state.busy !== null) return;
        acts.propose(labels.rowOf(form.table.sheet), { cells, sheets: [] });
      }}
    >
      <label htmlFor="form-row">{labels.row}</label>
      <Select
        id="form-row"
        size="small"
        value={row === null ? '' : String(row)}
        onChange={(_, { value }) => {
          setRow(value === '' ? null : Number(value));
          setTyped({});
        }}
      >
        {!given && <option value="">{labels.newRow}</option>}
        {form.rows.map((one) => (
          <option key={one.row} value={String(one.row)}>
            {one.row + 1} · {one.label}
          </option>
        ))}
      </Select>
      {row === null && form.free === null && <p role="alert">{labels.noFree}</p>}
      {tasks && period && <p className="quiet">{labels.progressIn(common.periodName(period.from, period.to))}</p>}
      {form.fields.map(({ col, name, control, choices: listed, role }) => {
        const fault = faults.get(col);
        const choices =
          role === 'signedBy' && signers.length > 0 ? [...new Set(signers.map((one) => one.name))] : listed;
        const own = tasks?.get(col);
        return (
          <div key={col} className="form-field">
            <label htmlFor={`form-${col}`}>{name}</label>
            <Input
              id={`form-${col}`}
              size="small"
              value={now[col] ?? ''}
              inputMode={control === 'number' ? 'decimal' : 'text'}
              list={choices.length > 0 ? `form-list-${col}` : undefined}
              aria-invalid={fault !== undefined}
              aria-describedby={fault ? `form-fault-${col}` : undefined}
              autoComplete="off"
              onChange={(_, { value }) => put(col, value)}
            />
            {choices.length > 0 && (
              <datalist id={`form-list-${col}`}>
                {choices.map((choice) => (
                  <option key={choice} value={choice} />
                ))}
              </datalist>
            )}
            {fault && (
              <p id={`form-fault-${col}`} className="odd">
                {sentence(fault, language)}
              </p>
            )}
            {own && <TaskProgress tasks={own} />}
          </div>
        );
      })}
      <Button type="submit" appearance="primary" disabled={state.busy !== null || cells.length === 0}>
        {labels.write}
      </Button>
      {cells.length === 0 && <p className="quiet">{labels.nothing}</p>}
      {row !== null && signedBy !== undefined && (
        <RowSignOff
          key={row}
          form={form}
          row={row}
          name={now[signedBy] ?? ''}
          post={signedPost === undefined ? '' : (now[signedPost] ?? '')}
        />
      )}
    </form>
  );
}

const unitNamed = (read: WorkbookReading | null, name: string | undefined): string | undefined =>
  read?.reading.records.find((one) => one.kind === 'unit' && keyOf(one.data.name) === keyOf(name ?? ''))?.record;
