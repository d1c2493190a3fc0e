/** The labels of 收稿登记 and of what follows it, one for every place in every language. */
import type { Language } from '../../shared/text/sentence';
import type { DraftField } from '../live/intake/draft';
import { intakeEn } from './intake.en';
import { intakeZh } from './intake.zh';

export interface IntakeLabels {
  readonly view: string;
  readonly secrecy: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly readIt: string;
  readonly byHand: string;
  readonly nothingRead: string;
  readonly noOffice: string;
  readonly nothingFrom: (units: string) => string;
  readonly fields: Readonly<Record<DraftField, string>>;
  readonly channel: string;
  readonly channels: Readonly<Record<'chat' | 'mail' | 'book' | 'fax' | 'system' | 'other', string>>;
  readonly streams: readonly string[];
  readonly sure: Readonly<Record<'stated' | 'likely' | 'guess' | 'typed', string>>;
  readonly unsigned: string;
  readonly postMissing: string;
  readonly registeredOnly: string;
  readonly registeredOnlyUnit: string;
  readonly registeredOnlyFile: string;
  readonly takeOver: (field: string, value: string) => string;
  readonly unread: (file: string) => string;
  readonly refusedFile: (file: string, why: string) => string;
  readonly neutralTitle: string;
  readonly unitMissing: string;
  readonly titleMissing: string;
  readonly dateMissing: string;
  readonly repeats: string;
  readonly repeat: Readonly<Record<'title' | 'link' | 'near', string>>;
  readonly confirm: string;
  readonly confirmRepeat: string;
  readonly skip: string;
  readonly of: (nth: number, all: number) => string;
  readonly done: (title: string, count: number) => string;
  readonly files: string;
  readonly takeOff: string;
  readonly workbooks: string;
  readonly original: string;
}

export const intakeLabels = (language: Language): IntakeLabels => (language === 'zh' ? intakeZh : intakeEn);
