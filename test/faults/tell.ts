/** What the fault suite has tried: every line that an office's log has to survive, and how often it was put to it. */

/** The list, in its order. Each is told by at least one test. */
export const lines = [
  'killed between any two storage calls',
  'killed between any two requests to table storage',
  'killed at any moment of an office’s half year',
  'the answer lost after the commit',
  'the same batch from two people at once',
  '200 writers at once',
  '503, 500, 412, lost and slow answers at random',
  'a submission between every two steps of closing',
  'a repeated command after closing',
  'a re-import A → B → A → B',
  'the same workbook by two faces at once',
  'a copied file',
  'a command that waited past the seal',
  'a draft that changed before the seal',
  'a payout after a withdrawn adoption',
  'two adoptions of one item for two months at once',
  'the clock at the month’s last second, in China and in UTC',
  'one bad row in a batch',
  'a corrupt snapshot',
  'storage child killed under load',
] as const;
export type Line = (typeof lines)[number];

export type Unit = 'points' | 'schedules' | 'writers' | 'calls' | 'times';

/** Called once nothing was found wrong. */
export type Tell = (line: Line, tried: number, unit: Unit) => void;

export interface Told {
  readonly tell: Tell;
  readonly missing: () => readonly Line[];
  readonly table: () => string;
}

export function openTold(): Told {
  const tried = new Map<Line, Map<Unit, number>>();
  return {
    tell: (line, count, unit) => {
      const of = tried.get(line) ?? new Map<Unit, number>();
      of.set(unit, (of.get(unit) ?? 0) + count);
      tried.set(line, of);
    },
    missing: () => lines.filter((line) => !tried.has(line)),
    table: () => {
      const rows = lines.map((line) => {
        const counts = [...(tried.get(line) ?? [])].map(([unit, count]) => `${count} ${unit}`);
        return `  ${line.padEnd(60)}${counts.join(', ').padEnd(34)}0 violations`;
      });
      return ['faults survived', ...rows, ''].join('\n');
    },
  };
}
