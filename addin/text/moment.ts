/** When was it, on the user's own clock? */
import type { Language } from '../../shared/text/sentence';

/** @param instant UTC ISO; what stands behind it is left out. */
export function moment(instant: string, language: Language): string {
  return new Date(instant.slice(0, 24)).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
