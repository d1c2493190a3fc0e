/** What came back, side by side: taken, faulty, twice, owing; posted with one button. */
import { Button } from '@fluentui/react-components';
import { periodText } from '../../../shared/text/circular';
import { sentence } from '../../../shared/text/sentence';
import { unitForms } from '../../../shared/text/unit-form';
import type { Collection } from '../../live/collect';
import { collectLabels } from '../../text/collect';
import type { CollectText } from '../../text/collect.zh';
import { usePaneTools } from '../pane-context';
import type { Collecting } from './use-collect';

export function Collected({ collecting }: { readonly collecting: Collecting }) {
  const { state, language } = usePaneTools();
  const labels = collectLabels(language);
  const { files, collection, progress, making, said, setSaid, refused, post } = collecting;
  const busy = making || progress !== null || state.busy !== null;
  return (
    <>
      <p role="status" className={said?.problem ? 'odd' : 'quiet'}>
        {progress
          ? labels.reading(progress.done, progress.of)
          : making
            ? labels.making
            : said?.problem
              ? sentence(said.problem, language)
              : (said?.text ?? '')}
      </p>
      {collection && (
        <>
          <p className="sum">
            <span className="grow">
              {labels.summary(files.length, collection.brought.length, collection.records.length)}
            </span>
          </p>
          {collection.records.length > 0 ? (
            <div className="row">
              <Button size="small" appearance="primary" disabled={busy} onClick={post}>
                {labels.post(collection.records.length)}
              </Button>
            </div>
          ) : (
            <p className="quiet">{labels.nothingNew}</p>
          )}
          <Lists collection={collection} labels={labels} onCopied={() => setSaid({ text: labels.copied })} />
          <Listed
            title={labels.refused}
            lines={refused.map(({ name, problem }) => [name, sentence(problem, language)])}
          />
        </>
      )}
    </>
  );
}

interface ListsProps {
  readonly collection: Collection;
  readonly labels: CollectText;
  readonly onCopied: () => void;
}

function Lists({ collection, labels, onCopied }: ListsProps) {
  const { state, language } = usePaneTools();
  const { brought, faulty, faults, silent, twice, differing, repeats, missing } = collection;
  const period = state.period ? periodText(state.period, language) : '';
  const reminder = unitForms[language].remind(period, missing.join('、'));
  return (
    <>
      <Listed
        title={labels.faulty}
        odd
        lines={faulty.map(({ file, problem }) => [file, sentence(problem, language)])}
      />
      <Listed
        title={labels.faults}
        odd
        lines={faults.map(({ file, problem }) => [`${file} ${problem.at ?? ''}`, sentence(problem, language)])}
      />
      <Listed title={labels.differing} odd lines={differing.map(({ name, files }) => [name, files.join('、')])} />
      <Listed title={labels.twice} lines={twice.map(({ file, of }) => [file, labels.sameAs(of)])} />
      <Listed title={labels.repeats} lines={repeats.map(({ title, files }) => [title, files.join('、')])} />
      <Listed title={labels.silent} lines={silent.map(({ file, units }) => [units.join('、'), file])} />
      {missing.length > 0 && (
        <>
          <h3>{labels.missing(missing.length)}</h3>
          <p>{reminder}</p>
          <div className="row">
            <Button size="small" onClick={() => void navigator.clipboard.writeText(reminder).then(onCopied)}>
              {labels.copy}
            </Button>
          </div>
        </>
      )}
      {brought.length > 0 && (
        <table className="figures" aria-label={labels.collectTitle}>
          <thead>
            <tr>
              <th scope="col" className="name">
                {labels.unit}
              </th>
              <th scope="col">{labels.rows}</th>
              <th scope="col">{labels.untouched}</th>
            </tr>
          </thead>
          <tbody>
            {brought.map(({ file, units, rows, untouched }) => (
              <tr key={file}>
                <td className="name">
                  {units.join('、')}
                  <small className="quiet"> {file}</small>
                </td>
                <td>{rows}</td>
                <td>{untouched}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly lines: readonly (readonly [string, string])[];
  readonly odd?: boolean;
}

function Listed({ title, lines, odd = false }: ListedProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={odd ? 'odd' : ''}>
        {title} {lines.length}
      </h3>
      <ul className="issues">
        {lines.map(([name, text]) => (
          <li key={`${name} ${text}`}>
            <b>{name}</b> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
