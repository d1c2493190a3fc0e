/** What has the office worded itself? The fields of 通报文稿: kept from the sheet where it stands, else the house's own. */
import type { Grid } from '../sheet/grid';
import type { OwnSheet, Written } from '../sheet/writes';
import { circularTexts } from '../text/circular';
import type { Language } from '../text/sentence';

type Fields = (typeof circularTexts)['zh']['template']['fields'];
export type TemplateField = keyof Fields;
export type Template = Readonly<Record<TemplateField, string>>;

const fieldsOf = (language: Language) =>
  // The table is const: its keys are the fields.
  Object.entries(circularTexts[language].template.fields) as [TemplateField, readonly [string, string, string]][];

/** Texts that somebody typed into the sheet of either language stand for the defaults of this one. */
export function templateOf(grids: readonly Grid[], language: Language): Template {
  const typed = new Map<TemplateField, string>();
  for (const spoken of ['zh', 'en'] as const) {
    const { sheets } = circularTexts[spoken];
    const grid = grids.find(({ sheet, own }) => own === true && sheet === sheets.template);
    const labels = new Map(fieldsOf(spoken).map(([field, [label]]) => [label, field]));
    for (const row of grid?.values ?? []) {
      const field = labels.get(String(row[0] ?? ''));
      if (field === undefined) continue;
      const text = String(row[1] ?? '').trim();
      const [, standard] = fieldsOf(spoken).find(([name]) => name === field)?.[1] ?? ['', ''];
      if (text !== standard || spoken === language) typed.set(field, text);
    }
  }
  return Object.fromEntries(
    fieldsOf(language).map(([field, [, standard]]) => [field, typed.get(field) ?? standard]),
  ) as Template; // safe: every field of the table is named
}

export function templateSheet(template: Template, language: Language): OwnSheet {
  const { sheets, template: words } = circularTexts[language];
  return {
    name: sheets.template,
    landscape: false,
    blocks: [
      {
        title: sheets.template,
        note: words.note,
        header: [...words.columns],
        columns: [
          { format: 'text', width: 16 },
          { format: 'text', width: 62 },
          { format: 'text', width: 34 },
        ],
        rows: fieldsOf(language).map(([field, [label, , hint]]): Written[] => [label, template[field], hint]),
      },
    ],
  };
}

/** Puts figures into a text: {期间} and the like. A name that is not known stays as it was typed. */
export function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/[{｛]([^{}｛｝]{1,20})[}｝]/g, (whole, name: string) => values.get(name.trim()) ?? whole);
}
