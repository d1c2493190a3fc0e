/** A script of the add-in as the browser takes it: bundled on the spot, the result under a global name. */
import { join } from 'node:path';
import { build } from 'esbuild';

export async function bundle(source: string, globalName: string): Promise<string> {
  const built = await build({
    entryPoints: [join(__dirname, '../..', source)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** A page with Office.js and that script, and nothing else. */
export const barePage = (script = ''): string => `<!doctype html><html><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body>
<script>${script.replaceAll('</script', '<\\/script')}</script>
<script>window.ready = Office.onReady();</script></body></html>`;
