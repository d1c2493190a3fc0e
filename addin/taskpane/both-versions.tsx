/** Two people changed one row: mine and theirs side by side, field by field, and whose is to stand. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Result } from '../../shared/result';
import { sentence } from '../../shared/text/sentence';
import type { Versions } from '../live/versions';
import { moment } from '../text/moment';
import { CellLink } from './cell-link';
import { usePaneTools } from './pane-context';
import type { Choice } from './pane-state';

export function BothVersions({ record, choice }: { readonly record: string; readonly choice: Choice | undefined }) {
  const { labels, language, session, state, acts } = usePaneTools();
  const { office, read, busy } = state;
  const [found, setFound] = useState<Result<Versions> | null>(null);
  useEffect(() => {
    if (!office || !read) return;
    let current = true;
    void session.versions(office, read, record).then((one) => {
      if (current) setFound(one);
    });
    return () => {
      current = false;
    };
  }, [session, office, read, record]);
  if (!found) return <Spinner size="tiny" label={labels.comparing} />;
  if (!found.ok) return <p className="odd">{sentence(found.problem, language)}</p>;
  const { by, time, fields } = found.value;
  return (
    <section className="both" aria-label={labels.whoseStands}>
      <p className="quiet">{labels.theirsBy(by, moment(time, language))}</p>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{labels.field}</th>
            <th scope="col">{labels.mine}</th>
            <th scope="col">{labels.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, at, mine, theirs }) => (
            <tr key={at}>
              <td>
                {name} <CellLink at={at} />
              </td>
              <td className={choice === 'mine' ? 'after' : ''}>{mine || <i className="quiet">{labels.blank}</i>}</td>
              <td className={choice === 'theirs' ? 'after' : ''}>
                {theirs || <i className="quiet">{labels.blank}</i>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row wrap">
        {(['mine', 'theirs'] as const).map((one) => (
          <Button
            key={one}
            size="small"
            disabled={busy !== null}
            aria-pressed={choice === one}
            appearance={choice === one ? 'primary' : 'secondary'}
            onClick={() => acts.decide(record, choice === one ? null : one)}
          >
            {one === 'mine' ? labels.takeMine : labels.takeTheirs}
          </Button>
        ))}
      </div>
    </section>
  );
}
