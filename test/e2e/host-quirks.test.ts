// The widgets beside scripts that change the language, and styles that reach for everything.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints, MAP, ownContent, says, shows } from '../helpers/host-checks.ts';
import { snippet, startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';
import { OLD_LIBRARIES } from '../helpers/old-scripts.ts';

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

describe('a page whose scripts change the language', () => {
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
    await shown.page.evaluate(() => {
      const root = document.querySelector('union-station-map')!.shadowRoot!;
      root.querySelector<HTMLElement>('[data-act=filters]')!.click();
    });
    await says(shown, /<union-chip>/);
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
      const row = root.querySelector('.row')!.getBoundingClientRect().height;
      const text = [fontSize, fontStyle, color, letterSpacing, textTransform];
      return [...text, direction, padding, row];
    });

  it('does not reach into the widget', async () => {
    // How wide it is, is the page's to say; how a row breaks at that width is not.
    const map = MAP.replace('<union-station-map', '$& style="width: 600px !important"');
    const calm = await hosts.open(snippet(hosts.api) + map);
    await shows(calm);
    const wanted = await look(calm);
    for (const [what, style] of Object.entries(STYLES)) {
      const shown = await hosts.open(`<style>${style}</style>${snippet(hosts.api)}${map}`);
      await shows(shown);
      assert.deepEqual(await look(shown), wanted, what);
    }
  });
});
