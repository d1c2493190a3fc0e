/** Where does a text stand, of all that service, browser and workbook keep? Read as bytes; what is packed is unpacked first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { idColumn, statusColumn } from '../../shared/language/ledger-words';
import { type Book, cellKey } from '../office-host/book';

export type Place = 'tables' | 'snapshots' | 'files' | 'log' | 'browser' | 'workbook' | 'own columns';

interface Kept {
  /** Of the local service. */
  readonly dataDir: string;
  readonly output: () => string;
  readonly pane: Frame;
  readonly book: Book;
}

/** The places in which each mark stands now. */
export async function everywhere(marks: readonly string[], kept: Kept): Promise<Record<string, readonly Place[]>> {
  const { tables, snapshots } = storedIn(join(kept.dataDir, 'storage/tables.json'));
  const places: readonly (readonly [Place, Buffer])[] = [
    ['tables', tables],
    ['snapshots', snapshots],
    ['files', Buffer.concat(filesUnder(join(kept.dataDir, 'files')))],
    ['log', Buffer.from(kept.output())],
    ['browser', Buffer.from(await browserKeeps(kept.pane))],
    ['workbook', Buffer.from(JSON.stringify([[...kept.book.settings], kept.book.parts, [...kept.book.names]]))],
    ['own columns', Buffer.from(JSON.stringify(ownCells(kept.book)))],
  ];
  return Object.fromEntries(
    marks.map((mark) => [mark, places.filter(([, bytes]) => bytes.includes(mark)).map(([place]) => place)]),
  );
}

export const snapshotsIn = (dataDir: string): Buffer => storedIn(join(dataDir, 'storage/tables.json')).snapshots;

/** All tables as the emulator saved them; the parts of each snapshot put together and unpacked. */
function storedIn(path: string): { readonly tables: Buffer; readonly snapshots: Buffer } {
  const text = readFileSync(path, 'utf8');
  const packed = new Map<string, string[]>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { PartitionKey: office, RowKey: row, properties } = value as Record<string, unknown>; // any object may be asked
    if (typeof office === 'string' && typeof row === 'string' && /^p-\d/.test(row)) {
      const parts = Object.entries(properties ?? {}).filter(
        ([name, part]) => /^[a-z]+\d*$/.test(name) && bytesIn(part),
      );
      const known = packed.get(`${office} ${row.slice(0, 14)}`) ?? [];
      known.push(...parts.sort(byName).map(([, part]) => String(part)));
      packed.set(`${office} ${row.slice(0, 14)}`, known);
    }
    Object.values(value).forEach(walk);
  };
  walk(JSON.parse(text));
  const unpacked = [...packed.values()].map((parts) =>
    gunzipSync(Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')))),
  );
  // The emulator keeps texts as JSON, which may write a character as its number.
  return {
    tables: Buffer.from(JSON.stringify(JSON.parse(text)) + unescaped(text)),
    snapshots: Buffer.concat(unpacked),
  };
}

const bytesIn = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 40 && /^[A-Za-z0-9+/]+=*$/.test(value);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  Number(/\d+$/.exec(a)?.[0] ?? 0) - Number(/\d+$/.exec(b)?.[0] ?? 0);
const unescaped = (text: string): string =>
  text.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function filesUnder(folder: string): Buffer[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => [Buffer.from(entry.name), readFileSync(join(entry.parentPath, entry.name))]);
  } catch {
    return [];
  }
}

/** Every store of every database of the pane's, and its web storage. */
const browserKeeps = (pane: Frame): Promise<string> =>
  pane.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        found.push(await asked(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found);
  });

/** What stands in our columns beside a ledger, heads included. */
function ownCells({ sheets }: Book): readonly unknown[] {
  return sheets.flatMap(({ cells }) => {
    const heads = [...cells].filter(([, { value }]) => value === idColumn || value === statusColumn);
    const columns = new Set(heads.map(([key]) => key.split(',')[1]));
    return [...cells]
      .filter(([key]) => columns.has(key.split(',')[1]))
      .map(([, { value, formula }]) => [value, formula]);
  });
}

export const cellIn = (book: Book, sheet: string, row: number, col: number): unknown =>
  book.sheets.find(({ name }) => name === sheet)?.cells.get(cellKey(row, col))?.value;
