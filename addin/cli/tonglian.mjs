#!/usr/bin/env node
// Starts the command line: builds first where the compiled files are missing or older than their sources.
import { buildIfNeeded } from '../../build.mjs';

await buildIfNeeded(['code']);
const { main } = await import('../../dist/addin/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
