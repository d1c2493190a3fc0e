/** Would something be gone with this window? What was written or recorded since the last saving; the browser then asks before it closes. */
import { useEffect, useState } from 'react';

interface Unsaved {
  readonly is: boolean;
  readonly set: (unsaved: boolean) => void;
}

export function useUnsaved(): Unsaved {
  const [is, set] = useState(false);
  useEffect(() => {
    if (!is) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [is]);
  return { is, set };
}
