// The join form on a page of another origin, by the real server: what scripts of the page can read,
// what policies it needs, and an application on its way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import {
  frameOf,
  nobodysId,
  startFormHosts,
  widget,
  type FormHosts,
} from '../helpers/form-hosts.ts';

let hosts: FormHosts;
before(async () => (hosts = await startFormHosts()));
after(() => hosts?.close());

/**
 * A script of the page that wants to know all: every event of every target, shadow roots however
 * closed, changes of the tree, messages, the inside of frames, and what is fetched.
 */
const SPY = `<script>
  window.spied = [];
  const note = (...words) => spied.push(words.join(' '));
  const EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'compositionupdate', 'blur', 'focus'];
  const hear = event => {
    for (const target of event.composedPath()) if (target.value !== undefined) note(event.type, target.value);
    note(event.type, event.key, event.data);
  };
  const listen = target => EVENTS.forEach(type => add.call(target, type, hear, true));
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, act, options) {
    const spying = typeof act === 'function'
      ? function (event) { hear(event); return act.call(this, event); } : act;
    return add.call(this, type, EVENTS.includes(type) ? spying : act, options);
  };
  listen(window);
  const roots = [document];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    watch(root);
    return root;
  };
  const watch = root => new MutationObserver(records => records.forEach(({ target, addedNodes }) => {
    note('tree', target.textContent);
    addedNodes.forEach(node => note('tree', node.textContent));
  })).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  watch(document);
  add.call(window, 'message', ({ data }) => note('message', JSON.stringify(data)));
  const { fetch } = window;
  window.fetch = (...args) => { note('fetch', JSON.stringify(args)); return fetch(...args); };
  // What there is to read at the end: every control, of every root and every frame that lets one in.
  window.look = () => {
    const documents = [...roots];
    for (const root of roots) for (const frame of root.querySelectorAll('iframe')) {
      try { documents.push(frame.contentWindow.document); } catch (error) { note('frame', error.name); }
    }
    for (const root of documents) for (const one of root.querySelectorAll('input, textarea')) note('value', one.value);
    for (const { name } of performance.getEntries()) note('entry', name);
    return spied;
  };
</script>`;

/** How many of the digits of a number a spy has read: at one stretch, or key by key. */
async function digitsRead(page: Page, number: string): Promise<number> {
  const spied = await page.evaluate(() => (window as unknown as { look(): string[] }).look());
  const keys = spied.flatMap(line => /^keydown (.) ?/.exec(line)?.[1] ?? []).join('');
  const texts = [...spied, keys];
  for (let length = number.length; length > 0; length -= 1) {
    // A stretch of three or fewer digits is in every page, number or not.
    if (length < 4) return 0;
    for (let from = 0; from + length <= number.length; from += 1) {
      const part = number.slice(from, from + length);
      if (texts.some(text => text.includes(part))) return length;
    }
  }
  return 0;
}

async function type(frame: Frame, selector: string, text: string): Promise<void> {
  const field = await frame.waitForSelector(selector);
  await field!.type(text);
  assert.equal(await field!.evaluate(input => (input as HTMLInputElement).value), text);
  await field!.dispose();
}

const STRICT = (api: string) =>
  `default-src 'none'; script-src ${api}; connect-src ${api}; frame-src ${api}; ` +
  `base-uri 'none'; require-trusted-types-for 'script'; trusted-types union-widgets`;

/** Breaches of a document's policy so far, those of its loading too. */
const breaches = (frame: Frame): Promise<string[]> =>
  frame.evaluate(
    () =>
      new Promise<string[]>(done => {
        const found: string[] = [];
        const note = (reports: { body: { toJSON(): unknown } | null }[]) =>
          found.push(...reports.map(({ body }) => JSON.stringify(body)));
        const observer = new ReportingObserver(note as unknown as ReportingObserverCallback, {
          types: ['csp-violation'],
          buffered: true,
        });
        observer.observe();
        setTimeout(() => {
          note(observer.takeRecords() as never);
          done(found);
        });
      }),
  );

describe('what is typed into the form', () => {
  const number = nobodysId();

  it('is not read by any script of the page: 0 of 18 digits', async () => {
    const shown = await hosts.open(SPY + widget(hosts.api));
    const frame = await frameOf(shown);
    await type(frame, '#uf-name', '示例甲');
    await type(frame, '#uf-idNumber', number);
    assert.equal(await digitsRead(shown.page, number), 0);
    assert.ok(!shown.said.some(line => line.includes('union-widgets')), shown.said.join('\n'));
  });

  it('is read, all of it, from a frame of the page’s own origin, and the console warns', async () => {
    const shown = await hosts.open(SPY + widget(hosts.api), { at: 'api' });
    const frame = await frameOf(shown);
    await type(frame, '#uf-idNumber', number);
    assert.equal(await digitsRead(shown.page, number), 18);
    assert.match(shown.said.join('\n'), /起不到隔离作用/);
  });

  it('is read, all of it, from an inline form, and the console warns', async () => {
    const shown = await hosts.open(SPY + widget(hosts.api, 'inline'));
    await shown.page.waitForSelector('union-join-form[data-state=ready]');
    await type(shown.page.mainFrame(), 'union-join-form >>> #uf-idNumber', number);
    assert.equal(await digitsRead(shown.page, number), 18);
    assert.match(shown.said.join('\n'), /inline/);
  });
});

describe('an application', () => {
  it('is sent from the frame; the page is told its number, and nothing else of it', async () => {
    const number = nobodysId('002');
    const shown = await hosts.open(SPY + widget(hosts.api, 'channel="hall"'));
    const { page } = shown;
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('union-application-submit', event =>
        told.push((event as Event & { receipt: string }).receipt),
      );
    });
    const frame = await frameOf(shown);
    await type(frame, '#uf-name', '示例乙');
    await type(frame, '#uf-idNumber', number);
    const press = () =>
      frame.evaluate(() => document.querySelector<HTMLElement>('.uf-actions .uf-button')!.click());
    await press();
    await type(frame, '#uf-note', '示例留言');
    await press();
    const consent = await frame.waitForSelector('.uf-consent input');
    await consent!.evaluate(box => (box as HTMLElement).click());
    await press();
    await page.waitForFunction(() => (window as unknown as { told: string[] }).told.length > 0);

    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    const { rows } = await hosts.store.applications.queue('demo', {}, undefined, 10);
    assert.deepEqual(
      rows.map(({ receipt, channel }) => [receipt, channel]),
      [[told[0]!.replaceAll('-', ''), 'hall']],
    );
    assert.equal(await digitsRead(page, number), 0);
    const known = (
      await page.evaluate(() => (window as unknown as { look(): string[] }).look())
    ).join();
    assert.ok(
      !known.includes('示例乙') && !known.includes('示例留言'),
      'the page knows the answers',
    );
    const addresses = [...shown.asked, frame.url(), page.url(), await frame.title()].map(
      decodeURIComponent,
    );
    assert.ok(!addresses.some(text => text.includes(number) || text.includes('示例乙')));
  });

  it('goes on where a person left it, after the page was left and opened again', async () => {
    const shown = await hosts.open(widget(hosts.api));
    await type(await frameOf(shown), '#uf-name', '示例丙');
    // The name is kept as soon as the draft says so; the number never is.
    const kept = () =>
      shown.page
        .frames()
        .find(frame => frame.url().includes('/embed/'))!
        .evaluate(
          () =>
            new Promise<string>(done => {
              const request = indexedDB.open('union-forms');
              request.onsuccess = () => {
                const all = request.result.transaction('drafts').objectStore('drafts').getAll();
                all.onsuccess = () => {
                  request.result.close();
                  done(JSON.stringify(all.result));
                };
              };
            }),
        );
    await type(await frameOf(shown), '#uf-idNumber', nobodysId('003'));
    for (let tries = 0; !(await kept()).includes('示例丙'); tries += 1) {
      assert.ok(tries < 200, 'no draft was kept');
      await new Promise(done => setTimeout(done, 50));
    }
    assert.ok(!(await kept()).includes(nobodysId('003').slice(0, 6)));
    await shown.page.reload();
    const frame = await frameOf(shown);
    await frame.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#uf-name')?.value === '示例丙',
    );
  });
});

describe('the frame', () => {
  it('is as high as its form, and comes to rest', async () => {
    const shown = await hosts.open(SPY + widget(hosts.api));
    const frame = await frameOf(shown);
    const rest = () =>
      frame.evaluate(async () => {
        // Two frames after the last change everybody has been told.
        for (let n = 0; n < 4; n += 1) await new Promise(requestAnimationFrame);
        const { scrollHeight, clientHeight } = document.documentElement;
        return { scrollHeight, clientHeight };
      });
    // The room that is kept free is higher at first.
    await frame.waitForFunction(
      () => Math.abs(document.documentElement.offsetHeight - innerHeight) < 2,
      { polling: 50 },
    );
    // What comes late is told of by then; the frame follows it, and then it stays.
    for (let tries = 0, before = ''; ; tries += 1) {
      const now = JSON.stringify(await rest());
      if (now === before) break;
      assert.ok(tries < 50, 'the frame does not come to rest');
      before = now;
    }
    const spied = await shown.page.evaluate(() => (window as unknown as { spied: string[] }).spied);
    const heights = spied.filter(line => line.includes('"type":"height"'));
    assert.ok(heights.length <= 3, heights.join('\n'));

    await frame.evaluate(() =>
      document.querySelector<HTMLElement>('.uf-actions .uf-button')!.click(),
    );
    await frame.waitForSelector('.uf-summary');
    await frame.waitForFunction(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight === clientHeight;
    });
  });

  it('moves the page to nothing before a person begins, and then to what has the focus', async () => {
    const tall = '<div style="height: 3000px"></div>';
    // Far below the view, where it would come later only.
    const shown = await hosts.open(tall + widget(hosts.api, 'loading="eager"') + tall);
    const frame = await frameOf(shown);
    await shown.page.evaluate(() => {
      addEventListener('message', ({ data }) => data === 'last' && (document.title = 'heard all'));
    });
    // As in a browser that does not scroll a page to what has the focus in a frame.
    const focus = () =>
      frame.evaluate(() => {
        const field = document.querySelector<HTMLElement>('#uf-name')!;
        field.blur();
        field.focus({ preventScroll: true });
        // Comes after what the form has to say.
        parent.postMessage('last', '*');
      });
    await focus();
    await shown.page.waitForFunction(() => document.title === 'heard all');
    assert.equal(await shown.page.evaluate(() => scrollY), 0);

    await frame.evaluate(() => dispatchEvent(new PointerEvent('pointerdown')));
    await focus();
    await shown.page.waitForFunction(
      () => document.querySelector('union-join-form')!.getBoundingClientRect().top < innerHeight,
    );
  });

  it('says nothing to a page that the address does not name', async () => {
    const page = `${hosts.api}embed/join-form?form=join`;
    const frames = [
      page,
      `${page}&host=https://other.example`,
      `${page}&host=null`,
      `${page}&host=*`,
    ];
    const markup = frames.map(src => `<iframe src="${src.replaceAll('&', '&amp;')}"></iframe>`);
    const shown = await hosts.open(SPY + markup.join(''));
    for (const frame of shown.page.frames().filter(one => one !== shown.page.mainFrame())) {
      await frame.waitForSelector('html[data-ready]');
    }
    // A message of our own comes after all that were on their way.
    await shown.page.evaluate(
      () =>
        new Promise(done => {
          addEventListener('message', done, { once: true });
          postMessage('last', location.origin);
        }),
    );
    const spied = await shown.page.evaluate(() => (window as unknown as { spied: string[] }).spied);
    const messages = spied.filter(line => line.startsWith('message '));
    assert.deepEqual(messages, ['message "last"']);
  });

  it('breaks no strict policy, the page’s or its own', async () => {
    const shown = await hosts.open(widget(hosts.api), { csp: STRICT(hosts.api) });
    const frame = await frameOf(shown);
    await frame.evaluate(() =>
      document.querySelector<HTMLElement>('.uf-actions .uf-button')!.click(),
    );
    await frame.waitForSelector('.uf-summary');
    assert.deepEqual(await breaches(frame), []);
    assert.deepEqual(await breaches(shown.page.mainFrame()), []);
  });

  it('names its own tab by what is wrong and where, and never the page’s', async () => {
    const shown = await hosts.open(widget(hosts.api));
    const title = await shown.page.title();
    const frame = await frameOf(shown);
    const failed = async (of: Frame | Page): Promise<void> => {
      await of.waitForSelector('html[data-ready]');
      // Not by the mouse: the frame may still be growing below it.
      await of.$eval('.uf-actions .uf-button', button => (button as HTMLElement).click());
      await of.waitForFunction(() => /^错误：.+ - .+/.test(document.title), { polling: 50 });
    };
    await failed(frame);
    assert.equal(await shown.page.title(), title);
    const address = frame.url().replace(/[?&]host=[^&]*/, '');
    await shown.page.goto(address);
    await failed(shown.page);
  });

  it('is shown as the server made it, as high as its answers, where its script does not come', async () => {
    const shown = await hosts.open(widget(hosts.api));
    // A visitor who has nothing of it yet.
    const page = await (await hosts.browser.createBrowserContext()).newPage();
    await page.setRequestInterception(true);
    page.on('request', request => {
      const isLost = request.url().includes('/form-page');
      void (isLost ? request.respond({ status: 404, body: '' }) : request.continue());
    });
    await page.goto(shown.page.url());
    const frame = await frameOf({ ...shown, page });
    const isWhole = async (selector: string): Promise<void> => {
      await page.waitForFunction(
        () => {
          const { shadowRoot } = document.querySelector('union-join-form')!;
          return getComputedStyle(shadowRoot!.querySelector('iframe')!).visibility === 'visible';
        },
        { polling: 50 },
      );
      await frame.waitForFunction(
        shown =>
          document.querySelector<HTMLElement>(shown)?.offsetHeight &&
          Math.abs(document.documentElement.offsetHeight - innerHeight) < 2,
        { polling: 50 },
        selector,
      );
    };
    await isWhole('.uf-step[data-step=work] textarea');
    await Promise.all([frame.waitForNavigation(), frame.click('button[type=submit]')]);
    await isWhole('.uf-summary');
  });

  it('says in the reader’s language that it did not open, where even the words for why do not come', async () => {
    const shown = await hosts.open(widget(hosts.api, 'lang="ug"'));
    const page = await (await hosts.browser.createBrowserContext()).newPage();
    const lost: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', request => {
      const isLost = /\/trouble-|\.well-known/.test(request.url());
      if (isLost) lost.push(request.url());
      void (isLost ? request.respond({ status: 404, body: '' }) : request.continue());
    });
    await page.goto(shown.page.url());
    await page.waitForSelector('union-join-form[data-state=problem]');
    const told = () =>
      page.$eval('union-join-form', form => {
        const root = form.shadowRoot!.querySelector<HTMLElement>('.root')!;
        return { words: root.innerText, dir: root.dir };
      });
    const { words, dir } = await told();
    assert.match(words, /جەدۋەل ئېچىلمىدى/);
    assert.match(words, /قايتا سىناش/);
    assert.equal(dir, 'rtl');
    assert.ok(lost.some(url => url.includes('/trouble-')));
  });

  it('speaks the page’s language as it changes, with what was typed in place', async () => {
    const shown = await hosts.open(widget(hosts.api));
    const frame = await frameOf(shown);
    await type(frame, '#uf-name', '示例丁');
    await shown.page.evaluate(() =>
      document.querySelector('union-join-form')!.setAttribute('lang', 'ug'),
    );
    await frame.waitForFunction(() => document.querySelector('.uf')!.getAttribute('dir') === 'rtl');
    const name = await frame.$eval('#uf-name', input => (input as HTMLInputElement).value);
    assert.equal(name, '示例丁');
  });
});
