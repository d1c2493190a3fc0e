/** How can the storage emulator be killed without losing what it has acknowledged? It answers only what is saved. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { shareNext } from '../../shared/log/share-next';

/**
 * Wraps its request listener. Requests are handled one after the other, and a save begins between two of them, so that
 * no half transaction is seen or saved; one save serves all answers that wait for it. The answers of reads wait as
 * well while something unsaved may be in them: nobody shall remember what a kill would undo.
 *
 * `save` must take its picture of the data when it is called.
 */
export function savedAnswers(handle: RequestListener, save: () => Promise<void>): RequestListener {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };
  let written = 0;
  let saved = 0;
  const saveAll = shareNext(async () => {
    let saving: Promise<void> = Promise.resolve();
    let upTo = 0;
    // Only the beginning takes a turn: other requests go on while the file is written.
    await inTurn(async () => {
      upTo = written;
      saving = save();
    });
    await saving;
    saved = Math.max(saved, upTo);
  });

  /** Calls the handler; resolves when it has finished its answer, which is held back until all it shows is saved. */
  const handled = (request: IncomingMessage, response: ServerResponse, write: boolean): Promise<void> =>
    new Promise((done) => {
      const end = response.end.bind(response) as (...args: readonly unknown[]) => ServerResponse;
      const held = (...args: readonly unknown[]): ServerResponse => {
        if (write) written += 1;
        done();
        if (saved >= written) return end(...args);
        saveAll().then(
          () => end(...args),
          () => response.destroy(),
        );
        return response;
      };
      // The overloads of `end` differ in arguments that are only passed on.
      response.end = held as typeof response.end;
      response.once('close', done);
      handle(request, response);
    });

  return (request, response) => {
    const write = request.method !== 'GET' && request.method !== 'HEAD';
    void inTurn(() => handled(request, response, write));
  };
}
