/** How can many ask for the same thing at once without it being done for each? */

/**
 * Runs one at a time. Who comes while one runs waits for the next, which is run once for all of them: its result
 * rests on nothing from before the question.
 */
export function shareNext<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const result = run();
      running = result.catch(() => undefined);
      return result;
    });
    return next;
  };
}
