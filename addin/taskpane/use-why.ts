/** 查看依据: of which unit does the selected cell tell? Asked by the button of the view, or by the ribbon's. */
import { useCallback, useEffect, useState } from 'react';
import { unitSelected } from '../live/asked-figure';
import { usePaneTools } from './pane-context';

export interface Looked {
  /** Its record; undefined where the selection names none. */
  readonly unit: string | undefined;
  /** Asking twice for one unit is seen twice. */
  readonly turn: number;
}

export function useWhy(): readonly [looked: Looked | null, lookUp: () => void] {
  const { workbook, state, why, onWhy } = usePaneTools();
  const { read, figures } = state;
  const ranking = figures?.ranking;
  const [looked, setLooked] = useState<Looked | null>(null);
  const lookUp = useCallback(() => {
    if (!read || !ranking) return;
    void workbook.selection().then((selected) => {
      const unit = selected.ok && selected.value ? unitSelected(read, selected.value, ranking) : undefined;
      setLooked((before) => ({ unit, turn: (before?.turn ?? 0) + 1 }));
    });
  }, [workbook, read, ranking]);
  useEffect(() => {
    if (!why || !read || !ranking) return;
    onWhy();
    lookUp();
  }, [why, read, ranking, onWhy, lookUp]);
  return [looked, lookUp];
}
