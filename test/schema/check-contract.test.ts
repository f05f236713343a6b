import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Schema } from './schemas.ts';

suite('check-contract', () => {
  const root = mkdtempSync(join(tmpdir(), 'contract-'));
  after(() => rmSync(root, { recursive: true }));
  cpSync(fileURLToPath(new URL('../../schema', import.meta.url)), root, { recursive: true });
  const script = fileURLToPath(new URL('../../scripts/check-contract.mjs', import.meta.url));

  const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise(resolve => {
      execFile(process.execPath, [script, '--root', root, ...args], (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  const edit = (path: string, change: (schema: Schema) => void): void => {
    const file = join(root, path);
    const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
    change(schema);
    writeFileSync(file, JSON.stringify(schema));
  };

  test('the schemas of today break nothing that is published', async () => {
    const { code, out } = await run();
    assert.equal(code, 0);
    assert.match(
      out,
      /^nothing published is broken \(\d\d schemas, \d\d operations, \d\d examples\)/,
    );
  });

  test('names a break and what examples it refuses, and freezes nothing', async () => {
    edit('person.schema.json', schema => (schema.required as string[]).push('trade'));
    const frozen = readFileSync(join(root, 'published/v1/person.schema.json'), 'utf8');
    const { code, err } = await run('--accept');
    assert.equal(code, 1);
    assert.match(
      err,
      /^person \/trade: is newly required; documents without it stop being valid\.$/m,
    );
    assert.match(err, /^person\/least\.json \(whole\): is refused now: .*'trade'; .*\.$/m);
    assert.equal(readFileSync(join(root, 'published/v1/person.schema.json'), 'utf8'), frozen);
  });

  test('keeps frozen examples as they were published', async () => {
    const file = 'examples/person/studio.json';
    const frozen = readFileSync(join(root, 'published/v1', file), 'utf8');
    edit('person.schema.json', schema => (schema.required = ['type', 'name']));
    edit(file, studio => (studio.name = '另一个示例'));
    assert.equal((await run('--accept')).code, 0);
    assert.equal(readFileSync(join(root, 'published/v1', file), 'utf8'), frozen);
  });

  test('freezes what was added; from then on it may not go', async () => {
    edit('person.schema.json', schema => ((schema.properties ??= {}).motto = { type: 'string' }));
    assert.equal((await run('--accept')).code, 0);
    edit('person.schema.json', schema => delete schema.properties?.motto);
    const { code, err } = await run();
    assert.equal(code, 1);
    assert.match(err, /^person \/motto: the member is gone; /m);
  });
});
