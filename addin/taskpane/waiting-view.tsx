/** 未发送: what this person has said and the office has not answered, oldest first. */
import { Button } from '@fluentui/react-components';
import { moment } from '../text/moment';
import { usePaneTools } from './pane-context';

export function WaitingView() {
  const { labels, language, state, acts } = usePaneTools();
  const { waiting, busy } = state;
  if (waiting.length === 0) return <p className="quiet empty">{labels.nothingWaits}</p>;
  return (
    <>
      <p>{labels.waits(waiting.length)}</p>
      <ul className="rows">
        {waiting.map(({ command, name, sheet, said }) => (
          <li key={command.id} className="row">
            <span className="grow row-name">
              {name || labels.unnamedAct}
              <br />
              <span className="quiet">{[sheet, moment(said, language)].filter(Boolean).join(' · ')}</span>
            </span>
            <Button
              size="small"
              disabled={busy !== null}
              aria-label={labels.dontSendOf(name || labels.unnamedAct)}
              onClick={() => acts.discard(command.id)}
            >
              {labels.dontSend}
            </Button>
          </li>
        ))}
      </ul>
      <Button appearance="primary" disabled={busy !== null} onClick={acts.flush}>
        {labels.sendNow}
      </Button>
    </>
  );
}
