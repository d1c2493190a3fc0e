/** 发表收表: a workbook for each unit goes out; what comes back lies side by side and is posted once. */
import { Button } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { periodText } from '../../../shared/text/circular';
import { collectLabels } from '../../text/collect';
import { usePaneTools } from '../pane-context';
import { Collected } from './collected';
import { useCollect } from './use-collect';

export function CollectView() {
  const { state, language } = usePaneTools();
  const labels = collectLabels(language);
  const collecting = useCollect();
  const { progress, making, units, hand, take, days } = collecting;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  if (!state.office || !state.read) return <p className="quiet empty">{labels.noOffice}</p>;
  const busy = making || progress !== null || state.busy !== null;
  const period = state.period ? periodText(state.period, language) : '';
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-label={labels.view}
      className={over ? 'collect over' : 'collect'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <section className="board">
        <h2>{labels.publishTitle}</h2>
        <p className="quiet">{labels.publishHint(units, period)}</p>
        <div className="row">
          <Button size="small" disabled={busy} onClick={hand}>
            {labels.publish}
          </Button>
        </div>
      </section>
      <section className="board">
        <h2>{labels.collectTitle}</h2>
        <p className="quiet">{labels.drop}</p>
        <div className="row">
          <Button size="small" disabled={busy} onClick={() => input.current?.click()}>
            {labels.choose}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            accept=".xlsx,.xls,.xlsm,.csv"
            hidden
            aria-label={labels.choose}
            onChange={({ target }) => {
              void take([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </div>
        <Collected collecting={collecting} />
      </section>
      <section className="board">
        <h2>{labels.daysTitle}</h2>
        <div className="row">
          <Button size="small" disabled={busy || !state.period} onClick={days}>
            {labels.days}
          </Button>
        </div>
      </section>
    </section>
  );
}
