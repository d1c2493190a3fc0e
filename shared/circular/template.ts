/** What has the office worded itself? The fields of 通报文稿, and how figures are put into them. */
import type { Grid } from '../sheet/grid';
import type { OwnSheet } from '../sheet/writes';
import { circularTexts } from '../text/circular';
import type { Language } from '../text/sentence';
import { formSheet, keptTexts } from './kept-form';

export type TemplateField = keyof (typeof circularTexts)['zh']['template']['fields'];
export type Template = Readonly<Record<TemplateField, string>>;

const forms = { zh: circularTexts.zh.template, en: circularTexts.en.template } as const;

export const templateOf = (grids: readonly Grid[], language: Language): Template =>
  keptTexts<TemplateField>(grids, forms, language);

export const templateSheet = (template: Template, language: Language): OwnSheet =>
  formSheet<TemplateField>(forms[language], template);

/** Puts figures into a text: {期间} and the like. A name that is not known stays as it was typed. */
export function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/[{｛]([^{}｛｝]{1,20})[}｝]/g, (whole, name: string) => values.get(name.trim()) ?? whole);
}
