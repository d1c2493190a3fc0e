/** The messages of test/cases/messages, with what a careful editor would enter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../../../shared/calendar';
import type { MessageContext } from '../../../../shared/language/message/read-messages';

const folder = join(__dirname, '../../../cases/messages');

export interface ExpectedItem {
  /** By field; lists as their parts joined by a blank. */
  readonly fields: ReadonlyMap<string, string>;
  readonly may: readonly string[];
}

export interface MessageCase {
  readonly style: string;
  readonly name: string;
  readonly text: string;
  readonly items: readonly ExpectedItem[];
}

export const messageOffice = JSON.parse(readFileSync(join(folder, 'office.json'), 'utf8')) as MessageContext & {
  readonly today: LocalDate;
};

export function messageCases(): readonly MessageCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((block): MessageCase => {
          const [first = '', ...rest] = block.split('\n');
          const [text = '', ...items] = rest.join('\n').split(/^---\n/m);
          return {
            style: name.replace('.txt', ''),
            name: first,
            text: text.replace(/\n$/, ''),
            items: items.map(item),
          };
        }),
    );
}

function item(block: string): ExpectedItem {
  const lines = block.split('\n').flatMap((line) => {
    const found = /^(\w+): (.*)$/.exec(line);
    return found?.[1] === undefined || found[2] === undefined ? [] : [[found[1], found[2]] as const];
  });
  return {
    fields: new Map(lines.filter(([name]) => name !== 'may')),
    may: lines.flatMap(([name, value]) => (name === 'may' ? [value] : [])),
  };
}
