/** What does a dropped file say? The text of a Word document or a mail, with what hangs on it; other files only hang on the item. */
import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { localDateAt } from '../../../shared/calendar';

export interface Dropped {
  /** null where the file is no text. */
  readonly text: string | null;
  /** Which way it came, as far as the file tells: mail. */
  readonly mail: boolean;
  readonly files: readonly File[];
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** No manuscript is longer; what unpacks to more is no manuscript. */
const longest = 8 * 1024 * 1024;

export async function readDropped(file: File): Promise<Dropped> {
  const name = file.name.toLowerCase();
  if (name.endsWith('.txt')) return { text: await file.text(), mail: false, files: [] };
  if (name.endsWith('.eml')) return readMail(file);
  if (name.endsWith('.docx')) {
    const text = await wordText(new Uint8Array(await file.arrayBuffer()));
    // A file's name often says what the document does not.
    return { text: text === null ? null : `${file.name}\n${text}`, mail: false, files: [file] };
  }
  return { text: file.name, mail: false, files: [file] };
}

async function readMail(file: File): Promise<Dropped> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(await file.arrayBuffer());
  const files = mail.attachments.map(
    ({ filename, content, mimeType }) =>
      new File([typeof content === 'string' ? content : new Uint8Array(content)], filename ?? file.name, {
        type: mimeType,
      }),
  );
  // A mail of the early morning bears the day before in UTC.
  const day = mail.date === undefined ? undefined : localDateAt(mail.date);
  const head = [
    mail.from?.name ? `From: ${mail.from.name}` : '',
    day === undefined ? '' : `Date: ${day}`,
    mail.subject ? `Subject: ${mail.subject}` : '',
  ];
  const body = mail.text ?? textOfHtml(mail.html ?? '');
  return { text: [...head.filter(Boolean), '', body].join('\n'), mail: true, files };
}

/** Paragraphs a line each, cells of a table parted by tabs. null where it is no Word document. */
async function wordText(bytes: Uint8Array): Promise<string | null> {
  try {
    const part = (await JSZip.loadAsync(bytes)).file('word/document.xml');
    const xml = await part?.async('string');
    if (xml === undefined || xml.length > longest || /<!DOCTYPE/i.test(xml)) return null;
    const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
    const lines = [...root.getElementsByTagNameNS(word, 'p')].map((paragraph) =>
      [...paragraph.getElementsByTagNameNS(word, '*')]
        .map(({ localName, textContent }) =>
          localName === 't' ? (textContent ?? '') : localName === 'tab' ? '\t' : localName === 'br' ? '\n' : '',
        )
        .join(''),
    );
    return lines.join('\n');
  } catch {
    return null;
  }
}

function textOfHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, '\n')
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/gi, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
