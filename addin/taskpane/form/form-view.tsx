/** 填表: a row of a ledger, tally, breakdown or roster as a form of its own columns, or a unit's column as one of its rows; checked as it is typed, shown as old → new, written into the sheet. */
import { Button, Input, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { readDate } from '../../../shared/language/date';
import { keyOf } from '../../../shared/language/normalise';
import type { Table } from '../../../shared/sheet/table';
import { sentence } from '../../../shared/text/sentence';
import type { Form, FormField, Typed } from '../../live/form';
import { faultsOf, formCells, formOf, hasForm, rowsGiven, valuesOf } from '../../live/form';
import type { WorkbookReading } from '../../live/read-workbook';
import { entryAt, sameEntry, sameTable, tableAt } from '../../live/same-place';
import { signersOf, writersOf } from '../../live/signers';
import { unitTasks } from '../../live/unit-tasks';
import { formLabels } from '../../text/form';
import { intakeLabels } from '../../text/intake';
import type { Selected } from '../../workbook/port';
import { namedSignOff, noSignOff } from '../items/sign-off';
import { usePaneTools } from '../pane-context';
import { RowSignOff } from './row-sign-off';
import { TaskProgress } from './task-progress';
import { useCompletion } from './use-completion';

export function FormView() {
  const { language, labels, state, workbook } = usePaneTools();
  const { read } = state;
  const tables = useMemo(() => (read ? fillable(read) : []), [read]);
  /** Where the user stood in the sheet when the view was opened. */
  const [selected, setSelected] = useState<Selected | null | undefined>();
  useEffect(() => {
    let current = true;
    void workbook.selection().then((found) => {
      if (current) setSelected(found.ok ? found.value : null);
    });
    return () => {
      current = false;
    };
  }, [workbook]);
  if (selected === undefined) return <Spinner size="tiny" label={labels.loading} />;
  const first = tableAt(tables, selected);
  if (!read || !first) return <p className="quiet empty">{formLabels(language).noForm}</p>;
  return <TableForm read={read} tables={tables} first={first} selected={selected} />;
}

const fillable = (read: WorkbookReading): readonly Table[] =>
  read.tables.filter((table) => hasForm(table) && read.bindings.of(table).what !== 'aside');

interface TableFormProps {
  readonly read: WorkbookReading;
  readonly tables: readonly Table[];
  readonly first: Table;
  readonly selected: Selected | null;
}

/** Keeps to its table by what it is: sheets are inserted, renamed and moved while it stands open. */
function TableForm({ read, tables, first, selected }: TableFormProps) {
  const { language, labels: common } = usePaneTools();
  const labels = formLabels(language);
  const [at, setAt] = useState<{ read: WorkbookReading; table: Table; gone: boolean; turn: number }>({
    read,
    table: first,
    gone: false,
    turn: 0,
  });
  if (at.read !== read && !at.gone) {
    const now = sameTable(at.read, at.table, read);
    setAt(now && tables.includes(now) ? { ...at, read, table: now } : { ...at, gone: true });
  }
  const form = useMemo(() => formOf(at.read, at.table), [at.read, at.table]);
  return (
    <div className="form">
      <p className="secrecy">{intakeLabels(language).secrecy}</p>
      <label htmlFor="form-table">{labels.table}</label>
      <Select
        id="form-table"
        size="small"
        value={at.gone ? '' : String(tables.indexOf(at.table))}
        onChange={(_, { value }) => {
          const table = tables[Number(value)];
          // What was typed for a table that is gone goes over to the one that is said to be it.
          if (table && value !== '') setAt({ read, table, gone: false, turn: at.gone ? at.turn : at.turn + 1 });
        }}
      >
        {at.gone && <option value="">{labels.chooseAgain}</option>}
        {tables.map((one, index) => (
          <option key={`${one.sheet} ${one.header.top} ${one.columns[0]?.col}`} value={String(index)}>
            {common.kinds[one.kind]} · {one.title ?? one.sheet}
          </option>
        ))}
      </Select>
      {at.gone && <p role="alert">{labels.tableGone}</p>}
      {form && <RowForm key={at.turn} form={form} gone={at.gone} selected={selected} />}
    </div>
  );
}

interface RowFormProps {
  readonly form: Form;
  readonly gone: boolean;
  readonly selected: Selected | null;
}

function RowForm({ form, gone, selected }: RowFormProps) {
  const { language, labels: common, state, acts } = usePaneTools();
  const labels = formLabels(language);
  const given = rowsGiven(form.table) || form.table.orientation === 'columns';
  const completion = useCompletion(form.table.kind === 'quota');
  /** Null for a new row. */
  const [at, setAt] = useState<{ form: Form; entry: string | null; gone: boolean }>(() => ({
    form,
    entry: entryAt(form, selected) ?? (given ? (form.entries[0]?.id ?? null) : null),
    gone: false,
  }));
  if (at.form !== form && !at.gone) {
    const now = at.entry === null ? null : sameEntry(at.form, at.entry, form);
    setAt(now === undefined ? { ...at, gone: true } : { form, entry: now, gone: false });
  }
  const lost = gone || at.gone;
  const row = form.entries.find(({ id }) => !at.gone && id === at.entry)?.place ?? null;
  const [typed, setTyped] = useState<Typed>({});
  const { written } = state;
  // Until it was written, what was typed stays: the preview may be cancelled.
  useEffect(() => {
    if (written) setTyped({});
  }, [written]);
  const before = row === null ? {} : valuesOf(form, row);
  const now = { ...before, ...typed };
  const faults = faultsOf(form, row, now);
  const cells = lost || (given && row === null) ? [] : formCells(form, row, now);
  const { read, period } = state;
  const tasks = read && row !== null && completion ? unitTasks(read, form, row, completion) : null;
  const idOf = (role: FormField['role']): string | undefined => form.fields.find((field) => field.role === role)?.id;
  const [unitField, signedBy, signedPost] = [idOf('unit'), idOf('signedBy'), idOf('signedPost')];
  const typedIn = (id: string | undefined): string => (id === undefined ? '' : (now[id] ?? ''));
  const records = read?.reading.records ?? [];
  const unit = unitNamed(read, typedIn(unitField));
  const signers = signersOf(records, unit);
  const writers = writersOf(records, unit);
  const choicesOf = ({ role, choices }: FormField): readonly string[] => {
    if (role === 'signedBy' && signers.length > 0) return [...new Set(signers.map((one) => one.name))];
    return role === 'authors' || role === 'filedBy' ? [...new Set([...writers, ...choices])] : choices;
  };
  const put = (id: string, value: string): void => {
    // Who stands on the roster signs with the post that stands there.
    const post =
      id === signedBy && signedPost !== undefined
        ? { [signedPost]: namedSignOff({ ...noSignOff, post: typedIn(signedPost) }, value, signers).post }
        : {};
    setTyped({ ...typed, [id]: value, ...post });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (cells.length === 0 || state.busy !== null) return;
        acts.propose(labels.rowOf(form.table.sheet), { cells, sheets: [] });
      }}
    >
      <label htmlFor="form-row">{form.table.orientation === 'columns' ? labels.column : labels.row}</label>
      <Select
        id="form-row"
        size="small"
        value={at.gone ? 'gone' : (at.entry ?? '')}
        onChange={(_, { value }) => {
          // What was typed for a row that is gone goes over to the one that is said to be it.
          if (!at.gone) setTyped({});
          setAt({ form, entry: value === '' ? null : value, gone: false });
        }}
      >
        {at.gone && <option value="gone">{labels.chooseAgain}</option>}
        {!given && <option value="">{labels.newRow}</option>}
        {form.entries.map(({ id, mark, label }) => (
          <option key={id} value={id}>
            {mark} · {label}
          </option>
        ))}
      </Select>
      {at.gone && <p role="alert">{labels.rowGone}</p>}
      {!lost && !given && row === null && form.free === null && <p role="alert">{labels.noFree}</p>}
      {tasks && period && <p className="quiet">{labels.progressIn(common.periodName(period.from, period.to))}</p>}
      {form.fields.map((field) => {
        const { id, line, name, control } = field;
        const fault = faults.get(id);
        const choices = choicesOf(field);
        const own = tasks?.get(id);
        return (
          <div key={id} className="form-field">
            <label htmlFor={`form-${line}`}>{name}</label>
            <div className="row">
              <Input
                id={`form-${line}`}
                className="grow"
                size="small"
                value={now[id] ?? ''}
                inputMode={control === 'number' ? 'decimal' : 'text'}
                list={choices.length > 0 ? `form-list-${line}` : undefined}
                aria-invalid={fault !== undefined}
                aria-describedby={fault ? `form-fault-${line}` : undefined}
                autoComplete="off"
                onChange={(_, { value }) => put(id, value)}
              />
              {control === 'date' && (
                <input
                  type="date"
                  className="form-day"
                  aria-label={labels.dayOf(name)}
                  title={labels.dayOf(name)}
                  value={readDate(now[id] ?? '', undefined, yearOf(form)) ?? ''}
                  onChange={({ target }) => put(id, target.value)}
                />
              )}
            </div>
            {choices.length > 0 && (
              <datalist id={`form-list-${line}`}>
                {choices.map((choice) => (
                  <option key={choice} value={choice} />
                ))}
              </datalist>
            )}
            {fault && (
              <p id={`form-fault-${line}`} className="odd">
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
        <RowSignOff key={row} form={form} row={row} name={typedIn(signedBy)} post={typedIn(signedPost)} />
      )}
    </form>
  );
}

const yearOf = ({ table: { period } }: Form) => (period ? { year: Number(period.from.slice(0, 4)) } : {});

const unitNamed = (read: WorkbookReading | null, name: string | undefined): string | undefined =>
  read?.reading.records.find((one) => one.kind === 'unit' && keyOf(one.data.name) === keyOf(name ?? ''))?.record;
