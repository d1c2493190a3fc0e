/** Which parts does an .xlsx package hold, and how is it written again with only the changed ones different? */
import JSZip from 'jszip';

export interface Package {
  /** A part's text, undefined where there is none; paths as in the package, without a leading slash. */
  text(path: string): Promise<string | undefined>;
  has(path: string): boolean;
  readonly paths: readonly string[];
  /** Puts these texts in the place of those parts, null takes a part away. */
  apply(changes: ReadonlyMap<string, string | null>): void;
  /** The package; `small` takes the time to compress the changed parts. */
  bytes(small: boolean): Promise<Uint8Array>;
}

/** A longer part's text is not kept beside what is read from it: it is unpacked again for who writes into it. */
const longest = 1_000_000;

/** Excel dates its parts so, and the same writes give the same bytes. */
const someDay = new Date(Date.UTC(1980, 0, 1));

/** Undefined where the bytes are no readable zip. Parts that nobody changes are copied as they came, still compressed. */
export async function openPackage(bytes: Uint8Array): Promise<Package | undefined> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    return undefined;
  }
  const texts = new Map<string, string>();
  const changed = new Set<string>();
  // Part names are compared without case (OPC 9.1.1.1.2), and some writers rely on it.
  const actual = new Map(Object.keys(zip.files).map((path) => [path.toLowerCase(), path]));
  const nameOf = (path: string) => actual.get(path.toLowerCase()) ?? path;

  return {
    async text(path) {
      const name = nameOf(path);
      const known = texts.get(name);
      if (known !== undefined) return known;
      const data = await zip.file(name)?.async('uint8array');
      if (!data) return undefined;
      const text = decoded(data);
      if (text.length <= longest) texts.set(name, text);
      return text;
    },
    has: (path) => zip.file(nameOf(path)) !== null,
    get paths() {
      return Object.keys(zip.files).filter((path) => !zip.files[path]?.dir);
    },
    apply(changes) {
      for (const [path, text] of changes) {
        const name = nameOf(path);
        if (text === null) {
          zip.remove(name);
          texts.delete(name);
          changed.delete(name);
          actual.delete(path.toLowerCase());
        } else {
          texts.set(name, text);
          changed.add(name);
          actual.set(path.toLowerCase(), name);
          zip.file(name, '', { createFolders: false, date: someDay });
        }
      }
    },
    bytes(small) {
      for (const name of changed) {
        const text = texts.get(name) ?? '';
        zip.file(name, new TextEncoder().encode(text), { createFolders: false, date: someDay });
        if (text.length > longest) texts.delete(name);
      }
      changed.clear();
      // Level 6 costs three times level 3's time on a large sheet and saves a tenth of its size.
      return zip.generateAsync(
        small
          ? { type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 4 } }
          : { type: 'uint8array', compression: 'STORE' },
      );
    },
  };
}

/** Parts are UTF-8 or UTF-16 with a mark; what is written back is always UTF-8 and has to say so. */
function decoded(data: Uint8Array): string {
  const utf16 =
    data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : '';
  if (!utf16) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  return new TextDecoder(utf16).decode(data).replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
}
