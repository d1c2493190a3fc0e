#!/usr/bin/env node
// Starts the command line: builds first where the compiled files are missing or older than their sources.
import { buildIfNeeded } from '../../build.mjs';
import './sparing.mjs';

await buildIfNeeded(['code']);
const [command, ...rest] = process.argv.slice(2);
// The operator's own command writes into the storage, which the command line itself knows nothing of.
if (command === 'workspace') {
  const { workspace } = await import('../../dist/functions/operator/main.js');
  process.exitCode = await workspace(rest);
} else {
  const { main } = await import('../../dist/addin/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
