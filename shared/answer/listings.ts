/** The answers that list what an office keeps, a page at a time. */
import type { Output } from '../contract/operations';
import { isDeclared, mainOf, sourceIdsOf, stands } from '../office/adoption/now';
import type { Signing } from '../office/item/acts';
import type { ItemState } from '../office/item/life';
import { itemNow, itemStateOf } from '../office/item/now';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import { type Adoption, recordKinds, records } from '../record/records';
import type { Result } from '../result';
import type { Finding } from '../tally/findings';
import type { ItemEntry } from '../tally/views';
import { pageOf } from './page-of';

export function standingsAnswer(state: OfficeState, after?: string): Result<Output<'listStandings'>> {
  return pageOf(state.standing, after, (record, { seq, replaces, command }) => ({
    record,
    kind: kindOf(record),
    seq,
    replaces,
    command,
  }));
}

function kindOf(record: string) {
  const kind = recordKinds.find((name) => records[name].letter === record[0]);
  if (!kind) throw new TypeError('a record of no kind');
  return kind;
}

export function unitsAnswer(state: OfficeState, after?: string): Result<Output<'listUnits'>> {
  return pageOf(state.unit, after, (record, unit) => ({
    record,
    ...unit,
    // Answers know no clock: what was said last holds for whatever comes in next.
    registeredOnly: unitOn(state, record, '9999-12-31')?.registeredOnly ?? false,
  }));
}

export function tasksAnswer(state: OfficeState, after?: string): Result<Output<'listTasks'>> {
  return pageOf(state.task, after, (record, task) => ({ record, ...task }));
}

export function itemsAnswer(
  state: OfficeState,
  known: ReadonlyMap<string, ItemEntry>,
  after?: string,
): Result<Output<'listItems'>> {
  return pageOf(state.item, after, (record, first) => {
    const { personal, ...item } = itemNow(state, record) ?? first;
    return {
      record,
      ...item,
      title: personal?.title ?? null,
      authors: personal?.authors ?? [],
      filedBy: personal?.filedBy ?? null,
      signedBy: personal?.signedBy ?? null,
      signedPost: personal?.signedPost ?? null,
      link: personal?.link ?? null,
      state: stateOf(state, known, record),
      signing: signingOf(state, record),
      ...openLinkOf(state, record),
      adoptions: (known.get(record)?.adoptions ?? []).map(
        ({ id, adoption: { sources, personal: _, ...adoption } }) => ({
          record: id,
          ...adoption,
        }),
      ),
    };
  });
}

export function adoptionsAnswer(state: OfficeState, after?: string): Result<Output<'listAdoptions'>> {
  return pageOf(state.adoption, after, (record, adoption) => adoptionEntry(state, record, adoption));
}

function adoptionEntry(state: OfficeState, record: string, kept: Adoption): Output<'listAdoptions'>['entries'][number] {
  const { sources: _, shares: __, personal, ...adoption } = kept;
  return {
    record,
    ...adoption,
    ...(personal?.link === undefined ? {} : { link: personal.link }),
    title: personal?.title ?? null,
    stands: stands(state, record) && mainOf(state, record) === record,
    declared: isDeclared(state, record, kept),
    sources: sourceIdsOf(state, record, kept).map((id) => {
      const item = state.item.get(id);
      return { unit: item?.unit ?? id, item: item ? id : null, title: item?.personal?.title ?? null };
    }),
    files: (state.files.get(record) ?? []).map(({ file, name }) => ({ file, name })),
  };
}

/** A photo that was taken off the item, or erased with it, is named no more. */
function signingOf(state: OfficeState, record: string): Signing | null {
  const signing = state.life.get(record)?.signing ?? null;
  if (signing?.how !== 'paper' || signing.photo === undefined) return signing;
  const { photo, ...slip } = signing;
  return state.files.get(record)?.some(({ file }) => file === photo) ? signing : slip;
}

function openLinkOf(state: OfficeState, record: string) {
  const link = state.signLinks.get(record);
  if (link?.state !== 'open') return {};
  const { until, name, post } = link;
  return { signLink: { until, name, post } };
}

/** A repeat that only its title betrays is shown as one, though nobody has merged it. */
function stateOf(state: OfficeState, known: ReadonlyMap<string, ItemEntry>, record: string): ItemState {
  const { whyNot, adoptions = [] } = known.get(record) ?? {};
  if (whyNot === 'repeat') return 'repeat';
  return itemStateOf(state, record, adoptions.length > 0 && whyNot !== 'unsigned', whyNot === 'unsigned');
}

export function remindersAnswer(state: OfficeState, after?: string): Result<Output<'listReminders'>> {
  return pageOf(state.reminders, after, (_, reminder) => ({
    ...reminder,
    name: state.unit.get(reminder.unit)?.name ?? '',
  }));
}

/** What is worked out anew for each page is named by what it says; what is said twice, by how often before, too. */
export function findingsAnswer(findings: readonly Finding[], after?: string): Result<Output<'listFindings'>> {
  const named = new Map<string, Finding>();
  const times = new Map<string, number>();
  for (const finding of findings) {
    const name = `${finding.code}.${finding.record}.${finding.field}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    named.set(`${name}.${before}`, finding);
  }
  return pageOf(named, after, (_, finding) => ({ ...finding, detail: { ...finding.detail } }));
}
