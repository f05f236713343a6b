import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../helpers/command.ts';
import { checkSite } from '../../src/check/check-site.ts';
import { goodSite, NOW, type Documents } from './good-site.ts';
import { lines, memorySource } from './sources.ts';

const FOLDER = join(ROOT, 'schema', 'examples');

/** Where in the good site a document of each kind can stand. */
const HOMES: Record<string, string> = {
  'station-collection': 'v1/reading/index.json',
  'live-status': 'v1/live.json',
  regions: 'v1/stations/regions.json',
  calendar: 'v1/calendar/cn-2026.json',
  person: 'v1/people/p-1.json',
  contest: 'v1/contests/c-1.json',
  standings: 'v1/contests/c-1/welding/p1.json',
  form: 'v1/forms/join.json',
};

/** Faults of one document by itself that a sample of a format may have: it was never published. */
const ALONE =
  /link|document-missing|missing-det|details?-|photo-missing|withdrawn|relation|summary|data-old|consent-missing|position-coarse|region-unknown|next-loop|standings|not-all|scores|total|revision|duplicate|same-place/;

describe('the examples of the schemas have no error of their own', () => {
  for (const [kind, home] of Object.entries(HOMES)) {
    for (const file of readdirSync(join(FOLDER, kind))) {
      it(`${kind}/${file}`, async () => {
        const documents: Documents = goodSite();
        documents[home] = JSON.parse(readFileSync(join(FOLDER, kind, file), 'utf8'));
        const report = await checkSite(memorySource(documents), { now: NOW });
        const own = lines(report).filter(
          line => line.startsWith('error') && line.includes(` ${home}`),
        );
        assert.deepEqual(
          own.filter(line => !ALONE.test(line)),
          [],
        );
      });
    }
  }
});
