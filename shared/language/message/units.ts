/** Which of the office's units does a message name? By its name, or as correspondents shorten it: 水务局, 县教体局. */
import { type Folded, fold, type Stretch } from './folded';
import { unitShort } from './words';

export interface UnitNames {
  /** The listed name of what the text is in whole; undefined for a stranger. */
  of(text: string): string | undefined;
  /** The unit that stands at this place. */
  at(folded: Folded, from: number): { readonly name: string; readonly stretch: Stretch } | undefined;
}

export function unitNames(units: readonly string[]): UnitNames {
  const listed = new Map<string, string>();
  const twice = new Set<string>();
  for (const unit of units) {
    for (const form of formsOf(fold(unit).text)) {
      if ((listed.get(form) ?? unit) !== unit) twice.add(form);
      else listed.set(form, unit);
    }
  }
  // What two units may be called names neither; a unit's own name always names it.
  for (const form of twice) listed.delete(form);
  for (const unit of units) listed.set(fold(unit).text, unit);
  const forms = [...listed.keys()].sort((a, b) => b.length - a.length);
  return {
    of: (text) => listed.get(text.replace(/\s|\(.*\)/g, '')),
    at({ text }, from) {
      const form = forms.find((one) => text.startsWith(one, from));
      const name = form === undefined ? undefined : listed.get(form);
      return form === undefined || name === undefined ? undefined : { name, stretch: { from, to: from + form.length } };
    },
  };
}

function formsOf(name: string): readonly string[] {
  const forms = new Set([name]);
  for (const [long, short] of unitShort) for (const form of [...forms]) forms.add(form.replace(long, short));
  return [...forms].filter((form) => form.length >= 2);
}
