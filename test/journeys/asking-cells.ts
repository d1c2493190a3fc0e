/** Cells that call our functions: what would Excel show in them? Each has a name of the test's. */
import type { CellCall, CellResult, OfficeHost } from '../office-host/protocol';

export interface AskingCells {
  /** Excel works them all out at once. */
  ask(): void;
  /** undefined while a cell still waits. */
  shown(): Readonly<Record<string, CellResult | undefined>>;
  /** How often each was told something. */
  told(): Readonly<Record<string, number>>;
  /** The formula is gone. */
  off(name: string): void;
}

/** @param formulas function, unit and period by the cell's name. */
export function askingCells(
  host: OfficeHost,
  formulas: Readonly<Record<string, readonly [name: string, unit: string, period: string]>>,
): AskingCells {
  const names = Object.keys(formulas);
  const first = host.results.size + 1;
  const numberOf = (name: string): number => first + names.indexOf(name);
  const calls = Object.entries(formulas).map(
    ([name, [called, ...given]], row): CellCall => ({
      call: numberOf(name),
      name: called,
      given,
      address: `任务!F${row + 3}`,
    }),
  );
  const each = <T>(one: (told: readonly CellResult[]) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(names.map((name) => [name, one(host.results.get(numberOf(name)) ?? [])]));
  return {
    ask: () => host.tell({ what: 'cells', calls }),
    shown: () => each((told) => told.at(-1)),
    told: () => each((told) => told.length),
    off: (name) => host.tell({ what: 'cells-off', calls: [numberOf(name)] }),
  };
}
