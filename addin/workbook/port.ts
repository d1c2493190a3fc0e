/** What the pane and the CLI need of a workbook, whether it is open in Excel or a file. */
import type { Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import type { Writes } from '../../shared/sheet/writes';

export interface Workbook {
  /** Every sheet, in the workbook's order. */
  grids(): Promise<Result<readonly Grid[]>>;
  /** The sheet that the user looks at; in a file the one that was active when it was saved. */
  activeGrid(): Promise<Result<Grid>>;
  /** Writes all or nothing. Only the named cells and the sheets of ours change. */
  write(writes: Writes): Promise<Result<null>>;
  /** Shows a cell (台账!L17) or a range (台账!B4:B33) to the user where there is a screen to show it on. */
  select(at: string): Promise<void>;
}
