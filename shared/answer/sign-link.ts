/** What does a leader see, and bring about, who holds a link? */

import type * as z from 'zod';
import { localDateAt } from '../calendar';
import type { Output } from '../contract/operations';
import type { SignLinkShown } from '../contract/sign-links';
import { derivedId } from '../log/hash';
import type { Log } from '../office/domain';
import { needsTop } from '../office/item/signer';
import { onceHash, readOnceCode } from '../office/once-code';
import { unitOn } from '../office/reference/on';
import type { signLinkAnswer, signLinkAnswered } from '../office/sign-link/acts';
import { openLink } from '../office/sign-link/now';
import { fail, ok, type Result } from '../result';

interface Office {
  readonly workspace: string;
  readonly log: Log;
  readonly now: () => string;
}

function hashOf(workspace: string, text: string): Result<string> {
  const code = readOnceCode(text);
  return code?.workspace === workspace ? ok(onceHash('sign-link', code)) : fail({ code: 'sign-link-unknown' });
}

/** Problems: those of `openLink`. */
export async function shownByLink({ workspace, log, now }: Office, text: string): Promise<Result<SignLinkShown>> {
  const hash = hashOf(workspace, text);
  if (!hash.ok) return hash;
  const read = await log.read((state): Result<SignLinkShown> => {
    const opened = openLink(state, hash.value, now());
    if (!opened.ok) return opened;
    const { item, link } = opened.value;
    const { stream, genre, receivedOn, registeredOnly = false, personal } = item;
    return ok({
      unit: unitOn(state, item.unit, localDateAt(now()) ?? '')?.name ?? '',
      title: personal.title,
      stream,
      genre,
      authors: registeredOnly ? [] : personal.authors,
      filedBy: registeredOnly ? null : personal.filedBy,
      receivedOn,
      text: registeredOnly ? null : (personal.message ?? null),
      registeredOnly,
      name: link.name,
      post: link.post,
      top: needsTop(state, item),
      until: link.until,
    });
  });
  return read.ok ? read.value : read;
}

type Answered = z.infer<typeof signLinkAnswered> & {
  readonly code: string;
  readonly answer: z.infer<typeof signLinkAnswer>;
};

/** Problems: those of `decideAnswerSignLink`. */
export async function answerByLink(
  { workspace, log }: Office,
  { code, answer, ...personal }: Answered,
): Promise<Result<Output<'answerSignLink'>>> {
  const hash = hashOf(workspace, code);
  if (!hash.ok) return hash;
  // The same for the same words, so that an answer that was lost on the way can be sent again.
  const id = derivedId('answer-sign-link', workspace, hash.value, answer, personal);
  const said = { id, type: 'answer-sign-link', hash: hash.value, answer, personal } as const;
  const [done] = await log.append([said], { person: 'sign-link', role: 'service' });
  if (done === undefined || done.status === 'refused') return fail(done?.problem ?? { code: 'internal' });
  return ok({ answer, seq: done.seq });
}
