/** What did somebody write into a sheet of ours? A form's texts are kept when the sheet is made again. */
import type { Grid } from '../sheet/grid';
import type { OwnSheet, Written } from '../sheet/writes';
import type { Language } from '../text/sentence';

export interface Form<F extends string> {
  /** The sheet's name. */
  readonly name: string;
  readonly note: string;
  readonly columns: readonly [string, string, string];
  /** Label, standard text, hint. */
  readonly fields: Readonly<Record<F, readonly [string, string, string]>>;
}

const fieldsOf = <F extends string>({ fields }: Form<F>) =>
  // The record has the form's fields and no others.
  Object.entries(fields) as [F, readonly [string, string, string]][];

/** Texts that somebody typed into the sheet of either language stand for the standard texts of this one. */
export function keptTexts<F extends string>(
  grids: readonly Grid[],
  forms: Readonly<Record<Language, Form<F>>>,
  language: Language,
): Readonly<Record<F, string>> {
  const typed = new Map<F, string>();
  for (const spoken of ['zh', 'en'] as const) {
    const form = forms[spoken];
    const grid = grids.find(({ sheet, own }) => own === true && sheet === form.name);
    const labels = new Map(fieldsOf(form).map(([field, [label, standard]]) => [label, { field, standard }]));
    for (const row of grid?.values ?? []) {
      const known = labels.get(String(row[0] ?? ''));
      if (known === undefined) continue;
      const text = String(row[1] ?? '').trim();
      if (text !== known.standard || spoken === language) typed.set(known.field, text);
    }
  }
  const entries = fieldsOf(forms[language]).map(([field, [, standard]]) => [field, typed.get(field) ?? standard]);
  // Every field of the form is named.
  return Object.fromEntries(entries) as Record<F, string>;
}

export function formSheet<F extends string>(form: Form<F>, texts: Readonly<Record<F, string>>): OwnSheet {
  return {
    name: form.name,
    landscape: false,
    blocks: [
      {
        title: form.name,
        note: form.note,
        form: true,
        header: [...form.columns],
        columns: [
          { format: 'text', width: 16 },
          { format: 'text', width: 62 },
          { format: 'text', width: 34 },
        ],
        rows: fieldsOf(form).map(([field, [label, , hint]]): Written[] => [label, texts[field], hint]),
      },
    ],
  };
}
