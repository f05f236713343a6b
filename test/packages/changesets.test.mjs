// What waits for a release becomes a version, everywhere it is named, and a changelog.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { addChangeset, nextVersion, pending } from '../../scripts/lib/changesets.mjs';
import { ROOT } from '../../scripts/lib/node.mjs';

const root = join(process.env.UW_WORK, 'release');
const versionIn = (path, of = file => file.version) =>
  of(JSON.parse(readFileSync(join(root, path), 'utf8')));

it('makes the next version of all that was said, the server’s too', async () => {
  mkdirSync(join(root, 'server'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'server/package.json']) {
    cpSync(join(ROOT, file), join(root, file));
  }
  cpSync(join(ROOT, '.changeset', 'config.json'), join(root, '.changeset', 'config.json'));
  execFileSync('git', ['init', '--quiet', root]);
  const [major, minor] = versionIn('package.json').split('.').map(Number);

  assert.equal(await nextVersion(root), undefined);
  await addChangeset('minor', '地图能打印。The map prints.', root);
  await addChangeset('patch', '小修。A small fix.', root);
  assert.equal((await pending(root)).length, 2);
  const next = `${major}.${minor + 1}.0`;
  assert.equal(await nextVersion(root), next);
  assert.equal((await pending(root)).length, 0);
  for (const of of [
    versionIn('package.json'),
    versionIn('server/package.json'),
    versionIn('package-lock.json'),
    versionIn('package-lock.json', lock => lock.packages[''].version),
    versionIn('package-lock.json', lock => lock.packages.server.version),
  ]) {
    assert.equal(of, next);
  }
  assert.match(
    readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    /### Minor Changes\s+- 地图能打印/,
  );
});
