/** Another file is wanted while something here is unsaved: stay, or let it go? */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { BesideLabels } from '../text/beside';

interface LeavingProps {
  readonly beside: BesideLabels;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function Leaving({ beside, onStay, onLeave }: LeavingProps) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{beside.unsaved}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onStay}>
          {beside.stay}
        </Button>
        <Button size="small" onClick={onLeave}>
          {beside.leave}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
