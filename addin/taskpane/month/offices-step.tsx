/** 三家核对: what each receiving office counted, side by side with the ledger; where they differ, whose figure counts and why. */
import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MonthResult } from '../../../shared/contract/months';
import { keyOf } from '../../../shared/language/normalise';
import type { Command } from '../../../shared/office/commands';
import { importId, recordIdOf } from '../../../shared/record/identity';
import { terms } from '../../../shared/text/terms';
import { newCommandId } from '../../live/new-command-id';
import { monthLabels } from '../../text/month';
import { More } from '../more';
import { usePaneTools } from '../pane-context';
import type { StepTools } from './draft-step';
import { ReasonForm } from './reason-form';
import { Step } from './step';

type CountLine = MonthResult['counts'][number];
type Measure = CountLine['measure'];

const shownAtFirst = 30;
const measured = ['submitted', 'items', 'adoptions'] as const;

/** Figures that were typed, the ledger's among them, are not all the same. */
export const differs = ({ figures, own }: CountLine): boolean =>
  new Set([...figures.map(({ n }) => n), ...(own === null || figures.length === 0 ? [] : [own])]).size > 1;

/** Whole-unit figures of several offices that differ and of which none was chosen yet. */
export const openContests = ({ contests }: MonthResult): number =>
  contests.filter(({ decided, figures }) => !decided && new Set(figures.map(({ n }) => n)).size > 1).length;

export function OfficesStep({ month, tools }: StepTools) {
  const { state, language } = usePaneTools();
  const labels = monthLabels(language);
  const [measure, setMeasure] = useState<Measure>('submitted');
  const [names, setNames] = useState<readonly string[]>(() => {
    const known = [...new Set(month.counts.flatMap(({ figures }) => figures.map(({ office }) => office)))];
    return [...known, ...labels.offices.filter((name) => !known.includes(name))].slice(0, labels.offices.length);
  });
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [only, setOnly] = useState(false);
  const [shown, setShown] = useState(shownAtFirst);

  const lines = month.counts.filter((line) => line.measure === measure);
  const differing = lines.filter(differs);
  const listed = only ? differing : lines;
  const keyFor = (line: CountLine, office: string): string => JSON.stringify([line.record, line.measure, office]);
  const knownOf = ({ figures }: CountLine, office: string) => figures.find((one) => one.office === office);
  const textOf = (line: CountLine, office: string): string =>
    typed.get(keyFor(line, office)) ?? String(knownOf(line, office)?.n ?? '');
  const isCount = (text: string): boolean => /^\d{1,6}$/.test(text.trim());
  const entered = lines.flatMap((line) =>
    names.flatMap((office) => {
      const text = textOf(line, office);
      const known = knownOf(line, office);
      return isCount(text) && Number(text) !== known?.n && office.trim() !== ''
        ? [{ line, office: office.trim(), n: Number(text), known }]
        : [];
    }),
  );
  const wrong = [...typed.values()].some((text) => text.trim() !== '' && !isCount(text));

  const save = async (): Promise<void> => {
    const workspace = state.office?.workspace ?? '';
    const commands = entered.map(({ line, office, n, known }): Command => {
      const { from, to } = month.period;
      const record =
        known?.record ?? recordIdOf('count', [line.record, from, to, line.measure, null, null, keyOf(office)]);
      const data = {
        office,
        unit: line.record,
        period: { from, to },
        stream: null,
        measure: line.measure,
        outlet: null,
        genre: null,
        n,
      };
      const content = { kind: 'count', data, personal: {} } as const;
      const replaces = known?.seq ?? 0;
      return { id: importId(workspace, record, content, replaces), type: 'record', record, replaces, ...content };
    });
    if (await tools.say(commands)) setTyped(new Map());
  };

  return (
    <Step
      name={labels.steps.offices}
      done={month.counts.some(({ figures }) => figures.length > 0) && openContests(month) === 0}
      history={tools.history.filter(({ type }) => type === 'office-chosen')}
    >
      {month.counts.every(({ figures }) => figures.length === 0) && <p className="quiet">{labels.noCounts}</p>}
      {lines.some(({ own }) => own !== null) && <p className="quiet">{labels.countsOnly}</p>}
      <div className="row">
        <Select
          size="small"
          aria-label={labels.measure}
          value={measure}
          onChange={(_, { value }) => setMeasure(measured.find((one) => one === value) ?? 'submitted')}
        >
          {measured.map((one) => (
            <option key={one} value={one}>
              {terms[language].columns[one === 'items' ? 'adopted' : one]}
            </option>
          ))}
        </Select>
        <div className="stages grow">
          {[false, true].map((differingOnly) => (
            <button
              key={String(differingOnly)}
              type="button"
              aria-pressed={only === differingOnly}
              onClick={() => setOnly(differingOnly)}
            >
              {differingOnly ? labels.differing(differing.length) : labels.all(lines.length)}
            </button>
          ))}
        </div>
      </div>
      {only && differing.length === 0 && <p className="quiet">{labels.agreed}</p>}
      <table className="figures offices" aria-label={labels.steps.offices}>
        <thead>
          <tr>
            <th scope="col" className="name">
              {labels.unit}
            </th>
            {labels.offices.map((place, index) => (
              <th scope="col" key={place}>
                <Input
                  size="small"
                  aria-label={labels.officeName(index + 1)}
                  title={names[index] ?? ''}
                  value={names[index] ?? ''}
                  onChange={(_, { value }) => setNames(names.map((one, at) => (at === index ? value : one)))}
                />
              </th>
            ))}
            <th scope="col">{labels.own}</th>
          </tr>
        </thead>
        {listed.slice(0, shown).map((line) => (
          <tbody key={line.record} className={differs(line) ? 'figure differs' : 'figure'}>
            <tr>
              <td className="name">{line.unit}</td>
              {names.map((office) => (
                <td key={office}>
                  <input
                    inputMode="numeric"
                    aria-label={labels.officeFigure(line.unit, office)}
                    aria-invalid={textOf(line, office) !== '' && !isCount(textOf(line, office))}
                    value={textOf(line, office)}
                    onChange={({ target }) => setTyped(new Map(typed).set(keyFor(line, office), target.value))}
                  />
                </td>
              ))}
              <td>{line.own ?? '–'}</td>
            </tr>
            <Settling line={line} month={month} tools={tools} span={names.length + 2} />
          </tbody>
        ))}
      </table>
      <More left={listed.length - shown} onMore={() => setShown(shown + shownAtFirst)} />
      {wrong && <p className="odd">{labels.notNumber}</p>}
      {entered.length > 0 && (
        <div className="acts">
          <Button size="small" disabled={tools.busy || wrong} onClick={() => void save()}>
            {labels.saveCounts(entered.length)}
          </Button>
        </div>
      )}
    </Step>
  );
}

/** Under a unit whose offices differ: whose figure counts, with the reason; once it is said, whose it is. */
function Settling({ line, month, tools, span }: StepTools & { readonly line: CountLine; readonly span: number }) {
  const { language } = usePaneTools();
  const labels = monthLabels(language);
  const contest = month.contests.find(
    ({ record, measure, stream, outlet, genre }) =>
      record === line.record && measure === line.measure && stream === null && outlet === null && genre === null,
  );
  if (!contest || new Set(contest.figures.map(({ n }) => n)).size < 2) return null;
  const { period, measure, stream, outlet, genre, record: unit, figures, decided, counting } = contest;
  const choices = figures.flatMap(({ office, n }) => (office === null ? [] : [{ id: office, name: `${office} ${n}` }]));
  return (
    <tr>
      <td colSpan={span} className="settling">
        {decided && <p>{labels.settled(counting ?? '')}</p>}
        <ReasonForm
          key={`${decided} ${counting}`}
          label={labels.choose}
          choices={choices}
          button={labels.settle}
          busy={tools.busy}
          onDecide={(office, reason) =>
            void tools.say([
              {
                id: newCommandId(),
                type: 'choose-office',
                unit,
                period,
                measure,
                stream,
                outlet,
                genre,
                office,
                personal: { reason },
              },
            ])
          }
        />
      </td>
    </tr>
  );
}
