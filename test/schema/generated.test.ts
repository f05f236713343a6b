import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url);
const validators = new URL('src/data/generated/validators/', root);

test('what is generated is up to date with the schemas', async () => {
  const script = fileURLToPath(new URL('scripts/generate.mjs', root));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
  assert.match(stdout, /up to date/);
});

test('validators of the map take nothing from what only later widgets share', () => {
  const ofTheMap =
    /^(?:site|station-.+|shard-index|regions|live-status|calendar|problem-details|widget-station-map)\.js$/;
  const files = readdirSync(validators).filter(name => ofTheMap.test(name));
  assert.equal(files.length, 10);
  for (const file of files) {
    const text = readFileSync(new URL(file, validators), 'utf8');
    assert.doesNotMatch(text, /shared-/, file);
    // It costs the map nothing that some stations can be read in.
    assert.doesNotMatch(text, /selfLoan/, file);
  }
});

test('validators need nothing at run time but what they share: no require, no eval', () => {
  const files = readdirSync(validators).filter(name => name.endsWith('.js'));
  assert.ok(files.includes('shared.js'));
  for (const file of files) {
    const text = readFileSync(new URL(file, validators), 'utf8');
    const own = text.replace(/^import \{ [\w, ]+ \} from '\.\/shared(?:-[a-z-]+)?\.js';$/gm, '');
    assert.doesNotMatch(own, /\bimport\b|\brequire\b|\beval\b|new Function/, file);
    assert.doesNotMatch(text, /\p{Script=Han}/u, `${file} carries no descriptions`);
  }
});
