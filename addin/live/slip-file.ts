/** Sign-off slips as a file: of one item, or of what was received in a period. */
import { officialDocx } from '../../document/official';
import { slipPaper } from '../../shared/circular/slip-paper';
import { fail, ok, type Result } from '../../shared/result';
import { dayTexts } from '../../shared/text/day-sheets';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import type { MadeFile } from './circular-files';

/** @param asked one item, or those received in a period. @param units only of these, by name. */
export async function slipFile(
  office: Office,
  asked: { readonly record: string } | { readonly period: string },
  name: string,
  language: Language,
  units?: readonly string[],
): Promise<Result<MadeFile>> {
  const slips = await office.call('getSlips', { query: asked });
  if (!slips.ok) return slips;
  const entries = slips.value.entries.filter(({ unit }) => units?.includes(unit) ?? true);
  if (entries.length === 0) return fail({ code: 'not-found' });
  const bytes = await officialDocx(slipPaper(entries, language));
  return ok({ name: `${dayTexts[language].slip.file(name)}.docx`, bytes });
}
