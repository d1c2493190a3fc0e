/** What stands in the form of 收稿登记: each field as text, how sure it is, and what the message says of it. */
import type { Found, Proposal, Sure } from '../../../shared/language/message/read-messages';

const draftFields = [
  'unit',
  'title',
  'stream',
  'genre',
  'authors',
  'filedBy',
  'signedBy',
  'signedPost',
  'receivedOn',
  'link',
] as const;
export type DraftField = (typeof draftFields)[number];

export interface IntakeDraft {
  readonly id: number;
  readonly values: Readonly<Record<DraftField, string>>;
  /** typed: the editor's own; missing where nothing was found. */
  readonly sure: Readonly<Partial<Record<DraftField, Sure | 'typed'>>>;
  readonly channel: string;
  /** The paste it came from, and where in it the parts stand. */
  readonly message: string;
  readonly places: readonly { readonly from: number; readonly to: number }[];
  readonly files: readonly File[];
  /** 只登记、不存正文: by the unit, or because the editor says so. */
  readonly registeredOnly: boolean;
  /** What the message said of an item that is only registered: shown, and gone with the draft unless the editor takes it over. */
  readonly held: Readonly<Partial<Record<DraftField, string>>>;
}

const none: Readonly<Record<DraftField, string>> = {
  unit: '',
  title: '',
  stream: '',
  genre: '',
  authors: '',
  filedBy: '',
  signedBy: '',
  signedPost: '',
  receivedOn: '',
  link: '',
};

interface Around {
  readonly id: number;
  readonly message: string;
  readonly today: string;
  readonly channel: string;
  readonly files?: readonly File[];
}

export function emptyIntake({ id, message, today, channel, files = [] }: Around): IntakeDraft {
  return {
    id,
    values: { ...none, receivedOn: today },
    sure: {},
    channel,
    message,
    places: [],
    files,
    registeredOnly: false,
    held: {},
  };
}

export function intakeOf(proposal: Proposal, around: Around): IntakeDraft {
  const { authors, date, ...single } = proposal;
  const values = { ...none, receivedOn: date?.value ?? around.today };
  const sure: Partial<Record<DraftField, Sure>> = date ? { receivedOn: date.sure } : {};
  const places: { from: number; to: number }[] = [];
  const put = (field: DraftField, found: readonly Found[]): void => {
    const [first] = found;
    if (!first) return;
    values[field] = found.map(({ value }) => value).join('、');
    sure[field] = first.sure;
    places.push(...found.map(({ from, to }) => ({ from, to })));
  };
  for (const [field, found] of Object.entries(single)) {
    // The fields of a proposal besides these two are fields of the form.
    if (found !== null) put(field as DraftField, [found]);
  }
  put('authors', authors);
  if (date) places.push({ from: date.from, to: date.to });
  return { ...emptyIntake(around), values, sure, places };
}

/** The editor's own word on a field. */
export function typed(draft: IntakeDraft, field: DraftField, value: string): IntakeDraft {
  return {
    ...draft,
    values: { ...draft.values, [field]: value },
    sure: { ...draft.sure, [field]: 'typed' },
  };
}

/** Texts that name nobody and tell nothing: the office's own list of units, 信息 or 新闻, a day. */
const harmless: readonly DraftField[] = ['unit', 'stream', 'receivedOn'];

/**
 * From here on only what the editor types or takes over goes along: the name and post of the sign-off have to be recorded, but a
 * proposal that nobody looked at must not carry a text out. Back again the read values stand.
 */
export function onlyRegistered(draft: IntakeDraft, registeredOnly: boolean): IntakeDraft {
  if (draft.registeredOnly === registeredOnly) return draft;
  if (!registeredOnly) return { ...draft, registeredOnly, values: { ...draft.values, ...draft.held }, held: {} };
  const values = { ...draft.values };
  const held: Partial<Record<DraftField, string>> = {};
  for (const field of draftFields) {
    const own = draft.sure[field] === 'typed' && field !== 'title';
    if (own || harmless.includes(field) || values[field] === '') continue;
    held[field] = values[field];
    values[field] = '';
  }
  return { ...draft, registeredOnly, values, held, files: [] };
}
