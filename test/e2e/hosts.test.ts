// The one script tag on pages of other people: what its address says, and what else is there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints, MAP, reaches, says, shows } from '../helpers/host-checks.ts';
import { snippet, startHosts, VERSION, type HostPage, type Hosts } from '../helpers/host-pages.ts';

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

describe('data-site', () => {
  it('is an address on another host', async () => {
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    await shows(shown);
    assert.deepEqual(complaints(shown), []);
  });

  it('is relative to the page', async () => {
    const shown = await hosts.open(snippet(hosts.api, '../.well-known/union-widgets.json') + MAP);
    await shows(shown);
    assert.ok(shown.asked.includes(`${hosts.host}.well-known/union-widgets.json`));
  });

  it('follows the page’s <base>', async () => {
    const base = `<base href="${hosts.api}a/b/">`;
    const shown = await hosts.open(
      base + snippet(hosts.api, '../../.well-known/union-widgets.json') + MAP,
    );
    await shows(shown);
  });

  const words = async ({ page }: HostPage) => {
    // What messages are made of comes with the first of them.
    await page.waitForSelector('union-station-map >>> union-notice');
    return page.evaluate(() => {
      const host = document.querySelector('union-station-map')!;
      const notice = host.shadowRoot!.querySelector('union-notice')!;
      const own = host.querySelector('p')!.getBoundingClientRect().height > 0;
      return { notice: notice.getAttribute('heading') ?? notice.outerHTML, own };
    });
  };

  for (const [what, site, heading] of [
    ['missing', undefined, /数据地址/],
    ['no address', 'https://[', /内容被拦截/],
    ['of another kind', 'javascript:alert(1)', /内容被拦截/],
    ['not there', 'nothing.json', /服务器/],
  ] as const) {
    it(`leads to plain words and the page’s own content when it is ${what}`, async () => {
      const tag = site
        ? snippet(hosts.api, site)
        : `<script type="module" src="${hosts.api}cdn/union-widgets.js"></script>`;
      const shown = await hosts.open(tag + MAP);
      await reaches(shown, 'problem');
      const { notice, own } = await words(shown);
      assert.match(notice, heading);
      assert.equal(own, true, 'the page’s own content is there');
      assert.deepEqual(
        shown.said.filter(line => /pageerror/.test(line)),
        [],
      );
    });
  }

  it('is the first of several, and the console says so', async () => {
    const site = `${hosts.api}.well-known/union-widgets.json`;
    const shown = await hosts.open(snippet(hosts.api, `${site} https://b.example/u.json`) + MAP);
    await shows(shown);
    assert.match(complaints(shown).join('\n'), /没有使用 https:\/\/b\.example\/u\.json/);
  });
});

describe('the script tag', () => {
  it('may come twice', async () => {
    const shown = await hosts.open(snippet(hosts.api) + MAP + snippet(hosts.api));
    await shows(shown);
    assert.deepEqual(complaints(shown), []);
  });

  it('may have another file name', async () => {
    const shown = await hosts.open(
      snippet(hosts.api).replace('cdn/union-widgets', 'cdn/renamed') + MAP,
    );
    await shows(shown);
  });

  it('may name a version: that loads no file outside the folder that never changes', async () => {
    const shown = await hosts.open(snippet(hosts.api).replace('cdn/', `cdn/${VERSION}/`) + MAP);
    await shows(shown);
    const scripts = shown.asked.filter(url => url.endsWith('.js'));
    assert.ok(scripts.length > 1);
    for (const url of scripts) assert.match(url, /\/cdn\/\d+\.\d+\.\d+\//);
  });

  it('may stand beside another version of itself, in either order', async () => {
    const versioned = snippet(hosts.api, `${hosts.api}b.json`).replace('cdn/', `cdn/${VERSION}/`);
    const shown = await hosts.open(snippet(hosts.api) + versioned + MAP);
    await shows(shown);
    assert.match(complaints(shown).join(), /没有使用 http\S+b\.json/);
    const other = await hosts.open(
      versioned.replace('b.json', '.well-known/union-widgets.json') + snippet(hosts.api) + MAP,
    );
    await shows(other);
  });

  it('may stand beside a copy from another host, whose classes then stand back', async () => {
    const shown = await hosts.open(snippet(hosts.api) + snippet(hosts.host) + MAP);
    await shows(shown);
    const warnings = complaints(shown).filter(line => /其他脚本已经注册了/.test(line));
    assert.equal(warnings.length, 1, complaints(shown).join('\n'));
  });

  it('finds tags that come later: added, cloned from a template, put back', async () => {
    const shown = await hosts.open(`<template>${MAP}</template>${snippet(hosts.api)}`);
    await shown.page.evaluate(() => {
      const { content } = document.querySelector('template')!;
      document.body.append(content.cloneNode(true));
    });
    await shows(shown);
    await shown.page.evaluate(async () => {
      const map = document.querySelector('union-station-map')!;
      map.remove();
      await new Promise(done => setTimeout(done));
      document.body.append(map);
    });
    await shows(shown);
  });

  it('tries its files again when the browser comes online', async () => {
    const files = await hosts.open(snippet(hosts.api) + MAP);
    await shows(files);
    const widget = files.asked.find(url => /\/station-map-[\w-]+\.js$/.test(url))!;
    const path = new URL(widget).pathname;
    hosts.broken.add(path);
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    await shown.page.waitForFunction(() => !document.querySelector(':defined[data-state]'));
    await says(shown, /could not be loaded/);
    hosts.broken.delete(path);
    await shown.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await shows(shown);
  });
});
