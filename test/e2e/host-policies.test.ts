// The widgets under a strict Content-Security-Policy with Trusted Types.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { MAP, ownContent, says, shows } from '../helpers/host-checks.ts';
import { snippet, startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

describe('a page with a strict policy', () => {
  const nonce = 'r4nd0m';
  const withNonce = (html: string) => html.replaceAll('<script', `<script nonce="${nonce}"`);
  const strict = (more = '') =>
    `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${hosts.api}; ` +
    `img-src ${hosts.api} data: blob:; worker-src blob:; base-uri 'none'; ` +
    `require-trusted-types-for 'script'; ${more}`;

  const LIT = '<script>globalThis.lit = trustedTypes.createPolicy("lit-html", {})</script>';
  const SPY =
    '<script>window.breaches=[];document.addEventListener("securitypolicyviolation",' +
    'e=>breaches.push(e.violatedDirective+" "+e.sample))</script>';
  const breaches = ({ page }: HostPage) =>
    page.evaluate(() => (window as unknown as { breaches: string[] }).breaches);

  for (const [what, types, lit] of [
    ['any policy', '', false],
    ['our policy', 'trusted-types union-widgets', false],
    ['our policy beside the page’s own Lit', 'trusted-types lit-html union-widgets', true],
  ] as const) {
    it(`that allows ${what} is not broken once`, async () => {
      const html = withNonce(SPY + (lit ? LIT : '') + snippet(hosts.api) + MAP);
      const shown = await hosts.open(html, strict(types));
      await shows(shown);
      await shown.page.evaluate(() => {
        const map = document.querySelector('union-station-map')!;
        map.shadowRoot!.querySelector<HTMLElement>('.row .name')!.click();
        map.setAttribute('theme', 'dark');
        map.setAttribute('lang', 'en');
      });
      await shown.page.waitForFunction(
        () =>
          document
            .querySelector('union-station-map')!
            .shadowRoot!.querySelector('.root')!
            .getAttribute('lang') === 'en',
      );
      assert.deepEqual(await breaches(shown), []);
    });
  }

  it('that allows Lit’s policy alone lends it', async () => {
    const shown = await hosts.open(
      withNonce(snippet(hosts.api) + MAP),
      strict('trusted-types lit-html'),
    );
    await shows(shown);
  });

  it('that leaves no way keeps its own content, and its console says what to allow', async () => {
    const shown = await hosts.open(
      withNonce(LIT + snippet(hosts.api) + MAP),
      strict('trusted-types lit-html'),
    );
    await says(shown, /trusted-types 里加上 union-widgets/);
    assert.equal(await ownContent(shown), true);
  });
});
