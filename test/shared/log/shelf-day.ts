/** What a small office does in a day, for tests that cut it off somewhere: sends, errs, repeats, erases, keeps snapshots. */
import type { Answer } from '../../../shared/log/append';
import { add, idOf, type openShelf } from './shelf';

type Office = ReturnType<typeof openShelf>;

export const day: readonly ((office: Office) => Promise<readonly Answer[]>)[] = [
  (office) => office.append([add('a', 5, 'a', '甲'), add('b', 7, 'b', '乙'), { id: idOf('n'), type: 'nothing' }], 'w'),
  // One bad row among good ones, of each kind.
  (office) =>
    office.append(
      [
        add('c', 2, 'a', '丙'),
        add('bad', -100, 'b'),
        { id: idOf('t'), type: 'throw' },
        { id: idOf('big'), type: 'many', shelf: 'a', amounts: Array.from({ length: 91 }, () => 1) },
        { id: idOf('m'), type: 'many', shelf: 'm', amounts: Array.from({ length: 50 }, () => 1) },
        { id: idOf('m2'), type: 'many', shelf: 'm', amounts: Array.from({ length: 50 }, () => 1) },
      ],
      'w',
    ),
  (office) => office.keep().then(() => []),
  (office) => office.append([add('a', 5, 'a', '甲'), add('d', -7, 'a')], 'w'),
  (office) => office.erase({ id: idOf('gone'), seqs: [1, 3] }, 'li').then((answer) => [answer]),
  (office) => office.append([add('e', 1, 'e', '戊')], 'w'),
  (office) => office.keep().then(() => []),
];
export const atDaysEnd = { a: 0, b: 7, m: 100, e: 1 };
/** In their order; erased ones are gone. */
export const notesAtDaysEnd = '乙,戊';
