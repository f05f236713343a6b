import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { formatCheck } from '../../src/check/format-check.ts';
import { isParent } from '../../src/check/pointer.ts';
import { goodSite, type Documents } from './good-site.ts';
import { check } from './sources.ts';

/** Every place of every document, as a parent and the name of its member. */
function places(documents: Documents): [Record<string, unknown>, string][] {
  const found: [Record<string, unknown>, string][] = [];
  const walk = (parent: Record<string, unknown>): void => {
    for (const [name, member] of Object.entries(parent)) {
      if (member instanceof Uint8Array) continue;
      found.push([parent, name]);
      if (isParent(member)) walk(member);
    }
  };
  walk(documents);
  return found;
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '__proto__',
    { __proto__: null, constructor: { prototype: 1 } },
    'javascript:alert(1)',
    '../../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '\u0000\u001b[31m',
    'http://[::1',
    '//',
    '%',
    [[[[]]]],
    -0,
    1e308,
    '9'.repeat(500),
  ),
);

test('whatever stands anywhere, the check ends with a report', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }),
      async changes => {
        const documents = goodSite();
        for (const [at, value] of changes) {
          const all = places(documents);
          const [parent, name] = all[at % all.length]!;
          parent[name] = structuredClone(value);
        }
        const report = await check(documents);
        const text = formatCheck(report, { lang: 'zh', target: 'x' });
        assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u, 'nothing steers the terminal');
        for (const { message, pointer, line } of report.findings) {
          assert.match(message.zh, /\S/);
          assert.match(message.en, /\S/);
          assert.doesNotMatch(message.zh + message.en, /\p{Cc}/u, 'nothing steers the terminal');
          assert.ok(pointer === '' || pointer.startsWith('/'));
          assert.ok(line === undefined || line > 0);
        }
      },
    ),
    { numRuns: 150 },
  );
});
