/** Reads a package of a log from the disk: its lines whole, its attachments only as far as proving them needs. */
import { createReadStream } from 'node:fs';
import { filesIn } from '../../shared/file/package-files';
import { eventKey } from '../../shared/log/keys';
import { type PackageFault, type ReadPackage, readPackage } from '../../shared/log/package-text';
import { fail, ok, type Result } from '../../shared/result';
import { bytesAt, isFileLine, readFiles } from './package-files';

interface OpenedPackage extends ReadPackage {
  /** How many attachments it holds, each counted once. */
  readonly files: number;
  /** The bytes of an attachment; undefined where the package has none such. */
  readonly fileOf: (hash: string) => Promise<Uint8Array | undefined>;
}

export async function openPackage(path: string): Promise<Result<OpenedPackage>> {
  const lines: string[] = [];
  const files = readFiles();
  const damaged: PackageFault[] = [];
  let offset = 0;
  let number = 0;
  try {
    for await (const line of linesOf(path)) {
      number += 1;
      if (!isFileLine(line)) lines.push(line.toString('utf8'));
      else if (!files.take(line, offset)) damaged.push({ line: number, fault: 'damaged' });
      offset += line.length + 1;
    }
  } catch {
    return fail({ code: 'file-missing', detail: { file: path } });
  }
  const read = readPackage(lines);
  const whole = files.whole();
  // A log that is damaged itself may not say what belongs to it.
  const missing =
    read.package === undefined || read.faults.length > 0
      ? []
      : filesIn(read.package.rows)
          .filter(({ file }) => !whole.has(file))
          .map(({ seq }): PackageFault => ({ key: eventKey(seq), seq, fault: 'missing' }));
  return ok({
    ...read,
    faults: [...read.faults, ...damaged, ...missing],
    files: whole.size,
    fileOf: async (hash) => {
      const places = whole.get(hash);
      return places && bytesAt(path, places);
    },
  });
}

/** Each line ends with a line feed; of bytes, so that no character of a text is taken for one. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const given of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    // Read without an encoding, it is bytes.
    let chunk = given as Buffer;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10)) {
      yield Buffer.concat([...rest, chunk.subarray(0, end)]);
      rest = [];
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length > 0) rest.push(chunk);
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
