/** `npm start`: builds what is needed, then starts the service on this machine. */
import { buildIfNeeded } from '../../build.mjs';

try {
  await buildIfNeeded();
} catch (error) {
  process.stderr.write(`tonglian: ${error.message}\n`);
  process.exit(1);
}
await import('../../dist/functions/local/start.js');
