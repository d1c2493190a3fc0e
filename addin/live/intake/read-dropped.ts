/** What is a dropped file at 收稿登记: a message to read, a unit's workbook to take back, something to hang on an item, or nothing we take? */
import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { localDateAt } from '../../../shared/calendar';
import { fileTypeOf } from '../../../shared/file/file-type';
import type { Problem } from '../../../shared/problem';

type Dropped =
  | {
      readonly what: 'message';
      readonly text: string;
      /** Which way it came, as far as the file tells. */
      readonly mail: boolean;
      readonly files: readonly File[];
    }
  | { readonly what: 'workbook' }
  /** unread: it holds a text, but none that can be read here. */
  | { readonly what: 'attachment'; readonly unread: boolean }
  | { readonly what: 'refused'; readonly problem: Problem };

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** No manuscript is longer; what unpacks to more is no manuscript. */
const longest = 8 * 1024 * 1024;

export async function readDropped(file: File): Promise<Dropped> {
  const name = file.name.toLowerCase();
  if (name.endsWith('.txt')) return { what: 'message', text: await file.text(), mail: false, files: [] };
  if (name.endsWith('.eml')) return readMail(file);
  // What is wrong with a workbook is said where workbooks are taken back.
  if (/\.(?:xlsx?|xlsm|et)$/.test(name)) return { what: 'workbook' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = fileTypeOf(bytes);
  if (!type.ok) return { what: 'refused', problem: type.problem };
  switch (type.value) {
    case 'docx': {
      const text = await wordText(bytes);
      if (text === null) return { what: 'attachment', unread: true };
      // A file's name often says what the document does not.
      return { what: 'message', text: `${file.name}\n${text}`, mail: false, files: [file] };
    }
    case 'xlsx':
    case 'xls':
      return { what: 'workbook' };
    case 'doc':
    case 'pdf':
      return { what: 'attachment', unread: true };
    case 'jpeg':
    case 'png':
      return { what: 'attachment', unread: false };
    default:
      return type.value satisfies never;
  }
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
  return { what: 'message', text: [...head.filter(Boolean), '', body].join('\n'), mail: true, files };
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
