/** What does a problem say to the person who reads it, and in which language? */
import type { Problem } from '../problem';
import * as en from './en';
import * as zh from './zh';

export type Language = 'zh' | 'en';

/** One sentence: what happened, why, and what to do next. The cell or field is not repeated: whoever shows it names `at`. */
export function sentence(problem: Problem, language: Language): string {
  const sentences = language === 'zh' ? zh.sentences : en.sentences;
  return sentences[problem.code](problem.detail ?? {});
}
