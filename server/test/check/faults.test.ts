import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CODES } from '../../src/check/codes/index.ts';
import { FAULTS } from './faults.ts';
import { goodSite } from './good-site.ts';
import { check, lines } from './sources.ts';

describe('each fault is named at its place, and nothing else is', () => {
  for (const { code, document, pointer, change, propose } of FAULTS) {
    it(`${code} at ${document} ${pointer}`, async () => {
      const documents = goodSite();
      change(documents);
      const report = await check(documents);
      const { severity } = CODES[code];
      assert.deepEqual(lines(report), [`${severity} ${code} ${document} ${pointer}`.trimEnd()]);
      assert.equal(report.ok, severity !== 'error');
      if (propose !== undefined) assert.deepEqual(report.findings[0]?.propose, propose);
    });
  }
});
