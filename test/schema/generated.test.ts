import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readJson } from './schemas.ts';

const root = new URL('../../', import.meta.url);
const validators = new URL('src/data/generated/validators/', root);

test('what is generated is up to date with the schemas', async () => {
  const script = fileURLToPath(new URL('scripts/generate.mjs', root));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
  assert.match(stdout, /up to date/);
});

test('validators need nothing at run time but what they share: no require, no eval', () => {
  const files = readdirSync(validators).filter(name => name.endsWith('.js'));
  assert.ok(files.includes('shared.js'));
  for (const file of files) {
    const text = readFileSync(new URL(file, validators), 'utf8');
    const own = text.replace(/^import \{ [\w, ]+ \} from '\.\/shared\.js';$/m, '');
    assert.doesNotMatch(own, /\bimport\b|\brequire\b|\beval\b|new Function/, file);
    assert.doesNotMatch(text, /\p{Script=Han}/u, `${file} carries no descriptions`);
  }
});

test('openapi.json: every reference has a target and every document a component', () => {
  const openapi = readJson('openapi.json') as Record<string, unknown>;
  assert.match(String(openapi.openapi), /^3\.1\./);
  const refs = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  assert.ok(refs.length > 100);
  for (const path of refs) {
    const found = path
      .split('/')
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], openapi);
    assert.ok(found, path);
  }
  assert.doesNotMatch(JSON.stringify(openapi), /schema\.json/, 'no reference into a file is left');
});

test('openapi.json: every path parameter is declared, every read answers 304 and problems', () => {
  const { paths, components } = readJson('openapi.json') as {
    paths: Record<string, { get: { parameters: { $ref: string }[]; responses: object } }>;
    components: { parameters: Record<string, { name: string; in: string }> };
  };
  assert.ok(paths['/.well-known/union-widgets.json'] && paths['/v1/stations/index.json']);
  for (const [path, { get }] of Object.entries(paths)) {
    const declared = get.parameters
      .map(({ $ref }) => components.parameters[$ref.split('/').pop() ?? ''])
      .filter(parameter => parameter?.in === 'path')
      .map(parameter => `{${parameter?.name}}`);
    assert.deepEqual(
      [...path.matchAll(/\{\w+\}/g)].map(([text]) => text),
      declared,
      path,
    );
    assert.ok('304' in get.responses && 'default' in get.responses, path);
  }
});
