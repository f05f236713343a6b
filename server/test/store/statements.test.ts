import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batches, statementText, storable } from '../../src/store/database.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { STATEMENTS } from '../../src/store/statements.ts';

test('every statement says which site it is about, every key begins with it', () => {
  const ofAll = new Set(['ping', 'siteIds']);
  for (const [name, sql] of Object.entries(STATEMENTS)) {
    if (ofAll.has(name)) continue;
    assert.match(sql, /WHERE (?:mine\.)?site_id = \?|INSERT INTO \w+\s+\(site_id,/, name);
  }
  for (const sql of MIGRATIONS.flat()) {
    for (const [, key] of sql.matchAll(/PRIMARY KEY \(([^)]*)\)/g)) {
      assert.match(key ?? '', /^site_id\b/, sql);
    }
    for (const [, key] of sql.matchAll(/INDEX \w+ ON \w+ \(([^)]*)\)/g)) {
      assert.match(key ?? '', /^site_id ASC(?:, \w+ ASC)+$/, sql);
    }
  }
});

test('statements use nothing that the relatives of PostgreSQL lack', () => {
  const texts = [...Object.values(STATEMENTS), ...MIGRATIONS.flat()];
  const vendors =
    /RETURNING|SERIAL|AUTOINCREMENT|TRIGGER|LISTEN|NOTIFY|advisory|OFFSET|GIST|::|REPLACE/i;
  for (const sql of texts) assert.doesNotMatch(sql, vendors);
});

test('the part in braces is repeated, and batches stay below every limit', () => {
  assert.match(
    statementText('putRegions', 3),
    /VALUES \(\?, \?, \?\), \(\?, \?, \?\), \(\?, \?, \?\)/,
  );
  assert.match(statementText('removeStations', 2), /IN \(\?, \?\)/);
  const groups = Array.from({ length: 1201 }, (_, n) => [n, String(n)]);
  const made = [...batches(['head'], groups)];
  assert.deepEqual(
    made.map(({ times }) => times),
    [500, 500, 201],
  );
  assert.deepEqual(made[2]?.values.slice(0, 3), ['head', 1000, '1000']);
  const wide = Array.from({ length: 30 }, () => new Array<string>(1000).fill(''));
  assert.ok([...batches([], wide)].every(({ values }) => values.length <= 20_000));
  assert.deepEqual([...batches(['head'], [])], []);
});

test('text that a database cannot keep is made such as it can', () => {
  assert.equal(storable('a\0b\ud800c\udc00'), 'a\uFFFDb\uFFFDc\uFFFD');
  assert.equal(storable('🏠 家'), '🏠 家');
  assert.equal(storable(7), 7);
  assert.equal(storable(null), null);
});
