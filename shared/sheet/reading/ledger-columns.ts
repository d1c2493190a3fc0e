/** Which column of a ledger says what: a ledger has several columns of persons, dates and kinds, told apart by their words. */

import { hiddenHeadings } from '../../language/form-words';
import {
  adoptionWords,
  channelWords,
  feeWords,
  idColumn,
  instructionWords,
  issueColumnWords,
  linkWords,
  personWords,
  photosWords,
  readsWords,
  receiptWords,
  statusColumn,
  streamValues,
  streamWords,
  useWords,
} from '../../language/ledger-words';
import { normalise } from '../../language/normalise';
import type { Field } from '../table';
import type { View, ViewColumn } from './view';

export interface LedgerColumns {
  /** Ours: which record the row is. */
  readonly id?: number;
  readonly serial?: number;
  readonly unit?: number;
  readonly title?: number;
  readonly stream?: number;
  readonly genre?: number;
  readonly authors?: number;
  readonly filedBy?: number;
  readonly signedBy?: number;
  readonly signedPost?: number;
  readonly receivedOn?: number;
  readonly channel?: number;
  readonly outlet?: number;
  readonly level?: number;
  readonly placement?: number;
  readonly issue?: number;
  readonly adoptedOn?: number;
  readonly length?: number;
  readonly use?: number;
  readonly outletFee?: number;
  readonly link?: number;
  readonly reads?: number;
  readonly photos?: number;
  readonly instruction?: number;
  readonly note?: number;
}

export function ledgerColumns(view: View): LedgerColumns {
  const taken = new Set<number>();
  const take = (found: ViewColumn | undefined): number | undefined => {
    if (found) taken.add(found.index);
    return found?.index;
  };
  const first = (field: Field, fits: (column: ViewColumn) => boolean = () => true): ViewColumn | undefined =>
    view.columns(field).find((column) => !taken.has(column.index) && fits(column));
  const headed = (words: RegExp, ...fields: readonly Field[]): ViewColumn | undefined => {
    for (const field of fields) {
      const found =
        first(field, (column) => words.test(leaf(column))) ?? first(field, (column) => words.test(column.head));
      if (found) return found;
    }
    return undefined;
  };
  const id = take(first('other', (column) => leaf(column) === idColumn));
  for (const own of [statusColumn, hiddenHeadings.mark]) take(first('other', (column) => leaf(column) === own));
  const link = take(headed(linkWords, 'other', 'note'));
  const outlet = take(first('outlet'));
  const receivedOn = take(headed(receiptWords, 'date'));
  const adoptedOn = take(headed(adoptionWords, 'date'));
  // A plain 日期 belongs to what the ledger is about: printing where it names outlets, receipt where it does not.
  const plainDate = receivedOn === undefined || adoptedOn === undefined ? take(first('date')) : undefined;
  const signedBy = take(headed(personWords.signedBy, 'person'));
  const filedBy = take(headed(personWords.filedBy, 'person'));
  const authors = take(
    headed(personWords.author, 'person') ?? headed(personWords.correspondent, 'person') ?? first('person'),
  );
  const instruction = take(headed(instructionWords, 'other', 'note', 'person', 'level', 'points'));
  const use = take(headed(useWords, 'other', 'genre', 'note'));
  const stream = take(headed(streamWords, 'genre', 'other') && streamOf(view, taken));
  const values: LedgerColumns = {
    ...at('id', id),
    ...at('serial', take(first('serial'))),
    ...at('unit', take(first('unit'))),
    ...at('title', take(first('title') ?? first('task'))),
    ...at('stream', stream),
    ...at('genre', take(first('genre'))),
    ...at('authors', authors),
    ...at('filedBy', filedBy),
    ...at('signedBy', signedBy),
    ...at('signedPost', take(signedBy === undefined ? undefined : first('post'))),
    ...at('receivedOn', receivedOn ?? (outlet === undefined ? plainDate : undefined)),
    ...at('channel', take(headed(channelWords, 'other', 'note'))),
    ...at('outlet', outlet),
    ...at('level', take(first('level'))),
    ...at('issue', take(headed(issueColumnWords, 'placement', 'other'))),
    ...at('placement', take(first('placement'))),
    ...at('adoptedOn', adoptedOn ?? (outlet === undefined ? undefined : plainDate)),
    ...at('length', take(first('length'))),
    ...at('use', use),
    ...at('instruction', instruction),
    ...at('link', link),
    ...at('reads', take(headed(readsWords, 'other', 'length'))),
    ...at('photos', take(headed(photosWords, 'other', 'length', 'genre'))),
    ...at('outletFee', take(headed(feeWords, 'amount'))),
    ...at('note', take(first('note'))),
  };
  return values;
}

function at<K extends keyof LedgerColumns>(name: K, index: number | undefined): Pick<LedgerColumns, K> | object {
  return index === undefined ? {} : { [name]: index };
}

function leaf(column: ViewColumn): string {
  return normalise(column.column.path.at(-1) ?? '');
}

/** 类别 may hold the stream (信息, 新闻) or the genre: its values decide. */
function streamOf(view: View, taken: ReadonlySet<number>): ViewColumn | undefined {
  const candidates = [...view.columns('genre'), ...view.columns('other')].filter(
    (column) => !taken.has(column.index) && streamWords.test(leaf(column)),
  );
  return candidates.find((column) => {
    const texts = view.rows.slice(0, 200).flatMap((row) => view.text(row, column.index) ?? []);
    return texts.length > 0 && texts.filter((text) => streamValues.test(text)).length * 2 > texts.length;
  });
}
