/** What an editor confirms at 收稿登记 → the record that the office keeps: the same one that the ledger's row would be. */
import { keyOf } from '../language/normalise';
import { recordIdOf } from '../record/identity';
import type { RecordData, RecordPersonal } from '../record/records';

export interface Registration {
  /** The unit's record. */
  readonly unit: string;
  readonly title: string;
  readonly stream: string | null;
  readonly genre: string | null;
  readonly authors: readonly string[];
  readonly filedBy: string | null;
  readonly signedBy: string | null;
  readonly signedPost: string | null;
  readonly receivedOn: string;
  readonly channel: string | null;
  readonly link: string | null;
  /** The message as it was pasted; kept beside the item unless it is only registered. */
  readonly message: string | null;
  /** 只登记、不存正文: of what was pasted nothing goes along, the title is the editor's neutral one. */
  readonly registeredOnly: boolean;
}

export interface Registered {
  readonly record: string;
  readonly data: RecordData<'item'>;
  readonly personal: RecordPersonal<'item'>;
}

/** @param taken records that exist: the same title of a unit on the same day once more is another item. */
export function registered(given: Registration, taken: (record: string) => boolean): Registered {
  const { unit, title, stream, genre, receivedOn, channel, link, message, registeredOnly } = given;
  const signedBy = blankless(given.signedBy);
  const signedPost = blankless(given.signedPost);
  const identifying = [unit, keyOf(title), receivedOn];
  let ordinal = 0;
  while (taken(recordIdOf('item', identifying, ordinal))) ordinal += 1;
  const data: RecordData<'item'> = {
    unit,
    stream,
    genre,
    receivedOn,
    received: 'yes',
    channel,
    signature:
      signedBy === null
        ? signedPost === null
          ? 'missing'
          : 'name-missing'
        : signedPost === null
          ? 'post-missing'
          : 'complete',
    withdrawn: false,
    late: false,
    ...(registeredOnly ? { registeredOnly } : {}),
  };
  const text = registeredOnly
    ? {}
    : { ...(link === null ? {} : { link }), ...(message === null ? {} : { message: message.slice(0, 20_000) }) };
  const personal = {
    title,
    authors: [...given.authors],
    filedBy: blankless(given.filedBy),
    signedBy,
    signedPost,
    note: null,
    ...text,
  };
  return { record: recordIdOf('item', identifying, ordinal), data, personal };
}

const blankless = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
