/** How does a file's name travel in Content-Disposition? As RFC 6266 has it, in UTF-8, which carries any name. */

export function namedFile(name: string): string {
  const text = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${text}`;
}

/** Undefined where there is no such name in it. */
export function fileNameIn(header: string | null): string | undefined {
  const [, text] = /;\s*filename\*=UTF-8''([\w.~!#$&+^`|%-]+)/i.exec(header ?? '') ?? [];
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
