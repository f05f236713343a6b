// What a person's phone loads of a form: the promise of the frame page, in gzipped bytes.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { FormDocument } from '../../src/data/generated/types.ts';
import { addFormPages } from '../../server/src/http/form-pages/form-pages.ts';
import { formsApp } from '../../server/test/helpers/forms.ts';
import { temporaryFolder } from '../../server/test/helpers/server.ts';
import { cdnFiles } from '../helpers/host-pages.ts';

/** The ten-field form of the samples: page, style, script and questions together. */
const FIRST = 20_000;
/** Each script that comes later. */
const LATER = 6_000;

const SAMPLE = new URL('../../demo/data/forms/join.json', import.meta.url);
const gz = (text: string): number => gzipSync(text, { level: 9 }).length;

it('has all of the first screen in 20 kB, and no later script above 6 kB', async t => {
  const files = await cdnFiles();
  const folder = await temporaryFolder(t);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const form = JSON.parse(readFileSync(SAMPLE, 'utf8')) as FormDocument;
  const { app, context } = await formsApp(t, { forms: [form] });
  addFormPages(app, context, { cdnDir: join(folder, 'cdn') });
  const { body } = await app.inject({ url: '/embed/join-form?form=join' });
  const named = [...body.matchAll(/(?:src|href)="(\/cdn\/[^"]+)"/g)].map(([, path]) => path!);
  assert.ok(named.length > 0, 'the page names its script');
  const first = named.reduce((sum, path) => sum + gz(files.get(path)!), gz(body));
  assert.ok(first <= FIRST, `the first load is ${first} B`);
  for (const [path, text] of files) {
    if (!/\/form-page\.[^/]+\.js$/.test(path)) continue;
    assert.ok(gz(text) <= LATER, `${path} is ${gz(text)} B`);
  }
});
