// What users would pick instead, over the same ledger: formulas and a pivot in LibreOffice, queries in DuckDB and SQLite.
// A program that is not there is skipped with a sentence.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inDatabases } from './databases.mjs';
import { inLibreOffice } from './libreoffice.mjs';

/** @returns a list of {name, times: [[what, spread]], figures: {adoptions, points}} */
export async function rivals({ office, lines, small, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'tonglian-rivals-'));
  try {
    const found = [];
    for (const ask of [inLibreOffice, inDatabases]) {
      const answers = await ask({ folder, lines, units: office.units.length, small });
      for (const answer of answers) {
        if (answer.skipped === undefined) found.push(answer);
        else say(answer.skipped);
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
