/** In which language does the pane speak? */
import type { Language } from '../../shared/text/sentence';
import { en } from './en';
import type { Labels } from './labels';
import { zh } from './zh';

export const labelsIn = (language: Language): Labels => (language === 'zh' ? zh : en);

/** Chinese unless the display language is one that is surely not. */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || /^zh/i.test(tag) ? 'zh' : 'en';
}
