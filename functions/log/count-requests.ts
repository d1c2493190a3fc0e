/** How many requests did the storage get? Counted where they leave, so tries and pages are counted as well. */

export interface RequestCounter {
  readonly policy: {
    readonly name: string;
    readonly sendRequest: <Request extends { readonly method: string; readonly url: string }, Response>(
      request: Request,
      next: (request: Request) => Promise<Response>,
    ) => Promise<Response>;
  };
  readonly counted: () => { readonly reads: number; readonly transactions: number };
}

export function countRequests(): RequestCounter {
  let reads = 0;
  let transactions = 0;
  return {
    policy: {
      name: 'countRequests',
      sendRequest: (request, next) => {
        if (request.method === 'GET') reads += 1;
        else transactions += 1;
        return next(request);
      },
    },
    counted: () => ({ reads, transactions }),
  };
}
