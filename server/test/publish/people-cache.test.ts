import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apacheFiles } from '../../src/publish/server-apache.ts';
import { iisFiles } from '../../src/publish/server-iis.ts';
import { PEOPLE_CACHE } from '../../src/snapshot/people-cache.ts';

test('static hosts are told to keep what is said of people for half a minute', () => {
  const apache = apacheFiles['v1/.htaccess'] ?? '';
  const rule = `<If "%{REQUEST_URI} =~ m#/v1/people/#">\n    Header set Cache-Control "${PEOPLE_CACHE}"`;
  assert.ok(apache.includes(rule));
  assert.ok(apache.indexOf(rule) > apache.indexOf('stale-while-revalidate'), 'it goes last');
  const iis = iisFiles['v1/web.config'] ?? '';
  const [, people = ''] = iis.split('<location path="people">');
  assert.match(people, /cacheControlMaxAge="00:00:30" cacheControlCustom="must-revalidate"/);
  assert.doesNotMatch(people, /stale/);
  assert.doesNotMatch(iisFiles['.well-known/web.config'] ?? '', /location/);
});
