/** What the pane and the CLI need of a workbook, whether it is open in Excel or a file. */
import type { Result } from '../../shared/result';
import type { Area, Grid } from '../../shared/sheet/grid';
import type { Writes } from '../../shared/sheet/writes';

export interface Workbook {
  /** Every sheet, in the workbook's order. */
  grids(): Promise<Result<readonly Grid[]>>;
  /**
   * Every sheet, and what the product keeps in this workbook.
   * @param since what was read before: a sheet that stands as it did then may come back as the same object. Looks and what
   *   is hidden are then as they were; without it everything is read.
   */
  read(since?: Contents): Promise<Result<Contents>>;
  /** The sheet that the user looks at; in a file the one that was active when it was saved. */
  activeGrid(): Promise<Result<Grid>>;
  /** Writes all or nothing. Only the named cells, the sheets of ours and what is kept change. */
  write(writes: Writes, memo?: Memo): Promise<Result<null>>;
  /** What the user has selected; null where there is no screen, or nothing is selected. */
  selection(): Promise<Result<Selected | null>>;
  /**
   * Shows cells (台账!L17) and ranges (台账!B4:B33) to the user where there is a screen to show them on, all that stand on the
   * first one's sheet together. @returns false where there is no such sheet any longer, or it is hidden.
   */
  select(at: readonly string[]): Promise<boolean>;
  /** Calls back whenever somebody has changed a sheet, until what it returns is called. A file changes by our hand only. */
  watch(changed: (by: ChangedBy) => void): () => void;
}

/** others: who works in the same workbook from another window. */
export type ChangedBy = 'here' | 'others';

/** The first area of a selection. */
export interface Selected {
  readonly sheet: string;
  readonly area: Area;
}

export interface Contents {
  readonly grids: readonly Grid[];
  /** Short texts by key; keys begin with `tl.`. They travel with the workbook, in Excel and in a file alike. */
  readonly kept: ReadonlyMap<string, string>;
  readonly bound: readonly BoundArea[];
}

/** An area that follows its cells when rows and columns are inserted, sheets renamed or moved. */
export interface BoundArea {
  readonly id: string;
  /** Null where its cells were deleted. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
  /** It came with a copy of the sheet: the first one still stands. */
  readonly copy: boolean;
}

/** What is to be kept from now on. */
export interface Memo {
  /** Null forgets. */
  readonly texts?: Readonly<Record<string, string | null>>;
  readonly bind?: readonly { readonly id: string; readonly sheet: string; readonly area: Area }[];
  readonly unbind?: readonly string[];
}
