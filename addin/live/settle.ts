/** The main job: read a workbook, send what is new, ask for a period's figures. For the CLI, the page and the pane alike. */
import type { Period } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { type Figures, figures } from './figures';
import type { WorkbookReading } from './read-workbook';
import { compare, type Progress, type Sent, send } from './send';

export interface Settled {
  readonly sent: Sent;
  readonly figures: Figures;
}

interface SettleOptions {
  readonly period?: Period | undefined;
  readonly language?: Language;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** @returns `period-unknown` where neither the caller nor the workbook names a period. */
export async function settleWorkbook(
  office: Office,
  { reading }: WorkbookReading,
  { period, language = 'zh', onProgress, signal }: SettleOptions = {},
): Promise<Result<Settled>> {
  const span = period ?? reading.periods.at(-1);
  if (!span) return fail({ code: 'period-unknown' });
  const compared = await compare(office, reading.records);
  if (!compared.ok) return compared;
  const sent = await send(office, compared.value, onProgress, signal);
  if (!sent.ok) return sent;
  const found = await figures(office, span, reading.places, language);
  return found.ok ? ok({ sent: sent.value, figures: found.value }) : found;
}
