import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HOURS_FAULTS } from '../../src/rules/hours-reader.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';

const page = readFileSync(new URL('../../docs/opening-hours.md', import.meta.url), 'utf8');
const [, ...sections] = page.split(/^## /m);

describe('docs/opening-hours.md', () => {
  for (const section of sections) {
    const name = section.slice(0, section.indexOf('\n'));
    const rows = [...section.matchAll(/^\|\s*`([^`]+)`\s*\|\s*(?:`([a-z_]+)`\s*\|)?/gm)];

    it(`${name}: every example is read, every refusal refused by its code`, () => {
      assert.ok(rows.length > 25);
      for (const [, text = '', code] of rows) {
        const parsed = parseHours(text);
        assert.equal(parsed.ok ? undefined : parsed.why, code, text);
      }
    });

    it(`${name}: every code is explained`, () => {
      for (const code of HOURS_FAULTS) assert.ok(section.includes(`\`${code}\``), code);
    });
  }

  it('is in two languages', () => assert.equal(sections.length, 2));
});
