/** What every part of the pane may ask for: labels, cells of records, showing a place in the workbook. */
import { createContext, useContext } from 'react';
import type { Language } from '../../shared/text/sentence';
import type { Labels } from '../text/labels';

export interface PaneTools {
  readonly labels: Labels;
  readonly language: Language;
  /** 报送采用台账!L17 for each record that stands in this workbook. */
  cells(records: readonly string[]): readonly string[];
  /** A cell or a range, as 台账!L17 or 台账!B4:B33. */
  select(at: string): void;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePaneTools(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('outside the pane');
  return tools;
}
