#!/usr/bin/env node
// Starts the command line: builds first where the compiled files are missing or older than their sources.
import { buildIfNeeded } from './built.mjs';

await buildIfNeeded();
const { main } = await import('../../dist/addin/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
