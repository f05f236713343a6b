// Every snippet that was ever published, on a page of another host.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { complaints } from '../helpers/host-checks.ts';
import { startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';

const FOLDER = new URL('../fixtures/snippets/', import.meta.url);

let hosts: Hosts;
before(async () => {
  hosts = await startHosts();
  // A frame page that does as the server's: it has the widget in it, and tells its height.
  hosts.files.set(
    '/embed/station-map',
    `<!doctype html><meta charset="utf-8"><body style="margin:0">
    <script type="module" src="/cdn/union-widgets.js" data-site="/.well-known/union-widgets.json"></script>
    <union-station-map></union-station-map>
    <script>const tell=(to,origin)=>to.postMessage({union:1,type:'height',
      height:Math.ceil(document.body.getBoundingClientRect().height)},origin);
    addEventListener('message',e=>e.data.type==='measure'&&tell(e.source,e.origin));
    new ResizeObserver(()=>tell(parent,'*')).observe(document.body)</script>`,
  );
});
after(() => hosts?.close());

/** The snippet for these hosts. */
function snippet(name: string): string {
  const loader = (version: string) => hosts.files.get(`/cdn/${version}/union-widgets.js`)!;
  const sri = (version: string) =>
    `sha384-${createHash('sha384').update(loader(version)).digest('base64')}`;
  return readFileSync(new URL(name, FOLDER), 'utf8')
    .replace('{{SRI}}', () => sri(/^\d+\.\d+\.\d+/.exec(name)![0]))
    .replaceAll('{{API}}', hosts.api)
    .replaceAll('{{HOST}}', new URL(hosts.api).host);
}

/** Waits until the page, or its one frame, has a widget with something in it. */
async function shows({ page }: HostPage): Promise<boolean> {
  const frame = await page.$('iframe');
  const within = (await frame?.contentFrame()) ?? page.mainFrame();
  const widget = await within.waitForSelector('[data-state=ready]', { timeout: 20_000 });
  return widget!.evaluate(element => {
    const { height } = element.getBoundingClientRect();
    return element.localName.startsWith('union-') && height > 40;
  });
}

describe('a snippet of', () => {
  for (const name of readdirSync(FOLDER).filter(name => name.endsWith('.html'))) {
    it(name.replace('.html', ''), async () => {
      const shown = await hosts.open(snippet(name));
      assert.equal(await shows(shown), true);
      assert.deepEqual(complaints(shown), []);
      if (!name.includes('iframe')) return;
      await shown.page.waitForFunction(
        () => document.querySelector('iframe')!.getBoundingClientRect().height > 500,
      );
    });
  }
});
