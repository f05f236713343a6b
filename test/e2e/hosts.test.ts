// The one script tag on pages of other people: what its address says, and what else is there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints, MAP, ownContent, reaches, says, shows } from '../helpers/host-checks.ts';
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

  it('may stand beside a copy from another host: one of them brings the code', async () => {
    const site = `${hosts.api}.well-known/union-widgets.json`;
    const shown = await hosts.open(snippet(hosts.api, site) + snippet(hosts.host, site) + MAP);
    await shows(shown);
    assert.deepEqual(complaints(shown), []);
    const widgets = shown.asked.filter(url => /\/station-map-[\w-]+\.js$/.test(url));
    assert.equal(widgets.length, 1, widgets.join());
  });

  it('lets another script keep a name that it took first, and says so', async () => {
    const squat = `<script>customElements.define('union-station-map', class extends HTMLElement {})</script>`;
    const shown = await hosts.open(squat + snippet(hosts.api) + MAP);
    await says(shown, /其他脚本已经注册了 <union-station-map>/);
    assert.equal(await ownContent(shown), true);
    assert.deepEqual(
      shown.asked.filter(url => /\/station-map-/.test(url)),
      [],
    );
  });

  it('brings no code before the widget comes near the view', async () => {
    const far = '<div style="height:6000px"></div>';
    const shown = await hosts.open(snippet(hosts.api) + far + MAP);
    await new Promise(done => setTimeout(done, 500));
    assert.deepEqual(
      shown.asked.filter(url => /\/cdn\/.*\/.*\.js$/.test(url)),
      [],
    );
    await shown.page.evaluate(() => scrollTo(0, 5000));
    await shows(shown);
  });

  it('moves nothing on the page when a widget comes', async () => {
    // What moves within a widget has no node that a page may see.
    const watch = `<script>self.moved=[];new PerformanceObserver(list=>{for(const e of list.getEntries())
      moved.push(...e.sources.map(s=>s.node&&e.value+s.node.nodeName))}).observe({type:'layout-shift',buffered:true})</script>`;
    // A page that keeps the room itself, as the guides say: the script may come after the first picture.
    const room = '<style>union-station-map{display:flow-root;min-height:640px}</style>';
    const shown = await hosts.open(watch + room + snippet(hosts.api) + MAP + '<p>下面的文字</p>');
    await shows(shown);
    await new Promise(done => setTimeout(done, 500));
    const moved = await shown.page.evaluate(() =>
      (self as unknown as { moved: string[] }).moved.filter(Boolean),
    );
    assert.deepEqual(moved, []);
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

  it('tries again by itself, also for a file that another file imports', async () => {
    const files = await hosts.open(snippet(hosts.api) + MAP);
    await shows(files);
    const path = new URL(files.asked.find(url => /\/core-[\w-]+\.js$/.test(url))!).pathname;
    hosts.broken.add(path);
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    await says(shown, /could not be loaded/);
    assert.equal(await ownContent(shown), true);
    hosts.broken.delete(path);
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

describe('the classic script', () => {
  const classic = (path: string, how = '') =>
    `<script ${how} src="${hosts.api}cdn/${path}union-widgets.iife.js" ` +
    `data-site="${hosts.api}.well-known/union-widgets.json"></script>`;

  for (const how of ['', 'async', 'defer', 'charset="gbk"']) {
    it(`may stand in the head or the body ${how && `with ${how}`}`, async () => {
      for (const html of [classic('', how) + MAP, `${MAP}<p>${classic(`${VERSION}/`, how)}</p>`]) {
        const shown = await hosts.open(html);
        await shows(shown);
        assert.deepEqual(complaints(shown), []);
      }
    });
  }

  it('may come twice, and beside the other', async () => {
    const shown = await hosts.open(classic('') + classic('') + MAP + snippet(hosts.api));
    await shows(shown);
    assert.deepEqual(complaints(shown), []);
  });

  it('may be put on the page by a script, which takes the tag away again', async () => {
    const shown = await hosts.open(`${MAP}<script>
      const tag = document.createElement('script');
      tag.src = '${hosts.api}cdn/union-widgets.iife.js';
      tag.dataset.site = '${hosts.api}.well-known/union-widgets.json';
      document.body.append(tag); tag.onload = () => tag.remove();</script>`);
    await shows(shown);
  });

  it('loads no loader that was changed on its host', async () => {
    const path = `/cdn/${VERSION}/union-widgets.js`;
    const good = hosts.files.get(path)!;
    hosts.files.set(path, `self.ran = true;${String(good)}`);
    const shown = await hosts.open(classic('') + MAP);
    hosts.files.set(path, good);
    await says(shown, /integrity/);
    assert.equal(await shown.page.evaluate(() => 'ran' in self), false);
    assert.equal(await ownContent(shown), true);
  });

  it('says so where the browser is too old, and leaves the page’s own content', async () => {
    const old = '<script>delete HTMLScriptElement.prototype.noModule</script>';
    const shown = await hosts.open(old + classic('') + MAP);
    await says(shown, /浏览器太旧/);
    assert.equal(await ownContent(shown), true);
  });
});

describe('other carriers', () => {
  it('are a div and a link, alone in its block, of this host', async () => {
    const shown = await hosts.open(
      `${snippet(hosts.api)}<p>请看<a href="${hosts.api}embed/station-map">地图</a>。</p>` +
        `<div class="union-embed" data-union="station-map"><p>名单</p></div>` +
        `<p><a href="${hosts.api}embed/station-map?kinds=rest">附近的驿站</a></p>`,
    );
    await shows(shown);
    await shown.page.waitForFunction(
      () => document.querySelectorAll('union-station-map[data-state=ready]').length === 2,
    );
    assert.deepEqual(complaints(shown), []);
    const first = await shown.page.evaluate(() => document.querySelector('p')!.textContent);
    assert.equal(first, '请看地图。');
  });

  it('come with code of their own only where a page has one', async () => {
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    await shows(shown);
    assert.deepEqual(
      shown.asked.filter(url => /\/carriers-/.test(url)),
      [],
    );
  });

  it('keep their content where the code does not come', async () => {
    const clean = await hosts.open(snippet(hosts.api) + MAP);
    await shows(clean);
    const path = new URL(clean.asked.find(url => /\/station-map-/.test(url))!).pathname;
    hosts.broken.add(path);
    const shown = await hosts.open(
      `${snippet(hosts.api)}<p><a href="${hosts.api}embed/station-map">附近的驿站</a></p>`,
    );
    await says(shown, /could not be loaded/);
    hosts.broken.delete(path);
    assert.equal(
      await shown.page.evaluate(
        () => document.querySelector('a')!.getBoundingClientRect().height > 0,
      ),
      true,
    );
  });

  it('are a frame, which is as high as its page', async () => {
    hosts.files.set(
      '/embed/station-map.html',
      `<!doctype html><body style="margin:0"><div style="height:777px"></div><script>
      addEventListener('message', ({ data, source, origin }) => data.type === 'measure' &&
        source.postMessage({ union: 1, type: 'height', height: 777 }, origin))</script>`,
    );
    for (const sandbox of ['', 'sandbox="allow-scripts"']) {
      const shown = await hosts.open(
        `${snippet(hosts.api)}<iframe src="${hosts.api}embed/station-map.html" ${sandbox}></iframe>`,
      );
      await shown.page.waitForFunction(
        () => document.querySelector('iframe')!.style.height === '777px',
      );
    }
  });
});
