/** 采用登记: what outlets printed, each with its sources; what has no item yet; what units declared. */
import { Button } from '@fluentui/react-components';
import { sentence } from '../../../shared/text/sentence';
import { adoptionLabels } from '../../text/adoption';
import { PasteBox } from '../intake/paste-box';
import { PageLink } from '../page-link';
import { usePaneTools } from '../pane-context';
import { useFile } from '../use-file';
import { AdoptionForm } from './adoption-form';
import { RegisteredList } from './registered-list';
import { useAdoption } from './use-adoption';

export function AdoptionView() {
  const { state, language, about } = usePaneTools();
  const openFile = useFile();
  const labels = adoptionLabels(language);
  const adoption = useAdoption(labels);
  const { queue, current, units, said, unmatched, declared } = adoption;
  const nameOf = (record: string): string => units.find((one) => one.record === record)?.name ?? '';
  const busy = state.busy !== null;

  if (!state.office) return <p className="quiet empty">{labels.noOffice}</p>;
  return (
    <div className="intake adoption">
      {!current && (
        <PasteBox id="adoption-text" rows={5} labels={labels} read={adoption.take} byHand={adoption.byHand} />
      )}
      <p role="status" className={said?.problem ? 'odd' : 'quiet'}>
        {said?.problem ? sentence(said.problem, language) : (said?.text ?? '')}
      </p>
      {current && (
        <>
          {queue.length > 1 && <p className="strong">{labels.of(1, queue.length)}</p>}
          <AdoptionForm
            key={current.id}
            draft={current}
            units={units}
            outlets={[...adoption.outlets.keys()]}
            items={adoption.items}
            suggest={(title) => adoption.suggestions({ ...current, title })}
            labels={labels}
            onChange={adoption.change}
            onConfirm={(draft) => void adoption.confirm(draft)}
            onSkip={() => adoption.drop(current.id)}
          />
        </>
      )}
      {!current && unmatched.length > 0 && (
        <section>
          <h2>{labels.unmatched(unmatched.length)}</h2>
          <ul className="issues">
            {[...unmatched]
              .sort((a, b) => Number(b.record === about) - Number(a.record === about))
              .map((entry) =>
                entry.sources.flatMap(({ unit, item }) => {
                  if (item !== null) return [];
                  const near = adoption.near(entry, unit).filter((one) => one.item.unit === unit);
                  return (
                    <li key={`${entry.record} ${unit}`}>
                      <span>
                        {nameOf(unit)} {entry.title} · {entry.outlet} {entry.date} <PageLink link={entry.link} />
                      </span>
                      {near.length === 0 && <p className="quiet">{labels.noMatch}</p>}
                      {near.map(({ item: source, title }) => (
                        <div key={source.record} className="row">
                          <span className="grow">
                            {source.title} <em>{labels.alike(Math.round(title * 100))}</em>
                          </span>
                          <Button
                            size="small"
                            disabled={busy}
                            onClick={() =>
                              void adoption.move(
                                entry.record,
                                { act: 'match', unit, item: source.record },
                                labels.matched(source.title),
                              )
                            }
                          >
                            {labels.match}
                          </Button>
                        </div>
                      ))}
                    </li>
                  );
                }),
              )}
          </ul>
        </section>
      )}
      {!current && declared.length > 0 && (
        <section>
          <h2>{labels.declared(declared.length)}</h2>
          <ul className="issues">
            {declared.map((entry) => (
              <li key={entry.record}>
                <div className="row">
                  <span className="grow">
                    {nameOf(entry.declaredBy ?? '')} {entry.title ?? entry.sources[0]?.title} · {entry.outlet}{' '}
                    {entry.date} <PageLink link={entry.link} />
                  </span>
                  <Button
                    size="small"
                    disabled={busy}
                    onClick={() => void adoption.move(entry.record, { act: 'verify' }, labels.verify)}
                  >
                    {labels.verify}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!current && adoption.registered.length > 0 && (
        <RegisteredList
          entries={adoption.registered}
          nameOf={nameOf}
          takesNoFile={adoption.takesNoFile}
          labels={labels}
          onFiles={adoption.attach}
          onOpen={({ record }, file) =>
            void openFile(record, file).then((problem) => problem && adoption.say({ problem }))
          }
          onRemove={adoption.remove}
        />
      )}
    </div>
  );
}
