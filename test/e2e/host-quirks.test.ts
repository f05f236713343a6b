// The widgets beside scripts that change the language, and styles that reach for everything.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints, MAP, ownContent, says, shows } from '../helpers/host-checks.ts';
import { snippet, startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

describe('a page whose scripts change the language', () => {
  const OLD_LIBRARIES: Record<string, string> = {
    'toJSON on arrays, strings and objects':
      'for (const k of [Array, String, Number, Object]) k.prototype.toJSON = function () { return String(this) }',
    'members on every object':
      'Object.prototype.extend = function () {}; Object.prototype.view = "map"; Object.prototype.src = "x.json"; Object.prototype.data = 1',
    'members on every array':
      'Array.prototype.each = Array.prototype.forEach; Array.prototype.without = function () {}; Array.prototype.clear = function () {}',
    'an Array.from of its own':
      'Array.from = function (i) { if (!i) return []; if (i.toArray) return i.toArray(); var l = i.length || 0, r = new Array(l); while (l--) r[l] = i[l]; return r }',
    'a bind of its own':
      'Function.prototype.bind = function (c) { var m = this, a = [].slice.call(arguments, 1); return function () { return m.apply(c, a.concat([].slice.call(arguments))) } }',
    'String.prototype members replaced':
      'String.prototype.strip = function () { return this.replace(/^\\s+/, "") }; String.prototype.contains = function (s) { return this.indexOf(s) >= 0 }; delete String.prototype.replaceAll',
    'a $ and an Element of its own':
      'window.$ = function () { throw 1 }; Element.prototype.hide = function () {}; Element.prototype.update = function () { throw 2 }; Element.prototype.select = Element.prototype.show = function () { throw 3 }',
    'no structuredClone, no crypto.randomUUID, no requestIdleCallback':
      'delete window.structuredClone; delete Crypto.prototype.randomUUID; delete window.requestIdleCallback',
  };
  for (const [what, script] of Object.entries(OLD_LIBRARIES)) {
    it(`shows the stations beside ${what}`, async () => {
      const shown = await hosts.open(`<script>${script}</script>${snippet(hosts.api)}${MAP}`);
      await shows(shown);
      assert.deepEqual(complaints(shown), []);
    });
  }

  it('shows the stations where another script took the names of the parts', async () => {
    const take = ['icon', 'badge', 'notice', 'skeleton', 'chip']
      .map(name => `customElements.define('union-${name}', class extends HTMLElement {})`)
      .join(';');
    const shown = await hosts.open(`<script>${take}</script>${snippet(hosts.api)}${MAP}`);
    await shows(shown);
    assert.match(
      complaints(shown).join(),
      /<union-icon>.*<union-badge>|<union-badge>.*<union-icon>/s,
    );
  });

  it('leaves the page alone where another script took the widget’s name', async () => {
    const take = `customElements.define('union-station-map', class extends HTMLElement {})`;
    const shown = await hosts.open(`<script>${take}</script>${snippet(hosts.api)}${MAP}`);
    await says(shown, /其他脚本已经注册了/);
    assert.equal(await ownContent(shown), true);
  });
});

describe('a page whose styles reach for everything', () => {
  const STYLES: Record<string, string> = {
    'a root of 62.5 %': 'html { font-size: 62.5% }',
    'a root of 100 px': 'html { font-size: 100px; line-height: 3 }',
    'all: unset': '* { all: unset !important }',
    'text on every element':
      '* { font: italic 40px/1 fantasy !important; color: lime !important; letter-spacing: 9px !important; text-transform: uppercase !important }',
    'boxes on every element':
      '* { padding: 20px !important; box-sizing: content-box !important; float: left !important; position: relative !important }',
    'the other direction':
      'html, body, * { direction: rtl !important; unicode-bidi: bidi-override }',
    'part names of its own': '.root, .widget, .name, .panel { display: none !important }',
  };
  const look = ({ page }: HostPage) =>
    page.evaluate(() => {
      const root = document.querySelector('union-station-map')!.shadowRoot!;
      const { fontSize, fontStyle, color, direction, letterSpacing, textTransform, padding } =
        getComputedStyle(root.querySelector('.name')!);
      const row = root.querySelector('union-list-item')!.getBoundingClientRect().height;
      const text = [fontSize, fontStyle, color, letterSpacing, textTransform];
      return [...text, direction, padding, row];
    });

  it('does not reach into the widget', async () => {
    const calm = await hosts.open(snippet(hosts.api) + MAP);
    await shows(calm);
    const wanted = await look(calm);
    for (const [what, style] of Object.entries(STYLES)) {
      const shown = await hosts.open(`<style>${style}</style>${snippet(hosts.api)}${MAP}`);
      await shows(shown);
      assert.deepEqual(await look(shown), wanted, what);
    }
  });
});
