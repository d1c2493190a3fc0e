/** What every part of the pane, and every view, may ask for: what is known, what can be done, labels, places in the workbook. */
import { createContext, useContext } from 'react';
import type { Problem } from '../../shared/problem';
import type { Language } from '../../shared/text/sentence';
import type { Session } from '../live/session';
import type { Labels } from '../text/labels';
import type { Workbook } from '../workbook/port';
import type { PaneActs, PaneState } from './pane-state';

export interface PaneTools {
  readonly labels: Labels;
  readonly language: Language;
  readonly workbook: Workbook;
  readonly session: Session;
  /** state.read: the workbook's tables and records. state.office: questions to the office. state.period, state.figures. */
  readonly state: PaneState;
  /** acts.post: commands to the office. acts.propose: cells and sheets into the workbook. */
  readonly acts: PaneActs;
  /** Everything to point out, gravest first. */
  readonly issues: readonly Problem[];
  /** 报送采用台账!L17 for each record that stands in this workbook. */
  cells(records: readonly string[]): readonly string[];
  /** Cells and ranges, as 台账!L17 or 台账!B4:B33, together. */
  select(...at: readonly string[]): void;
  /** Goes to another view by its id, there to the record that it is about. */
  show(view: string, about?: string): void;
  /** 查看依据 was asked for in the ribbon and is not answered yet. */
  readonly why: boolean;
  onWhy(): void;
  /** The record for which the view was asked for; null where it was opened by itself. */
  readonly about: string | null;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePaneTools(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('outside the pane');
  return tools;
}
