/** Where a long list is shown in part: how many lines are left, and a button that brings the next. */
import { usePaneTools } from './pane-context';

interface MoreProps {
  readonly left: number;
  readonly onMore: () => void;
}

export function More({ left, onMore }: MoreProps) {
  const { labels } = usePaneTools();
  if (left <= 0) return null;
  return (
    <button type="button" className="more" onClick={onMore}>
      {labels.more(left)}
    </button>
  );
}
