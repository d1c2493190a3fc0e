/** The answer to getTodo: what nobody has seen to yet, each with what is needed to do so at once. */
import { isLocalDate, type LocalDate } from '../calendar';
import type { Query } from '../contract/operations';
import { longestTodo, type TodoResult } from '../contract/todo';
import { likeness, titleMark } from '../intake/likeness';
import { isDeclared, isStanding, mainOf, sourceIdsOf } from '../office/adoption/now';
import { answering, openCommissions } from '../office/commission';
import { isUnsigned, keepsChecks, rosterNames, strictnessOf } from '../office/item/checks';
import { itemsNow } from '../office/item/now';
import { needsTop } from '../office/item/signer';
import { covers, standingSeals } from '../office/month/seals';
import { settingsOn, unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Adoption, Item } from '../record/records';
import { fail, ok, type Result } from '../result';
import { officeDaysOn } from '../schedule/plan';
import { unregistered } from '../tally/findings';
import { rulesForDay } from '../tally/rules-on';
import { contests } from '../tally/typed-counts';
import { whileUnchanged } from '../tally/while-unchanged';
import { scheduleWords } from '../text/schedule';

type Entry<K extends keyof Omit<TodoResult, 'day'>> = TodoResult[K]['entries'][number];

export function todoAnswer(state: OfficeState, { day, lang = 'zh' }: Query<'getTodo'>): Result<TodoResult> {
  return isLocalDate(day) ? ok(todoOn(state, { day, lang })) : fail({ code: 'input-invalid', at: 'day' });
}

interface Asked {
  readonly day: LocalDate;
  readonly lang: 'zh' | 'en';
}

const todoOn = whileUnchanged(
  2,
  ({ day, lang }: Asked) => `${day} ${lang}`,
  (state, { day, lang }): TodoResult => {
    const printings = printingsOf(state, day);
    const contested = contestsOf(state);
    const differing = contested.filter(({ differs }) => differs).length;
    return {
      day,
      unsigned: listed(unsignedOf(state, day)),
      unmatched: listed(printings.unmatched),
      declared: listed(printings.declared),
      bare: bareOf(state, printings.bare),
      commissions: listed(commissionsOf(state, day, lang)),
      contests: { ...listed(contested), count: differing },
      requests: listed(
        [...state.requests.entries()].flatMap(([request, { unit, period, text, decision }]) =>
          decision === 'open' ? [{ request, ...named(state, unit), period, text }] : [],
        ),
      ),
      strangers: listed(strangersOf(state)),
    };
  },
);

const listed = <T>(all: readonly T[]): { count: number; entries: T[] } => ({
  count: all.length,
  entries: all.slice(0, longestTodo),
});

const named = (state: OfficeState, unit: string) => ({ unit, unitName: state.unit.get(unit)?.name ?? '' });

/** Stages at which nobody waits for a signature: the unit has it back, or it is settled. */
const settled: readonly (string | null)[] = ['returned', 'not-adopted', 'withdrawn', 'repeat'];

function unsignedOf(state: OfficeState, day: LocalDate): readonly Entry<'unsigned'>[] {
  const checked = keepsChecks(state);
  const { days } = officeDaysOn(state, day);
  const found: Entry<'unsigned'>[] = [];
  for (const [record, item] of itemsNow(state)) {
    const life = state.life.get(record);
    if (item.withdrawn || item.received === 'not-yet' || settled.includes(life?.at ?? null)) continue;
    const top = checked && needsTop(state, item);
    const missing = isUnsigned(item);
    if (!missing && !(top && life?.signing != null && !life.top)) continue;
    const how = missing ? howOf(state, item, checked) : strictnessOf(state, item, 'top-leader');
    if (how === 'off') continue;
    const { receivedOn } = item;
    const within = settingsOn(state, receivedOn ?? day).signOffDays;
    const dueOn =
      within === undefined || receivedOn === null || !isLocalDate(receivedOn) ? null : days.after(receivedOn, within);
    found.push({
      record,
      title: item.personal?.title ?? null,
      ...named(state, item.unit),
      receivedOn,
      dueOn,
      overdue: dueOn !== null && dueOn < day,
      by: top ? 'top-leader' : 'leader',
      required: how === 'required',
    });
  }
  return sorted(found, ({ overdue, receivedOn, record }) => [overdue ? 0 : 1, receivedOn ?? '', record]);
}

function howOf(state: OfficeState, item: Item, checked: boolean) {
  const set = checked ? strictnessOf(state, item, 'sign-off') : null;
  return set ?? rulesForDay(state, item.receivedOn).office.signOff.value;
}

/** One look at each adoption: nearly all of them have nothing to be named for. */
function printingsOf(state: OfficeState, day: string) {
  const unmatched: Entry<'unmatched'>[] = [];
  const declared: Entry<'declared'>[] = [];
  const bare: (readonly [record: string, adoption: Adoption])[] = [];
  const sealed = standingSeals(state).map(({ period }) => period);
  // Of what is only registered no clipping may be kept.
  const bound = new Set(
    [...state.unitChanges.entries()].flatMap(([unit]) => (unitOn(state, unit, day)?.registeredOnly ? [unit] : [])),
  );
  for (const [record, adoption] of state.adoption.entries()) {
    const { outlet, date, declaredBy, personal } = adoption;
    const about = () => ({ record, title: titleOf(state, record, adoption), outlet, date });
    if (declaredBy !== undefined && isDeclared(state, record, adoption))
      declared.push({ ...about(), ...named(state, declaredBy) });
    if (!isStanding(state, record, adoption) || mainOf(state, record) !== record) continue;
    let mayHold = true;
    for (const id of sourceIdsOf(state, record, adoption)) {
      const item = state.item.get(id);
      if (!item) unmatched.push({ ...about(), ...named(state, id) });
      if (item?.registeredOnly || bound.has(item?.unit ?? id)) mayHold = false;
    }
    const open = date === null || !sealed.some((span) => covers(span, date));
    if (open && mayHold && personal?.link === undefined && !state.files.get(record)?.length)
      bare.push([record, adoption]);
  }
  return { unmatched, declared, bare };
}

function bareOf(
  state: OfficeState,
  bare: readonly (readonly [record: string, adoption: Adoption])[],
): TodoResult['bare'] {
  const last = bare.slice(-longestTodo).reverse();
  return {
    count: bare.length,
    entries: last.map(([record, adoption]) => {
      const units = sourceIdsOf(state, record, adoption).map((id) => state.item.get(id)?.unit ?? id);
      return {
        record,
        title: titleOf(state, record, adoption),
        outlet: adoption.outlet,
        date: adoption.date,
        units: [...new Set(units)].map((unit) => named(state, unit).unitName),
      };
    }),
  };
}

function titleOf(state: OfficeState, record: string, adoption: Adoption): string | null {
  const titles = sourceIdsOf(state, record, adoption).map((id) => state.item.get(id)?.personal?.title);
  return adoption.personal?.title ?? titles.find((title) => title !== undefined) ?? null;
}

function commissionsOf(state: OfficeState, day: LocalDate, lang: 'zh' | 'en'): readonly Entry<'commissions'>[] {
  const open = openCommissions(state);
  if (open.length === 0) return [];
  const taken = answering(state);
  const byUnit = new Map<string, { readonly record: string; readonly item: Item }[]>();
  for (const [record, item] of itemsNow(state)) {
    if (item.withdrawn || taken.has(record) || state.life.get(record)?.at === 'repeat') continue;
    const known = byUnit.get(item.unit);
    if (known) known.push({ record, item });
    else byUnit.set(item.unit, [{ record, item }]);
  }
  const words = scheduleWords[lang];
  const found = open.map(([record, { unit, askedOn, dueOn, personal }]): Entry<'commissions'> => {
    const subject = personal?.subject ?? null;
    const mark = titleMark(subject ?? '');
    const since = (byUnit.get(unit) ?? []).filter(({ item }) => (item.receivedOn ?? '') >= askedOn);
    const near = sorted(
      since.map((one) => ({ ...one, like: likeness(mark, titleMark(one.item.personal?.title ?? '')) })),
      ({ like, record: id }) => [-like, id],
    );
    const name = named(state, unit);
    return {
      record,
      ...name,
      subject,
      askedOn,
      dueOn,
      overdue: dueOn < day,
      text: isLocalDate(dueOn) ? words.commissionText(name.unitName, subject ?? '', dueOn, personal?.note ?? null) : '',
      candidates: near.slice(0, 5).map(({ record: id, item }) => ({
        record: id,
        title: item.personal?.title ?? null,
        receivedOn: item.receivedOn,
      })),
    };
  });
  return sorted(found, ({ dueOn, record }) => [dueOn ?? '', record]);
}

function contestsOf(state: OfficeState): readonly Entry<'contests'>[] {
  const found = contests(state).flatMap(({ figures, counting, decided }): Entry<'contests'>[] => {
    if (decided || figures.length < 2) return [];
    const { unit, period, measure, stream, outlet, genre } = counting.count;
    return [
      {
        ...named(state, unit),
        period,
        measure,
        stream,
        outlet,
        genre,
        figures: figures.map(({ count }) => ({ office: count.office, n: count.n })),
        counting: counting.count.office,
        differs: figures.some(({ count }) => count.n !== counting.count.n),
      },
    ];
  });
  return sorted(found, ({ differs }) => [differs ? 0 : 1]);
}

function strangersOf(state: OfficeState): readonly Entry<'strangers'>[] {
  const missing = unregistered(rosterNames(state));
  const checked = keepsChecks(state);
  const found = new Map<string, Entry<'strangers'>>();
  for (const [, item] of itemsNow(state)) {
    if (item.withdrawn || (checked && strictnessOf(state, item, 'roster') === 'off')) continue;
    for (const name of missing(item.unit, item.personal?.filedBy ?? '')) {
      const key = `${item.unit} ${name}`;
      const before = found.get(key) ?? { ...named(state, item.unit), name, items: 0 };
      found.set(key, { ...before, items: before.items + 1 });
    }
  }
  return sorted([...found.values()], ({ items }) => [-items]);
}

/** By the parts of the key, one after the other; what is equal in all keeps its order. */
function sorted<T>(all: readonly T[], key: (one: T) => readonly (string | number)[]): readonly T[] {
  const keyed = all.map((one) => ({ one, parts: key(one) }));
  keyed.sort((a, b) => {
    for (const [at, part] of a.parts.entries()) {
      const other = b.parts[at] ?? part;
      if (part !== other) return part < other ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ one }) => one);
}
