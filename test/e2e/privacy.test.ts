// The page about personal data as a person meets it, in a real browser under its own policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { startFormHosts, type FormHosts } from '../helpers/form-hosts.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string }[] }>;
}

let hosts: FormHosts;
before(async () => (hosts = await startFormHosts()));
after(() => hosts?.close());

describe('the privacy page', () => {
  for (const [lang, shown] of [
    ['zh-Hans', ''],
    ['en', '&theme=dark'],
    ['ug', '&size=large'],
  ] as const) {
    it(`is readable on a narrow phone, in ${lang}${shown}`, async () => {
      const page = await hosts.browser.newPage();
      try {
        const said: string[] = [];
        page.on('console', message => said.push(message.text()));
        const asked: string[] = [];
        page.on('request', request => asked.push(request.url()));
        await page.setViewport({ width: 320, height: 640 });
        await page.goto(`${hosts.api}embed/privacy?form=join&lang=${lang}${shown}`);
        const beside =
          'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        assert.equal(await page.evaluate(beside), 0);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: Axe }).axe.run(),
        );
        assert.deepEqual(
          violations.map(({ id }) => id),
          [],
        );
        assert.deepEqual(asked.filter(url => !url.startsWith('data:')).length, 1, asked.join());
        assert.deepEqual(said, []);
      } finally {
        await page.close();
      }
    });
  }

  it('is where the first consent of a form leads, when nothing else is named', async () => {
    const page = await hosts.browser.newPage();
    try {
      await page.setJavaScriptEnabled(false);
      await page.goto(`${hosts.api}embed/join-form?form=join&lang=en`);
      const link = await page.$eval('.uf-consents a', one => (one as HTMLAnchorElement).href);
      await page.goto(link);
      assert.match(await page.title(), /^加入工会: how personal data is handled$/);
    } finally {
      await page.close();
    }
  });
});
