/** A ledger's rows → items and adoptions. One item may run over several rows, one row for each outlet that took it. */

import { readDuration } from '../../language/duration';
import {
  compositeValues,
  directWords,
  issueText,
  issueValue,
  lateWords,
  pictureLength,
  withdrawnWords,
} from '../../language/ledger-words';
import { linksIn } from '../../language/link';
import { readNames } from '../../language/names';
import { keyOf } from '../../language/normalise';
import type { Problem } from '../../problem';
import { recordIdOf } from '../../record/identity';
import type { RecordData, RecordPersonal } from '../../record/records';
import { dateIn, figureIn, isFormulaLike, textIn } from './cell-readers';
import { readInstructions } from './instructions';
import { type LedgerColumns, ledgerColumns } from './ledger-columns';
import { type OutletNames, splitOutlets } from './outlets';
import type { Cells } from './places';
import { listedName, unitRecord } from './units';
import type { View } from './view';
import type { Collected } from './wanted';

interface ItemRow {
  readonly record: string;
  readonly row: number;
  readonly unit: string;
  readonly key: string;
  readonly genre: string | null;
}

export function readLedger(view: View, outlets: OutletNames, unitsListed: boolean, out: Collected): void {
  const columns = ledgerColumns(view);
  const { title: titleCol, unit: unitCol } = columns;
  if (unitCol === undefined || titleCol === undefined) return;
  const year = view.table.period ? Number(view.table.period.from.slice(0, 4)) : undefined;
  const ordinals = new Map<string, number>();
  const composites = new Map<string, ReadAdoption>();
  const given = givenIds(view, columns, out);
  let current: ItemRow | undefined;
  for (const row of view.rows) {
    const untitled = withoutTitle(view, columns, row);
    if (untitled) out.issues.push(untitled);
    else if (beginsItem(view, columns, row, current))
      current = readItem(view, columns, row, year, unitsListed, ordinals, given, out);
    if (!current) continue;
    readAdoptions(view, columns, row, current, year, outlets, ordinals, composites, out);
    readInstructions(view, columns, row, current.record, year, out);
  }
}

/** Somebody's report without its title. Rows that only carry a unit on, or another outlet of the item above, are none. */
function withoutTitle(view: View, columns: LedgerColumns, row: number): Problem | undefined {
  const { title, unit, outlet, receivedOn, authors, signedBy } = columns;
  if (title === undefined || unit === undefined || receivedOn === undefined) return undefined;
  const stands = (col: number | undefined): boolean => col !== undefined && view.grid.values[row]?.[col] != null;
  if (!view.begins(row, title) || stands(title) || stands(outlet)) return undefined;
  if (!stands(unit) || !stands(receivedOn) || !(stands(authors) || stands(signedBy))) return undefined;
  return { code: 'title-missing', at: view.at(row, title), detail: { unit: view.text(row, unit) } };
}

/** A row begins an item where its title does, unless it repeats unit, title and serial of the row above for another outlet. */
function beginsItem(view: View, columns: LedgerColumns, row: number, current: ItemRow | undefined): boolean {
  if (columns.title === undefined || !view.begins(row, columns.title)) return false;
  const title = view.text(row, columns.title);
  if (title === null) return false;
  if (!current) return true;
  if (keyOf(title) !== current.key) return true;
  const same = (col: number | undefined): boolean =>
    col === undefined || (view.text(row, col) ?? view.text(current.row, col)) === view.text(current.row, col);
  const otherOutlet =
    columns.outlet !== undefined && view.text(row, columns.outlet) !== view.text(current.row, columns.outlet);
  return !(otherOutlet && same(columns.unit) && same(columns.serial) && same(columns.receivedOn));
}

function readItem(
  view: View,
  columns: LedgerColumns,
  row: number,
  year: number | undefined,
  unitsListed: boolean,
  ordinals: Map<string, number>,
  given: ReadonlyMap<string, number>,
  out: Collected,
): ItemRow | undefined {
  const text = (col: number | undefined): string | null => (col === undefined ? null : view.text(row, col));
  const typed = columns.title === undefined ? null : view.value(row, columns.title);
  const unitName = text(columns.unit);
  if (typed === null || unitName === null) return undefined;
  const title = String(typed).trim();
  const unit = unitRecord(unitsListed ? listedName(view, row, columns.unit ?? 0, unitName, out) : unitName, null, out);
  if (unit.isNew && unitsListed) {
    out.issues.push({ code: 'unit-unknown', at: view.at(row, columns.unit ?? 0), detail: { unit: unitName } });
  }
  const receivedOn = dateIn(view, row, columns.receivedOn, year, out.issues);
  const signedBy = text(columns.signedBy);
  const signedPost = text(columns.signedPost);
  const note = text(columns.note);
  const stream = text(columns.stream);
  const data: RecordData<'item'> = {
    unit: unit.record,
    stream,
    genre: textIn(view, row, columns.genre, out.issues),
    receivedOn,
    received:
      columns.receivedOn === undefined
        ? 'unrecorded'
        : receivedOn === null && isDirect(view, columns, row, note)
          ? 'no'
          : 'yes',
    channel: text(columns.channel),
    signature: signatureOf(columns, signedBy, signedPost),
    withdrawn: note !== null && withdrawnWords.test(note),
    late: note !== null && lateWords.test(note),
  };
  // Without receipts a ledger lists adoptions: the same title of a unit is the same item in another outlet.
  const received = columns.receivedOn !== undefined;
  const key = keyOf(title);
  const identifying = [unit.record, key, received ? (receivedOn ?? dateOnly(view, columns, row, year)) : null];
  const derived = (): string => (received ? nextId('item', identifying, ordinals) : recordIdOf('item', identifying));
  const own = text(columns.id);
  const bears = own !== null && given.get(own) === row;
  let record = bears ? own : derived();
  // An id that a row bears is that row's, though the row was copied, or renamed so that another one now reads as it did.
  while (received && !bears && given.has(record)) record = derived();
  const personal = {
    title,
    authors: [...readNames(text(columns.authors) ?? '')],
    filedBy: text(columns.filedBy),
    signedBy,
    signedPost,
    note,
  };
  out.add({ kind: 'item', record, data, personal }, itemCells(view, columns, row));
  if (isFormulaLike(title)) {
    const serial = text(columns.serial);
    out.issues.push({
      code: 'formula-like-text',
      at: view.at(row, columns.title ?? 0),
      detail: { serial: serial === null ? null : Number(serial), unit: unitName, title },
    });
  }
  const said = out.said(record);
  return { record, row, unit: unit.record, key, genre: said?.kind === 'item' ? said.data.genre : data.genre };
}

/** What the row lacks a column for is told at its title. */
function itemCells(view: View, columns: LedgerColumns, row: number): () => Cells {
  return () => {
    const cell = (col: number | undefined): string => view.at(row, col ?? columns.title ?? 0);
    return {
      title: cell(columns.title),
      signedBy: cell(columns.signedBy),
      filedBy: cell(columns.filedBy),
      authors: cell(columns.authors),
      genre: cell(columns.genre),
      receivedOn: cell(columns.receivedOn),
      outlet: cell(columns.outlet),
      note: cell(columns.note),
      serial: cell(columns.serial),
    };
  };
}

/** The ids that stand in the sheet, each with the first row that bears it: a copied row is a record of its own. */
function givenIds(view: View, { id }: LedgerColumns, out: Collected): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const row of id === undefined ? [] : view.rows) {
    const text = view.text(row, id ?? 0);
    if (text !== null && itemId.test(text) && !given.has(text) && !out.has(text)) given.set(text, row);
  }
  return given;
}

const itemId = /^i[0-9a-f]{20}$/;

/** Without a date of receipt: printed without having been sent in where the remark says so or an outlet took it. */
function isDirect(view: View, columns: LedgerColumns, row: number, note: string | null): boolean {
  if (note !== null && directWords.test(note)) return true;
  return columns.outlet !== undefined && view.text(row, columns.outlet) !== null;
}

function dateOnly(view: View, columns: LedgerColumns, row: number, year: number | undefined): string | null {
  return dateIn(view, row, columns.adoptedOn, year, []);
}

function signatureOf(
  columns: LedgerColumns,
  name: string | null,
  post: string | null,
): RecordData<'item'>['signature'] {
  if (columns.signedBy === undefined) return 'unrecorded';
  const postMissing = columns.signedPost !== undefined && post === null;
  if (name === null) return columns.signedPost === undefined || postMissing ? 'missing' : 'name-missing';
  return postMissing ? 'post-missing' : 'complete';
}

function readAdoptions(
  view: View,
  columns: LedgerColumns,
  row: number,
  item: ItemRow,
  year: number | undefined,
  outlets: OutletNames,
  ordinals: Map<string, number>,
  composites: Map<string, ReadAdoption>,
  out: Collected,
): void {
  const outletText = columns.outlet === undefined ? null : view.text(row, columns.outlet);
  if (columns.outlet === undefined || outletText === null || !view.begins(row, columns.outlet)) return;
  const placed = textIn(view, row, columns.placement, out.issues);
  const issued = textIn(view, row, columns.issue, out.issues) ?? placed;
  const issueNumber = issued === null ? null : issueValue.exec(issued);
  const seconds = columns.length === undefined ? undefined : readDuration(view.text(row, columns.length) ?? '');
  const pictured = columns.length !== undefined && pictureLength.test(view.text(row, columns.length) ?? '');
  const length = seconds === undefined && !pictured ? figureIn(view, row, columns.length, out.issues) : null;
  const fee = figureIn(view, row, columns.outletFee, out.issues);
  const reads = figureIn(view, row, columns.reads, out.issues);
  const photos = figureIn(view, row, columns.photos, out.issues);
  const use =
    columns.use !== undefined && compositeValues.test(view.text(row, columns.use) ?? '') ? 'composite' : 'single';
  // Another outlet's row may print the same item as another kind of piece.
  const ownGenre = columns.genre === undefined ? null : view.text(row, columns.genre);
  const genre = ownGenre === item.genre ? null : ownGenre;
  const level = columns.level === undefined ? null : view.text(row, columns.level);
  // A ledger with one date for the row: it was printed when it was received, as far as the sheet says.
  const date =
    columns.adoptedOn === undefined
      ? dateIn(view, row, columns.receivedOn, year, [])
      : dateIn(view, row, columns.adoptedOn, year, out.issues);
  const outletCol = columns.outlet;
  const cells = outletCell(view, row, outletCol);
  const typedOutlets = splitOutlets(outletText);
  const links = columns.link === undefined ? [] : linksIn(view.text(row, columns.link) ?? '');
  for (const [index, typed] of typedOutlets.entries()) {
    const outlet = outlets.get(keyOf(typed)) ?? typed;
    if (outlet !== typed)
      out.issues.push({
        code: 'outlet-spelling',
        at: view.at(row, outletCol),
        detail: { text: typed, reads: outlet },
      });
    out.add(
      { kind: 'outlet', record: out.idOf('outlet', outlet), data: { name: outlet, level }, personal: {} },
      { name: view.at(row, outletCol) },
    );
    // Written out, not spread: V8 gives every object that is spread and added to a shape of its own.
    const data: RecordData<'adoption'> = {
      outlet,
      level,
      genre,
      placement: placed,
      issue: issueNumber ? issueText(Number(issueNumber[1])) : null,
      date,
      length: length === null ? null : Math.round(length),
      seconds: seconds ?? null,
      outletFee: fee === null ? null : Math.round(fee * 100),
      use,
      sources: [item.record],
    };
    if (reads !== null) data.reads = Math.round(reads);
    if (photos !== null) data.photos = Math.round(photos);
    // One link for three outlets says of none that it is theirs.
    const link = links.length === typedOutlets.length ? links[index] : undefined;
    addAdoption({ data, personal: link === undefined ? {} : { link } }, item, cells, ordinals, composites, out);
  }
}

const outletCell = (view: View, row: number, col: number) => (): Cells => ({ outlet: view.at(row, col) });

interface ReadAdoption {
  readonly data: RecordData<'adoption'>;
  readonly personal: RecordPersonal<'adoption'>;
}

/** Rows that name the same composite (outlet, issue, day) are one adoption with several sources. */
function addAdoption(
  read: ReadAdoption,
  item: ItemRow,
  cells: () => Cells,
  ordinals: Map<string, number>,
  composites: Map<string, ReadAdoption>,
  out: Collected,
): void {
  const { data, personal } = read;
  const shared = data.use === 'composite' && (data.issue !== null || data.date !== null);
  const identifying = shared
    ? ['composite', keyOf(data.outlet), data.issue, data.date]
    : [item.record, keyOf(data.outlet), data.date];
  const record = shared ? recordIdOf('adoption', identifying) : nextId('adoption', identifying, ordinals);
  const former = shared ? composites.get(record) : undefined;
  if (former) {
    if (!former.data.sources.includes(item.record)) former.data.sources.push(item.record);
    if (personal.link !== undefined) former.personal.link ??= personal.link;
  } else {
    if (shared) composites.set(record, read);
    out.add({ kind: 'adoption', record, data, personal }, cells);
  }
  if (shared) out.place(`${record}/${item.record}`, cells);
}

/** Rows that agree in all that identifies them are told apart by their order. `ordinals`: by the first one's id, how many were met. */
function nextId(
  kind: 'item' | 'adoption',
  identifying: readonly (string | null)[],
  ordinals: Map<string, number>,
): string {
  const first = recordIdOf(kind, identifying);
  const ordinal = ordinals.get(first) ?? 0;
  ordinals.set(first, ordinal + 1);
  return ordinal === 0 ? first : recordIdOf(kind, identifying, ordinal);
}
