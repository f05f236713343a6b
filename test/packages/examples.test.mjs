// Each example is installed, checked, built and used; a wrong attribute does not pass its check.
/* global document */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { browser, installed, runIn, served } from './project.mjs';

/** Where each says which view of the map it wants. */
const VIEWS = {
  react: 'src/Stations.tsx',
  vue: 'src/Stations.vue',
  svelte: 'src/Stations.svelte',
  angular: 'src/stations.component.ts',
};

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

for (const [name, view] of Object.entries(VIEWS)) {
  describe(`examples/${name}`, () => {
    let folder;
    before(() => (folder = installed(name)));

    it('is built, and shows what is chosen on the map', async () => {
      const { status, output } = runIn(folder, 'build');
      assert.equal(status, 0, output);
      const { address, close } = await served(join(folder, 'dist'));
      const page = await chrome.newPage();
      const faults = [];
      page.on('pageerror', error => faults.push(String(error)));
      page.on('console', message => message.type() === 'error' && faults.push(message.text()));
      try {
        await page.goto(address);
        await page.waitForSelector('union-station-map[data-state="ready"]');
        const station = await page.waitForSelector('union-station-map >>> ::-p-text(示例广场驿站)');
        await station.click();
        await page.waitForFunction(
          () => document.querySelector('output').textContent === '示例广场驿站',
        );
        // A browser asks for an icon by itself.
        assert.deepEqual(
          faults.filter(fault => !fault.includes('404')),
          [],
        );
      } finally {
        await page.close();
        await close();
      }
    });

    it('is told of a word that the widget does not know', () => {
      const file = join(folder, view);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('view="list"', 'view="loud"'));
      const { status, output } = runIn(folder, 'check');
      writeFileSync(file, text);
      assert.notEqual(status, 0);
      assert.match(output, /"loud"/);
    });
  });
}
