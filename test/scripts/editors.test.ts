// The table of editors as the record has it, and the plugin's files; `npm run test:editors` runs the
// editors themselves and a WordPress.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';
import { SURVIVAL } from '../../src/embed/editor-survival.ts';
import { carriersFor, EDITORS, survivalOf, type Carrier } from '../../src/embed/editors.ts';
// @ts-expect-error a plain script without types
import { documentWith } from '../editors/made.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
type Record_ = Record<
  string,
  { version: string; carriers: Record<string, Record<string, string>> }
>;
const results = JSON.parse(read('test/editors/results.json')) as Record_;

describe('editors', () => {
  it('has a name for each that ran, and the outcomes that were seen', () => {
    assert.deepEqual(EDITORS.map(({ id }) => id).sort(), Object.keys(results).sort());
    assert.deepEqual(Object.keys(SURVIVAL).sort(), Object.keys(results).sort());
    for (const { id, name, how } of EDITORS) {
      assert.ok([...name, ...how].every(Boolean), id);
      assert.equal(SURVIVAL[id].version, results[id]!.version);
      for (const [carrier, { withLoader, alone }] of Object.entries(results[id]!.carriers)) {
        assert.deepEqual(
          survivalOf(id)[carrier as Carrier],
          { withLoader, alone },
          `${id} ${carrier}`,
        );
      }
    }
  });

  it('has a carrier that works in each, with the loader in the template and without', () => {
    for (const { id } of EDITORS) {
      assert.ok(carriersFor(id, true).length > 0, id);
      assert.ok(carriersFor(id, false).length > 0, id);
    }
  });

  it('puts first what gives the whole widget and asks least of the editor', () => {
    assert.deepEqual(carriersFor('tinymce', true)[0], { carrier: 'link', outcome: 'widget' });
    assert.equal(carriersFor('ueditor', false)[0]!.outcome, 'widget');
    assert.equal(carriersFor('wordpress-plugin', false)[0]!.carrier, 'shortcode');
    assert.deepEqual(carriersFor('neditor', false)[0], { carrier: 'iframe', outcome: 'frame' });
    assert.equal(carriersFor('wechat', true)[0]!.carrier, 'picture');
  });

  it('has the widget by a plain link wherever links may lead elsewhere', () => {
    for (const { id, byRules } of EDITORS) {
      if (!byRules) assert.equal(survivalOf(id).link.withLoader, 'widget', id);
    }
  });

  it('stands in docs/editors.md', () => {
    const text = read('docs/editors.md');
    assert.equal(documentWith(text, results), text);
    assert.match(text, /\| 百度 UEditor 1\.4 /);
  });
});

describe('the WordPress plugin', () => {
  const folder = 'packages/wordpress/union-widgets/';
  const files = glob('**/*.php', join(ROOT, folder)) as string[];

  it('has one version everywhere, the package’s', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const block = JSON.parse(read(`${folder}block/block.json`)) as {
      version: string;
      name: string;
    };
    assert.equal(block.version, version);
    assert.match(read(`${folder}union-widgets.php`), new RegExp(`Version: +${version}\\n`));
    assert.ok(read(`${folder}union-widgets.php`).includes(`UNION_WIDGETS_VERSION = '${version}'`));
    assert.match(read(`${folder}readme.txt`), new RegExp(`Stable tag: ${version}\\n`));
    assert.ok(read(`${folder}block/editor.js`).includes(`'${block.name}'`));
  });

  it('has no file that does something when it is called alone', () => {
    assert.ok(files.length > 9);
    for (const file of files) {
      assert.match(
        read(folder + file),
        /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m,
        file,
      );
    }
  });

  it('echoes nothing that is not escaped', () => {
    for (const file of files) {
      for (const [, echoed] of read(folder + file).matchAll(/(?:echo|print) +([^;]+);/g)) {
        assert.match(echoed!, /^esc_(html|attr|url)\(/, `${file}: ${echoed}`);
      }
    }
  });

  it('knows the widgets of the loader', () => {
    const tags = [...read('src/embed/union-widgets.ts').matchAll(/'union-([a-z-]+)': \(\)/g)];
    const names = [...read(`${folder}includes/widgets.php`).matchAll(/^\t'([a-z-]+)' +=>/gm)];
    assert.deepEqual(names.map(([, name]) => name).sort(), tags.map(([, tag]) => tag).sort());
  });
});
