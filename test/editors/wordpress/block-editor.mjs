/* global document, Event, self */
// The block in WordPress' own editor scripts, in a browser: chosen, changed, saved and read again.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';

const builds = dirname(
  createRequire(import.meta.url).resolve('@wp-playground/wordpress-builds/package.json'),
);
const PLUGIN = join(import.meta.dirname, '..', '..', '..', 'packages', 'wordpress');

/** @param {string} scripts the tags that WordPress prints for the block's script and all it needs */
export async function checkBlockEditor(browser, scripts, base, version) {
  const files = join(builds, 'public', `wp-${version}`);
  const page = await browser.newPage();
  const said = [];
  page.on('pageerror', error => said.push(String(error)));
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(
        `<!doctype html><html lang="zh-CN"><body><div id="at"></div>${scripts}</body></html>`,
      );
    }
    if (path === '/index.php') {
      // Who is working and what they like: not asked for here.
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end('{}');
    }
    const ours = path.replace(/^\/wp-content\/plugins\//, '');
    const file = ours === path ? join(files, path) : join(PLUGIN, ours);
    const body = await readFile(file).catch(() => undefined);
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(body ? 200 : 404, { 'content-type': type });
    return response.end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'load' });
    await page.evaluate(mount);
    // A person chooses the block, then what it shows.
    await (await page.waitForSelector('.wp-block-union-widgets-widget')).click();
    const chosen = await page.waitForSelector('select', { timeout: 10_000 });
    await chosen.select('craftsman-card');
    const field = await page.waitForSelector('input[type=text]');
    await field.type('p-0007');
    await page.evaluate(() => {
      const size = [...document.querySelectorAll('select')].at(-2);
      size.value = 'large';
      size.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForFunction(() => self.saved?.includes('large'));
    const { saved, isValid, frame } = await page.evaluate(read);
    const link = `${base}embed/craftsman-card?person=p-0007&amp;size=large`;
    assert.ok(saved.includes(`<a href="${link}">工匠卡片</a>`), saved);
    assert.ok(isValid, 'what was saved cannot be read again');
    assert.equal(frame, `${base}embed/craftsman-card?person=p-0007&size=large`);
    assert.deepEqual(said, []);
  } finally {
    server.close();
    server.closeAllConnections();
    await page.close();
  }
}

/** Runs in the page: one block in an editor, with the panel of its settings beside. */
function mount() {
  const { blocks, blockEditor, components, element, keyboardShortcuts } = self.wp;
  const make = element.createElement;
  function Editor() {
    const [all, setAll] = element.useState([blocks.createBlock('union-widgets/widget')]);
    const set = next => {
      setAll(next);
      self.saved = blocks.serialize(next);
    };
    return make(
      components.SlotFillProvider,
      null,
      make(
        keyboardShortcuts.ShortcutProvider,
        null,
        make(
          blockEditor.BlockEditorProvider,
          { value: all, onInput: set, onChange: set },
          make(blockEditor.BlockInspector),
          make(
            blockEditor.BlockTools,
            null,
            make(blockEditor.WritingFlow, null, make(blockEditor.BlockList)),
          ),
        ),
      ),
    );
  }
  element.createRoot(document.querySelector('#at')).render(make(Editor));
}

/** Runs in the page. */
function read() {
  const [block] = self.wp.blocks.parse(self.saved);
  return {
    saved: self.saved,
    isValid: block.isValid,
    frame: document.querySelector('iframe').src,
  };
}
