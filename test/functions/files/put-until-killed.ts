/** A process that puts files without end and names each one whose put was answered; killed by who started it. */
import { folderFiles } from '../../../functions/files/folder';

const [folder = ''] = process.argv.slice(2);
const files = folderFiles(folder);

async function putOn(): Promise<void> {
  for (let n = 0; ; n += 1) {
    const bytes = new Uint8Array(200_000 + (n % 7) * 100_000).fill(n % 251);
    process.stdout.write(`${await files.put('w1', { type: 'pdf', bytes })}\n`);
  }
}
void putOn();
