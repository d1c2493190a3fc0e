import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openApi } from '../../../shared/contract/open-api';
import { pathParameters } from '../../../shared/contract/path-parameters';

const folder = mkdtempSync(join(tmpdir(), 'tonglian-openapi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const validator = join(
  dirname(require.resolve('@seriousme/openapi-schema-validator/package.json')),
  'bin/validate-api-cli.js',
);

/** The validator is an ES module, so it gets a process of its own. */
function findings(document: object): string {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  try {
    execFileSync(process.execPath, [validator, file], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    // execFileSync throws with what the process has written.
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}` || 'refused';
  }
}

test('the description is valid OpenAPI 3.1', () => {
  expect(findings(openApi('1.0.0'))).toBe('');
});

test('the validator would say so if it were not', () => {
  expect(findings({ ...openApi('1.0.0'), paths: { '/x': { get: { responses: 'none' } } } })).not.toBe('');
});

test('a path with a parameter of no kind is a defect', () => {
  expect(() => pathParameters('cows/{cow}')).toThrow('cow');
});
