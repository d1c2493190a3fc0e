/** The labels of handing out and taking back, by language. */
import type { Language } from '../../shared/text/sentence';
import { collectText as en } from './collect.en';
import { type CollectText, collectText as zh } from './collect.zh';

export const collectLabels = (language: Language): CollectText => (language === 'zh' ? zh : en);
