/** Which rules ask for what the workbook does not keep, and which cells of it name a rule without being read? Left unsaid, their figures would be missing in silence. */
import { keyOf } from '../../language/normalise';
import { weighedHeader } from '../../language/rule/column';
import { derivedMarks, isZeroReport } from '../../language/rule/kind';
import type { Problem } from '../../problem';
import type { RuleSet } from '../../rule/rule-set';
import type { View } from './view';
import type { Wanted } from './wanted';

const ofTasks: ReadonlySet<string> = new Set(['over', 'short', 'met', 'rate']);
const ofRecords: ReadonlySet<string> = new Set(['mark', 'stage', 'award', 'awardRank', 'event']);

export function unmet(records: readonly Wanted[], views: readonly View[]): readonly Problem[] {
  const sets = records.flatMap((wanted) => (wanted.kind === 'rules' ? [wanted.data.ruleSet] : []));
  return [...withoutTasks(sets, records), ...zeroReports(sets), ...unread(sets, views), ...weighed(sets, views)];
}

function withoutTasks(sets: readonly RuleSet[], records: readonly Wanted[]): readonly Problem[] {
  if (records.some(({ kind }) => kind === 'task')) return [];
  const rules = sets.flatMap(({ rules: all }) => (all.some(({ on }) => on === 'task') ? [] : all));
  const places = new Map(rules.filter(({ on }) => ofTasks.has(on)).map(({ at, label }) => [at, label]));
  return [...places].map(([at, text]) => ({ code: 'rule-unmet', at, detail: { text, fact: 'task' } }));
}

/** 零报送 扣5分: nothing of a ledger or tally says that somebody owed a report, so a person has to enter it. */
function zeroReports(sets: readonly RuleSet[]): readonly Problem[] {
  const rules = sets.flatMap(({ rules: all }) => all.filter(({ on, label }) => on === 'event' && isZeroReport(label)));
  return [...new Map(rules.map(({ at, label }) => [at, label]))].map(([at, text]) => ({
    code: 'rule-unmet',
    at,
    detail: { text },
  }));
}

/** 转载 in a column that the ledger's reader knows no use for. */
function unread(sets: readonly RuleSet[], views: readonly View[]): readonly Problem[] {
  const words = new Set(
    sets.flatMap(({ rules }) =>
      rules.flatMap(({ when }) =>
        when.flatMap(({ fact, test }) =>
          ofRecords.has(fact) && test.kind === 'words' ? test.words.flatMap(({ key }) => key.split('+')) : [],
        ),
      ),
    ),
  );
  // A ledger's remarks are read for these.
  for (const word of derivedMarks.late) words.delete(word);
  if (words.size === 0) return [];
  return views.flatMap((view) =>
    view.table.kind !== 'ledger'
      ? []
      : [...view.columns('other'), ...view.columns('note'), ...view.columns('genre')].flatMap(({ index, head }) => {
          const row = view.rows.find((one) => {
            const key = keyOf(view.text(one, index) ?? '');
            return key !== '' && key.length <= 12 && [...words].some((word) => word.length > 1 && key.includes(word));
          });
          return row === undefined
            ? []
            : [
                {
                  code: 'rule-unmet' as const,
                  at: view.at(row, index),
                  detail: { text: `${head} ${view.text(row, index)}` },
                },
              ];
        }),
  );
}

/** 县政府信息（2分/条）: weights that stand in a tally's header, where no sheet states rules and no column holds their points. */
function weighed(sets: readonly RuleSet[], views: readonly View[]): readonly Problem[] {
  if (sets.some(({ scales }) => scales.includes('points'))) return [];
  return views.flatMap((view) =>
    view.table.kind !== 'tally' || view.columns('points').length > 0
      ? []
      : (view.table.columns ?? []).flatMap(({ col, path }) =>
          path.some(weighedHeader)
            ? [
                {
                  code: 'rule-unmet' as const,
                  at: `${view.table.sheet}!${col}${view.table.header.bottom}`,
                  detail: { text: path.at(-1) ?? '' },
                },
              ]
            : [],
        ),
  );
}
