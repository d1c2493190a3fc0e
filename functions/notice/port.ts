/** How does a notice reach people? One way each for mail and for the robots of groups; the memory twin keeps what was sent. */
import type { Channel } from '../../shared/office/notice/acts';

export interface Message {
  readonly workspace: string;
  readonly channel: Channel;
  /** A mail address; null for a group, whose robot the office's settings name. */
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  /** The same for every try, so that a mail program shows one message where two arrive. */
  readonly id: string;
}

/** Resolves to null where it was taken over, else to a word of why not: nothing of the message or the address. Never throws. */
export type Send = (message: Message) => Promise<string | null>;
