/** Where does a link stand in a text? Up to the first blank, Chinese character or mark that ends a sentence. */
import { webLink } from '../record/parts';

export const linkSaid = /https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef)]*[^\s\u3000-\u9fff\uff00-\uffef),;.]/i;

/** Every link of a text in its order, without what is none that can be kept. */
export const linksIn = (text: string): readonly string[] =>
  (text.match(new RegExp(linkSaid, 'gi')) ?? []).filter((link) => webLink.safeParse(link).success);
