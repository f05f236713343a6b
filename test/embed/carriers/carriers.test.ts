import { aTimeout, expect } from '@open-wc/testing';
import { carry } from '../../../src/embed/carriers/carriers.ts';
import { watchPage } from '../../../src/embed/watch-page.ts';

const HOST = 'https://union.example';
const WHAT = '.union-embed,[href*="/embed/"],[src*="/embed/"]';
const NAMES = ['union-station-map', 'union-join-form', 'union-craftsman-card', 'carriers'];

/** The page's own article, which others may comment under. */
describe('carriers', () => {
  let article: HTMLElement;
  const told: string[] = [];
  const { warn } = console;

  before(() => {
    const tag = document.createElement('script');
    tag.type = 'text/plain';
    tag.src = `${HOST}/cdn/union-widgets.js`;
    tag.dataset['hosts'] = 'other.example, https://third.example:8443';
    carry(watchPage, WHAT, NAMES.join(), [tag], []);
  });
  beforeEach(() => {
    told.length = 0;
    console.warn = (line: string) => told.push(line);
    article = document.createElement('article');
    document.body.append(article);
  });
  afterEach(() => {
    console.warn = warn;
    article.remove();
  });

  /** What becomes of a piece of an article. */
  const shown = async (markup: string): Promise<HTMLElement> => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    article.replaceChildren(...parsed.body.childNodes);
    await aTimeout(0);
    return article;
  };
  const attributes = (element: Element | null) =>
    Object.fromEntries([...element!.attributes].map(({ name, value }) => [name, value]));

  describe('a div', () => {
    it('holds the widget, which has its attributes and its content', async () => {
      const { firstElementChild: div } = await shown(
        '<div class="union-embed" data-union="station-map" data-kinds="rest,rider" data-open-now=""><p>名单</p></div>',
      );
      const map = div!.firstElementChild!;
      expect(map.localName).to.equal('union-station-map');
      expect(attributes(map)).to.deep.equal({ kinds: 'rest,rider', 'open-now': '' });
      expect(map.textContent).to.equal('名单');
    });

    it('may say the whole name, and is made once however often it is moved', async () => {
      const { firstElementChild: div } = await shown(
        '<div class="union-embed" data-union="union-join-form" data-form="join"></div>',
      );
      article.append(document.createElement('p'), div!);
      await aTimeout(0);
      expect(article.querySelectorAll('union-join-form')).to.have.length(1);
    });

    it('stays as it is where it names no widget, and the console says so', async () => {
      await shown('<div class="union-embed" data-union="weather"><p>晴</p></div>');
      expect(article.textContent).to.equal('晴');
      expect(told.join()).to.contain('没有名为 weather 的组件');
      await shown(
        '<div class="union-embed" data-union="carriers"></div><div class="union-embed"></div>',
      );
      expect(article.querySelector('carriers')).to.equal(null);
    });

    it('can run nothing and hide nothing', async () => {
      await shown(
        '<div class="union-embed" data-union="station-map" data-onclick="x()" data-style="position:fixed" ' +
          'data-class="a" data-id="b" data-slot="c" data-is="d" data-part="e" data-nonce="f" ' +
          'data-hidden="" data-view="list"></div>',
      );
      expect(attributes(article.querySelector('union-station-map'))).to.deep.equal({
        view: 'list',
      });
    });

    it('stays as it is where it names another’s host', async () => {
      for (const [name, value] of [
        ['site', 'https://evil.example/s.json'],
        ['src', '//evil.example/s.json'],
        ['src', '\\\\evil.example/s.json'],
        ['src', 'ht\ntps://evil.example/s.json'],
        ['src', '\u0001https://evil.example/s.json'],
        ['src', 'HTTPS:/evil.example/s.json'],
        ['src', 'data:application/json,{}'],
        ['site', `${HOST}/a.json https://evil.example/b.json`],
        ['site', 'https://union.example@evil.example/b.json'],
        ['site', 'https://union.example.evil.example/b.json'],
        ['site', 'https://third.example/b.json'],
      ] as const) {
        const div = document.createElement('div');
        div.className = 'union-embed';
        div.dataset['union'] = 'join-form';
        div.dataset[name] = value;
        article.replaceChildren(div);
        await aTimeout(0);
        expect(article.querySelector('union-join-form'), JSON.stringify(value)).to.equal(null);
      }
      expect(told.join()).to.contain('没有使用 evil.example');
    });

    it('stays as it is where the JSON in it names another’s host', async () => {
      for (const src of ['https://evil.example/a.json', 'ht\\u0009tps:\\u002f/evil.example']) {
        await shown(
          `<div class="union-embed" data-union="join-form"><script type="application/json">{"src":"${src}"}</script></div>`,
        );
        expect(article.querySelector('union-join-form'), src).to.equal(null);
      }
      await shown(
        '<div class="union-embed" data-union="join-form"><script type="application/json">' +
          `{"src":"${HOST}/a.json","heading":"报名：https 开头"}</script></div>`,
      );
      expect(article.querySelector('union-join-form script')).to.not.equal(null);
    });

    it('may name the hosts that the script tag allows, and the page’s own', async () => {
      for (const site of [
        '/a.json',
        'a.json',
        `${HOST}/a`,
        'https://other.example/a',
        'https://third.example:8443/a',
      ]) {
        await shown(`<div class="union-embed" data-union="station-map" data-site="${site}"></div>`);
        expect(attributes(article.querySelector('union-station-map'))).to.deep.equal({ site });
      }
    });
  });

  describe('a link', () => {
    const LINK = `<a href="${HOST}/embed/station-map?kinds=rest&amp;open-now=&amp;onclick=x">附近的驿站</a>`;
    const isMap = () => article.querySelector('union-station-map') !== null;

    it('alone in its block becomes the widget, and stays its own content', async () => {
      await shown(`<p>\n ${LINK}&nbsp;<!-- pasted --></p>`);
      const map = article.querySelector('p > union-station-map');
      expect(attributes(map)).to.deep.equal({
        site: `${HOST}/.well-known/union-widgets.json`,
        kinds: 'rest',
        'open-now': '',
      });
      expect(map!.querySelector('a')!.textContent).to.equal('附近的驿站');
    });

    for (const [what, before, after] of [
      ['in a line of its own', '<p>歇脚：<br>', '<br>谢谢</p>'],
      ['in what makes it bold', '<p><strong><span style="color:red">', '</span></strong></p>'],
      ['between blocks', '<div><p>一</p>', '<p>二</p></div>'],
      ['in a cell', '<table><tr><td>', '</td><td>二</td></tr></table>'],
    ] as const) {
      it(`${what} becomes the widget`, async () => {
        await shown(before + LINK + after);
        expect(isMap()).to.equal(true);
      });
    }

    it('that is a picture becomes the widget, and the picture stays its own content', async () => {
      await shown(
        `<p>${LINK.replace('附近的驿站', `<img src="${HOST}/embed/station-map.svg" alt="驿站">`)}</p>`,
      );
      expect(article.querySelector('union-station-map img')).to.not.equal(null);
    });

    for (const [what, before, after] of [
      ['in a sentence', '<p>请看', '。</p>'],
      ['in a sentence, in bold', '<p>请看<b>', '</b></p>'],
      ['beside a picture', '<p><img alt="">', '</p>'],
      ['in a list', '<ul><li>', '</li></ul>'],
      ['in a menu', '<nav><p>', '</p></nav>'],
      ['where somebody is writing', '<div contenteditable><p>', '</p></div>'],
      ['as a widget’s own content', '<union-join-form><p>', '</p></union-join-form>'],
    ] as const) {
      it(`${what} stays a link`, async () => {
        await shown(before + LINK + after);
        expect(isMap()).to.equal(false);
      });
    }

    it('to another’s host stays a link, and the console says how to allow it', async () => {
      await shown('<p><a href="https://strange.example/embed/station-map">x</a></p>');
      expect(isMap()).to.equal(false);
      expect(told.join()).to.contain('没有使用 strange.example：它不在允许的网站里');
    });

    it('to an allowed host that names another’s stays a link', async () => {
      await shown(
        `<p><a href="${HOST}/embed/station-map?site=https://strange2.example/s.json">x</a></p>`,
      );
      expect(isMap()).to.equal(false);
      expect(told.join()).to.contain('strange2.example');
    });

    it('on a page below /embed/ itself stays a link: our own pages lead to each other', async () => {
      const here = location.href;
      history.replaceState(null, '', '/embed/craftsman-card/p-1');
      try {
        const own = await shown('<p><a href="/embed/station-map">站点</a></p>');
        expect(own.querySelector('union-station-map')).to.equal(null);
        const others = await shown(`<p><a href="${HOST}/embed/station-map">站点</a></p>`);
        expect(others.querySelector('union-station-map')).not.to.equal(null);
      } finally {
        history.replaceState(null, '', here);
      }
    });

    it('to another page below /embed/, or of another’s video, is none of ours', async () => {
      await shown(
        `<p><a href="${HOST}/embed/privacy">x</a></p><p><a href="https://video.example/embed/abc">y</a></p>`,
      );
      expect(article.querySelectorAll('a')).to.have.length(2);
      expect(told).to.deep.equal([]);
    });

    it('to one person’s card names the person, in a folder of a host, too', async () => {
      await shown(`<p><a href="${HOST}/gh/embed/craftsman-card/p-0007">x</a></p>`);
      expect(attributes(article.querySelector('union-craftsman-card'))).to.deep.equal({
        site: `${HOST}/gh/.well-known/union-widgets.json`,
        person: 'p-0007',
      });
    });
  });

  describe('a frame', () => {
    /** A frame of this origin in place of the other host's; what it says is made here. */
    async function framed(attribute = ''): Promise<HTMLIFrameElement> {
      await shown(`<iframe src="/embed/station-map" ${attribute} height="300"></iframe>`);
      return article.querySelector('iframe')!;
    }
    const says = (frame: HTMLIFrameElement, data: unknown, origin = location.origin) => {
      const event = new MessageEvent('message', { data, origin });
      // Firefox makes no event of a window that is a sandbox's.
      Object.defineProperty(event, 'source', { value: frame.contentWindow });
      window.dispatchEvent(event);
    };
    const height = (value: unknown) => ({ union: 1, type: 'height', height: value });

    it('is as high as what is in it', async () => {
      const frame = await framed();
      says(frame, height(777));
      expect(frame.getBoundingClientRect().height).to.be.closeTo(777, 5);
      says(frame, height(90_000));
      expect(frame.style.height, 'but no higher than any page of ours').to.equal('20000px');
    });

    it('hears nothing else', async () => {
      const frame = await framed();
      for (const data of [
        height(0),
        height(-5),
        height('500'),
        height(1.5),
        height(undefined),
        null,
        'x',
        { ...height(500), union: 2 },
        { union: 1, type: 'step', height: 500 },
      ])
        says(frame, data);
      says(frame, height(500), 'https://evil.example');
      says(frame, height(500), 'null');
      window.dispatchEvent(
        new MessageEvent('message', { data: height(500), origin: location.origin, source: window }),
      );
      expect(frame.style.height).to.equal('');
    });

    it('may be a sandbox, which has no origin', async () => {
      const frame = await framed('sandbox="allow-scripts"');
      says(frame, height(500));
      expect(frame.style.height).to.equal('');
      says(frame, height(500), 'null');
      expect(frame.style.height).to.equal('500px');
    });

    it('of another’s host is let alone', async () => {
      await shown('<iframe src="https://video.example/embed/station-map"></iframe>');
      const frame = article.querySelector('iframe')!;
      says(frame, height(500), 'https://video.example');
      expect(frame.style.height).to.equal('');
    });
  });

  it('says of a name that another script has taken that ours is not there', async () => {
    customElements.define('union-taken', class extends HTMLElement {});
    carry(watchPage, 'x-none', 'union-taken', [], ['https://b.example/u.json']);
    await shown('<union-taken></union-taken>');
    expect(told.join('\n')).to.contain('已经注册了 <union-taken>');
    expect(told.join('\n')).to.contain('没有使用 https://b.example/u.json');
  });
});
