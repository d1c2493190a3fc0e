/** An OLE container, the form of old and of encrypted Office files, with the given streams. */
import * as XLSX from '@e965/xlsx';

export const container = (streams: Readonly<Record<string, number[]>>) => {
  const made = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(made, name, content);
  return new Uint8Array(XLSX.CFB.write(made, { type: 'array' }));
};
