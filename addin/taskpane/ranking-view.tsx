/** Who stands where: boards with places and points; a unit opens into the lines its points came from. */
import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RankingLine } from '../../shared/contract/results';
import { type RankingFigure, recordsOf } from '../live/asked-figure';
import { CellLinks } from './cell-link';
import { PageLink } from './page-link';
import { usePaneTools } from './pane-context';
import { useWhy } from './use-why';

export function RankingView() {
  const { labels, state, acts, about } = usePaneTools();
  const [looked, lookUp] = useWhy();
  const ranking = state.figures?.ranking;
  const boards = ranking?.boards.filter((board) => board.ranking.length > 0) ?? [];
  if (!ranking || boards.length === 0) return <p className="quiet empty">{labels.noRanking}</p>;
  const { totals } = ranking;
  const asked = looked ? looked.unit : (about ?? undefined);
  return (
    <>
      <div className="row wrap">
        <Button size="small" onClick={lookUp}>
          {labels.whySelected}
        </Button>
        {looked && looked.unit === undefined && (
          <p role="status" className="quiet">
            {labels.whyNothing}
          </p>
        )}
      </div>
      {boards.map((board) => (
        <section key={board.board ?? ''} className="board">
          <h2>{board.board ?? labels.oneBoard}</h2>
          <table className="figures" aria-label={board.board ?? labels.oneBoard}>
            <thead>
              <tr>
                <th scope="col">{labels.place}</th>
                <th scope="col" className="name">
                  {labels.unit}
                </th>
                <th scope="col">{labels.submitted}</th>
                <th scope="col">{labels.adopted}</th>
                <th scope="col">{labels.points}</th>
              </tr>
            </thead>
            {board.ranking.map((line) => (
              <UnitRow
                key={`${line.record} ${line.record === asked ? (looked?.turn ?? 0) : ''}`}
                line={line}
                best={bestOf(board.ranking)}
                asked={line.record === asked}
              />
            ))}
          </table>
        </section>
      ))}
      <div className="row">
        <Button size="small" disabled={state.busy !== null} onClick={acts.showOrder}>
          {labels.order}
        </Button>
      </div>
      <p className="totals">
        <span>{labels.totals}</span>
        <span>
          {labels.submitted} <b>{totals.submitted ?? '–'}</b>
        </span>
        <span>
          {labels.adopted} <b>{totals.adopted ?? '–'}</b>
        </span>
        <span>
          {labels.adoptions} <b>{totals.adoptions ?? '–'}</b>
        </span>
        <span>
          {labels.points} <b>{totals.points ?? '–'}</b>
        </span>
      </p>
    </>
  );
}

const bestOf = (lines: readonly RankingLine[]): number =>
  lines.reduce((most, { points }) => Math.max(most, Number(points ?? 0)), 0);

interface UnitRowProps {
  readonly line: RankingLine;
  readonly best: number;
  /** Somebody wants to see this one. */
  readonly asked: boolean;
}

function UnitRow({ line, best, asked }: UnitRowProps) {
  const { labels, cells, select, state } = usePaneTools();
  const [open, setOpen] = useState(asked);
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    if (asked) body.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const { read } = state;
  const figure = (which: RankingFigure) => {
    const value = line[which];
    if (value === null || !read) return value ?? '–';
    return (
      <button
        type="button"
        className="figure-link"
        title={labels.whyFigure(line.unit, labels[which])}
        aria-label={`${labels.whyFigure(line.unit, labels[which])} ${value}`}
        onClick={() => {
          setOpen(true);
          select(...cells(recordsOf(line, which, read)));
        }}
      >
        {value}
      </button>
    );
  };
  const share = best > 0 && line.points !== null ? Math.max(0, Number(line.points) / best) : 0;
  return (
    <tbody ref={body} className={open ? 'figure open' : 'figure'}>
      <tr>
        <td className="place">
          {line.place === null ? (
            <small>{labels.unplaced}</small>
          ) : (
            <span className={line.place <= 3 ? `medal place-${line.place}` : ''}>{line.place}</span>
          )}
        </td>
        <td className="name">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {line.unit}
          </button>
          <span className="share" style={{ width: `${share * 100}%` }} aria-hidden="true" />
        </td>
        <td>{figure('submitted')}</td>
        <td>{figure('adopted')}</td>
        <td className="worth">{figure('points')}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5} className="explanation">
            <p className="quiet">{labels.explain(line.unit)}</p>
            {line.lines.length === 0 && (
              <>
                <p>{labels.noLines}</p>
                <CellLinks label={labels.cells} cells={cells(line.records)} />
              </>
            )}
            <ul>
              {line.lines.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, their order is the answer's
                <li key={index}>
                  <div className="row">
                    <span className="grow">{part.what}</span>
                    <b>{part.points ?? '–'}</b>
                  </div>
                  {part.why && <p className="quiet">{part.why}</p>}
                  <PageLink link={part.link} />
                  <CellLinks label={labels.cells} cells={cells(part.records)} />
                  <CellLinks label={labels.rules} cells={part.rules} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}
