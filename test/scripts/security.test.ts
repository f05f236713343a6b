// Every promise of SECURITY.md leads to a test that is there: a link to its file, whose title is a name in it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');

interface Held {
  file: string;
  name: string;
}

/** The promises of a text and the tests each names: the items below its headline of promises. */
function promisesOf(text: string): Map<string, Held[]> {
  const [, part = ''] = /\n## Promises[^\n]*\n([^]*?)\n## /.exec(text) ?? [];
  const items = part.split(/\n(?=- |###|\n)/).filter(block => block.startsWith('- '));
  return new Map(items.map(item => [item.slice(2), heldBy(item)]));
}

function heldBy(item: string): Held[] {
  const links = item.matchAll(/\]\(([^\s)]+\.test\.(?:ts|mjs))\s+(?:"([^"]*)"|'([^']*)')\)/g);
  return [...links].map(([, file = '', quoted, single]) => ({
    file,
    name: quoted ?? single ?? '',
  }));
}

/** Names of the tests of a file, as they are written. */
function namesIn(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const names = text.matchAll(/\b(?:it|test)\(\s*(?:named\()?(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g);
  return [...names].map(([, plain, filled]) => plain ?? filled ?? '');
}

function faultsOf(text: string): string[] {
  return [...promisesOf(text)].flatMap(([promise, held]) => {
    const lost = held.filter(
      ({ file, name }) =>
        name === '' ||
        !existsSync(join(ROOT, file)) ||
        !namesIn(file).some(one => one.includes(name)),
    );
    const none = held.length === 0 ? [`${promise.slice(0, 60)}: no test`] : [];
    return [...none, ...lost.map(({ file, name }) => `${promise.slice(0, 60)}: ${file}: ${name}`)];
  });
}

describe('SECURITY.md', () => {
  const text = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

  it('has a test for every promise, by name', () => {
    assert.ok(promisesOf(text).size > 50, `${promisesOf(text).size} promises`);
    assert.deepEqual(faultsOf(text), []);
  });

  it('would be at fault with a promise that nothing holds', () => {
    const with_ = (item: string) => faultsOf(`\n## Promises\n\n${item}\n- b: [x](y)\n\n## Next`);
    const own = 'test/scripts/security.test.ts';
    assert.equal(with_(`- a: [s](${own} "has a test for every promise")`).length, 1, 'b alone');
    assert.equal(with_(`- a: [s](${own} "no such name")`).length, 2);
    assert.equal(with_('- a: [s](test/gone.test.ts "a")').length, 2);
    assert.equal(with_(`- a: [s](${own})`).length, 2);
  });
});
