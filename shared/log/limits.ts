/** Will Azure Table storage take these rows? Asked before sending, as the emulator does not ask all of it. */
import type { Cell, Row, Transaction } from './store';

const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  /** Entities of one transaction, the head included. */
  operations: 100,
  /** Bytes of one transaction's request; a margin is left for what frames it. */
  transactionBytes: 4 * MiB - 64 * KiB,
  entityBytes: MiB,
  propertyBytes: 64 * KiB,
  /** 255, of which PartitionKey, RowKey and Timestamp are three. */
  properties: 252,
  keyBytes: KiB,
} as const;

/** Headers and boundaries of one operation within the request. */
const operationFrame = 1024;

/** Undefined where all is well, else what is wrong, for a log: it names no values. */
export function transactionFault(workspace: string, transaction: Transaction): string | undefined {
  const rows = [transaction.head, ...transaction.rows, ...(transaction.replaced ?? [])];
  if (rows.length > limits.operations) return `${rows.length} operations`;
  const keys = new Set(rows.map((row) => row.key));
  if (keys.size !== rows.length) return 'a key twice';
  let bytes = 0;
  for (const row of rows) {
    const fault = rowFault(workspace, row);
    if (fault !== undefined) return `${row.key}: ${fault}`;
    bytes += wireBytes(row);
  }
  return bytes > limits.transactionBytes ? `${bytes} bytes` : undefined;
}

/** At most what the row takes in a request whose non-ASCII characters are escaped. */
export function wireBytes(row: Row): number {
  return operationFrame + row.key.length + columnBytes(row.columns);
}

export function columnBytes(columns: Row['columns']): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(columns)) {
    bytes += name.length + 8 + (typeof value === 'string' ? escapedLength(value) : 24);
  }
  return bytes;
}

/** The same for a row that is sent alone. */
export function rowFault(workspace: string, row: Row): string | undefined {
  for (const key of [workspace, row.key]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Azure forbids them in keys
    if (key.length * 2 > limits.keyBytes || /[/\\#?\u0000-\u001f\u007f-\u009f]/.test(key)) return 'key';
  }
  const columns = Object.entries(row.columns);
  if (columns.length > limits.properties) return `${columns.length} properties`;
  let bytes = 4 + 2 * (workspace.length + row.key.length);
  for (const [name, value] of columns) {
    if (!isPropertyName(name)) return `property name ${name}`;
    const size = valueBytes(value);
    if (size === undefined || size > limits.propertyBytes) return `property ${name}`;
    bytes += 8 + 2 * name.length + size;
  }
  return bytes > limits.entityBytes ? `${bytes} bytes` : undefined;
}

/** Names come from our own code, the same few again and again. */
const accepted = new Set<string>();
function isPropertyName(name: string): boolean {
  if (accepted.has(name)) return true;
  const valid = /^[A-Za-z_][0-9A-Za-z_]{0,254}$/.test(name) && !reserved.has(name);
  if (valid && accepted.size < 1000) accepted.add(name);
  return valid;
}

const reserved = new Set(['PartitionKey', 'RowKey', 'Timestamp', 'partitionKey', 'rowKey', 'timestamp', 'etag']);

/** As Azure counts: UTF-16 for text, Int32 for whole numbers, which must fit. */
function valueBytes(value: Cell): number | undefined {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value === 'boolean') return 1;
  if (Number.isInteger(value)) return value >= -0x80000000 && value <= 0x7fffffff ? 4 : undefined;
  return Number.isFinite(value) ? 8 : undefined;
}

function escapedLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    length += code >= 0x7f || code < 0x20 ? 6 : code === 0x22 || code === 0x5c ? 2 : 1;
  }
  return length;
}
