/** How many requests did the storage get? Counted where they leave, so tries and pages are counted as well. */
import { AsyncLocalStorage } from 'node:async_hooks';

interface Requests {
  readonly reads: number;
  readonly transactions: number;
}

export interface Counted<T> extends Requests {
  readonly value: T;
}

export interface RequestCounter {
  readonly policy: {
    readonly name: string;
    readonly sendRequest: <Request extends { readonly method: string; readonly url: string }, Response>(
      request: Request,
      next: (request: Request) => Promise<Response>,
    ) => Promise<Response>;
  };
  readonly counted: () => Requests;
  /** What leaves on behalf of one run. Of commands that are written together the first one's run carries the writing. */
  readonly during: <T>(run: () => Promise<T>) => Promise<Counted<T>>;
}

export function countRequests(): RequestCounter {
  const all = { reads: 0, transactions: 0 };
  const running = new AsyncLocalStorage<{ reads: number; transactions: number }>();
  return {
    policy: {
      name: 'countRequests',
      sendRequest: (request, next) => {
        const what = request.method === 'GET' ? 'reads' : 'transactions';
        all[what] += 1;
        const own = running.getStore();
        if (own) own[what] += 1;
        return next(request);
      },
    },
    counted: () => ({ ...all }),
    during: async (run) => {
      const own = { reads: 0, transactions: 0 };
      const value = await running.run(own, run);
      return { value, ...own };
    },
  };
}
