// Loads the bundle of the functions as the host does when it starts cold.
import { createRequire } from 'node:module';
import { report } from './child.mjs';

const require = createRequire(import.meta.url);
const start = performance.now();
require('../../../dist/functions-app/main.js');
report({ load: performance.now() - start });
process.exit(0);
