/** How large would a zip's files be once unpacked, as its directory says? Asked before anything is unpacked. */

/** Bytes of the largest file and of all together; undefined where there is no directory to read. */
export function zipSize(bytes: Uint8Array): { readonly largest: number; readonly total: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < lowest) return undefined;
  let at = view.getUint32(end + 16, true);
  let largest = 0;
  let total = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const size = view.getUint32(at + 24, true);
    largest = Math.max(largest, size);
    total += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { largest, total };
}
