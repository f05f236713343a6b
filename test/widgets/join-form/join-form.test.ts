import { expect } from '@open-wc/testing';
import type { UnionProblemEvent } from '../../../src/base/widget-events.ts';
import type { ApplicationSubmitEvent } from '../../../src/widgets/join-form/events.ts';
import { json, status } from '../../helpers/fake-fetch.ts';
import { newMeasures } from '../../helpers/new-measures.ts';
import { SITE, siteDocument } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { form, FORM, FRAMES, OWN_FRAMES, stand, standReady } from './stand-form.ts';

const words = (text: string): HTMLElement => {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
};

const problemOf = (events: Event[]) =>
  events
    .filter((event): event is UnionProblemEvent => event.type === 'union-problem')
    .map(({ problem }) => problem.code);

describe('union-join-form', () => {
  const said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said.length = 0;
    console.warn = (line: string) => said.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  describe('in a frame', () => {
    it('asks for the frame page of the site, with what the page says and nothing else', async () => {
      const attributes = {
        site: SITE,
        form: 'join',
        channel: 'poster-7',
        org: 'fed-gig',
        kiosk: '',
      };
      const { frame, heard } = await standReady({
        attributes: { ...attributes, theme: 'dark', size: 'large' },
      });
      const [{ loaded }] = heard as [{ loaded: string }];
      const { origin, pathname, searchParams } = new URL(loaded);
      expect(`${origin}${pathname}`).to.equal(`${FRAMES}join-form`);
      expect(Object.fromEntries(searchParams)).to.deep.equal({
        form: 'join',
        channel: 'poster-7',
        org: 'fed-gig',
        kiosk: '1',
        lang: 'zh-Hans',
        theme: 'dark',
        size: 'large',
        host: location.origin,
      });
      expect(frame.title).to.equal('示例市总工会的表单');
      expect(frame.referrerPolicy).to.equal('no-referrer');
      expect(said).to.deep.equal([]);
    });

    it('is ready when the form says so, once, and marks it', async () => {
      const marks = newMeasures('union-join-form:ready');
      const it = await standReady();
      expect(it.events.map(({ type }) => type)).to.deep.equal(['union-ready']);
      await until(() => marks().length > 0);
      it.say({ type: 'ready' });
      it.say({ type: 'height', height: 700 });
      await until(() => it.frame.offsetHeight === 700);
      expect(it.events).to.have.length(1);
      expect(marks()).to.have.length(1);
    });

    it('keeps the page’s own content until then, and room where there is none', async () => {
      const it = await stand({ content: [words('也可到办事大厅办理。')] });
      const own = it.el.querySelector('p')!;
      await until(() => it.heard.length > 0);
      expect(own.offsetHeight).to.be.above(0);
      expect(getComputedStyle(it.frame).visibility).to.equal('hidden');
      it.say({ type: 'ready' });
      await until(() => own.offsetHeight === 0);
      expect(getComputedStyle(it.frame).visibility).to.equal('visible');

      const bare = await stand();
      await until(() => bare.heard.length > 0);
      expect(bare.el.offsetHeight).to.be.at.least(700);
      bare.say({ type: 'ready' });
      await until(() => bare.el.dataset['state'] === 'ready');
      expect(bare.el.offsetHeight).to.equal(700);
    });

    it('tells the form its language, theme and size as they change, without loading it again', async () => {
      const it = await standReady();
      await until(() => it.heard.some(message => 'heard' in message));
      it.el.lang = 'ug';
      it.el.theme = 'contrast';
      const last = () => it.heard[it.heard.length - 1]!['heard'];
      await until(() => (last() as { lang?: string } | undefined)?.lang === 'ug');
      expect(last()).to.deep.equal({
        union: 1,
        type: 'look',
        lang: 'ug',
        theme: 'contrast',
        size: 'standard',
      });
      expect(it.heard.filter(message => 'loaded' in message)).to.have.length(1);
    });

    it('gives the display number of an application, and nothing with it', async () => {
      const it = await standReady();
      it.say({ type: 'receipt', receipt: 'RH-0001', name: '示例甲' });
      it.say({ type: 'receipt', receipt: 'RH-0002' });
      await until(() => it.events.length === 2);
      const event = it.events[1] as ApplicationSubmitEvent;
      expect([event.type, event.receipt]).to.deep.equal(['union-application-submit', 'RH-0002']);
      expect(event.bubbles && event.composed).to.equal(true);
      expect(Object.keys(event)).to.have.members(['isTrusted', 'receipt']);
    });

    it('tells of a form that cannot go on, which says so itself', async () => {
      const it = await standReady();
      it.say({ type: 'problem', code: 'closed' });
      await until(() => problemOf(it.events).includes('closed'));
      expect(it.el.dataset['state']).to.equal('ready');
    });

    it('warns where the frame is of the page’s own origin', async () => {
      await standReady({ site: { frames: OWN_FRAMES } });
      await until(() => said.length > 0);
      expect(said.join()).to.contain('起不到隔离作用').and.to.contain(location.origin);
    });

    it('takes its settings from the tag’s JSON and the site document too', async () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = '{"channel": "hall", "kiosk": 7}';
      const it = await standReady({
        content: [script],
        site: { widgets: { 'join-form': { channel: 'site', org: 'fed-gig', size: 'large' } } },
      });
      const { searchParams } = new URL(it.heard[0]!['loaded'] as string);
      expect(searchParams.get('channel')).to.equal('hall');
      expect(searchParams.get('org')).to.equal('fed-gig');
      expect(searchParams.get('size')).to.equal('large');
      expect(searchParams.has('kiosk')).to.equal(false);
      expect(said.join()).to.contain('<union-join-form>').and.to.contain('/kiosk');
    });

    it('loads it anew on reload, and when it is moved on the page', async () => {
      const it = await standReady();
      const first = it.frame;
      const reloaded = it.el.reload();
      await until(() => it.heard.filter(message => 'loaded' in message).length === 2);
      expect(it.el.dataset['state']).to.equal('loading');
      it.say({ type: 'ready' });
      await reloaded;
      expect(it.frame).not.to.equal(first);
      const place = document.createElement('div');
      it.el.before(place);
      place.append(it.el);
      await until(() => it.heard.filter(message => 'loaded' in message).length === 3);
      it.say({ type: 'ready' });
      await until(() => it.el.dataset['state'] === 'ready');
    });
  });

  describe('where there is no form', () => {
    it('says what is wrong, keeps the page’s content and offers to try again', async () => {
      const cases: [Record<string, unknown>, string, string][] = [
        [{ frames: undefined }, 'no-frames', '这个站点还不能在线填表'],
        [{ forms: { loan: 'v1/forms/loan.json' } }, 'no-form', '没有找到这份表单'],
        [{ frames: 'https://user:pw@api.example/embed/' }, 'blocked', '内容被拦截'],
      ];
      for (const [site, code, words_] of cases) {
        const it = await stand({
          site,
          content: [words('也可到办事大厅办理。')],
          state: 'problem',
        });
        expect(problemOf(it.events)).to.deep.equal([code]);
        expect(it.text).to.contain(words_).and.to.contain('重试');
        expect(it.el.querySelector('p')!.offsetHeight).to.be.above(0);
        expect(it.el.shadowRoot!.querySelector('a')).to.equal(null);
      }
    });

    it('says so where no site is named, and when the site does not answer', async () => {
      const bare = await stand({ attributes: {}, state: 'problem' });
      expect(problemOf(bare.events)).to.deep.equal(['no-source']);
      const dead = await stand({ table: { [SITE]: status(404) }, state: 'problem' });
      expect(problemOf(dead.events)).to.deep.equal(['http']);
    });

    it('looks like a notice of the house, in the reader’s language', async () => {
      const it = await stand({ site: { frames: undefined }, state: 'problem' });
      const notice = it.el.shadowRoot!.querySelector('.notice')!;
      const [box, button] = [notice, notice.querySelector('button')!].map(one =>
        getComputedStyle(one),
      );
      expect(box!.paddingTop).to.equal('16px');
      expect(parseFloat(button!.minHeight)).to.be.at.least(44);
      it.el.lang = 'ug';
      await until(() => it.text.includes('بۇ بېكەتتە توردا جەدۋەل تولدۇرغىلى بولمايدۇ'));
      expect(notice.parentElement!.dir).to.equal('rtl');
    });

    it('takes a site document that is faulty where no frame needs it, or beside it', async () => {
      for (const site of [
        { theme: { color: 'red' }, calendar: 7 },
        { frames: `${FRAMES}%E4%B8%AD/../` },
        { forms: { join: 'v1/forms/join.json', 'Not a name': 'x.json' } },
        { widgets: { 'join-form': { channel: '大厅一号' }, map: [] } },
      ]) {
        const { el } = await standReady({ site });
        expect(el.dataset['state'], JSON.stringify(site)).to.equal('ready');
      }
    });

    it('does not take one that is faulty where it matters', async () => {
      for (const site of [{ v: 2 }, { api: {} }, { site: { id: 'zz', name: '' } }]) {
        const it = await stand({ site, state: 'problem' });
        expect(problemOf(it.events)).to.deep.equal(['invalid']);
        expect(it.text).to.contain('收到的数据有误');
      }
    });

    it('mends itself on retry', async () => {
      const site = siteDocument({ frames: FRAMES });
      const it = await stand({ table: { [SITE]: [status(500), json(site)] }, state: 'problem' });
      it.el.shadowRoot!.querySelector('button')!.click();
      await until(() => it.heard.some(message => 'loaded' in message));
      it.say({ type: 'ready' });
      await until(() => it.el.dataset['state'] === 'ready');
      expect(it.text).not.to.contain('重试');
    });
  });

  describe('a frame that stays silent', () => {
    const { setTimeout: real } = window;
    let patience: (() => void) | undefined;
    beforeEach(() => {
      // The frame's patience alone passes when the test says so.
      window.setTimeout = ((act: () => void, ms?: number) => {
        if (ms === 15_000) patience = act;
        return ms === 15_000 ? 0 : real(act, ms);
      }) as typeof setTimeout;
    });
    afterEach(() => {
      window.setTimeout = real;
      patience = undefined;
    });

    it('is a problem, with the form in a page of its own; it is shown if it comes after all', async () => {
      const it = await stand({ attributes: { site: SITE, channel: 'hall' } });
      await until(() => it.heard.length > 0);
      patience!();
      await until(() => it.el.dataset['state'] === 'problem');
      expect(problemOf(it.events)).to.deep.equal(['frame-silent']);
      const link = it.el.shadowRoot!.querySelector('a')!;
      expect(link.href).to.equal(`${FRAMES}join-form?form=join&channel=hall`);
      // A browser's own page about the error is no help.
      expect(getComputedStyle(it.frame).visibility).to.equal('hidden');
      it.say({ type: 'ready' });
      await until(() => it.el.dataset['state'] === 'ready');
      expect(getComputedStyle(it.frame).visibility).to.equal('visible');
      expect(it.heard.filter(message => 'loaded' in message)).to.have.length(1);
    });
  });

  describe('inline', () => {
    it('draws the form in the page, and warns once a page', async () => {
      const attributes = { site: SITE, inline: '', org: 'fed-gig' };
      const it = await stand({ attributes, state: 'ready' });
      await until(() => it.el.shadowRoot!.querySelector('#uf-name'));
      expect(it.el.shadowRoot!.querySelector('iframe')).to.equal(null);
      expect(said.filter(line => line.includes('inline'))).to.have.length(1);
      await stand({ attributes, state: 'ready' });
      expect(said.filter(line => line.includes('inline'))).to.have.length(1);
    });

    it('takes a document from the page, without a site', async () => {
      const it = await stand({
        attributes: { inline: '' },
        properties: { data: form({ submit: { href: `${location.origin}/v1/applications` } }) },
        state: 'ready',
      });
      await until(() => it.el.shadowRoot!.querySelector('#uf-name'));
      expect(it.fetch.asked).to.deep.equal([]);
    });

    it('sends nothing to a host that nobody named', async () => {
      const evil = form({ submit: { href: 'https://evil.example/v1/applications' } });
      const it = await stand({
        attributes: { site: SITE, inline: '' },
        table: { [FORM]: json(evil) },
        state: 'problem',
      });
      expect(problemOf(it.events)).to.deep.equal(['blocked']);
    });

    it('says so where the form is not there or is none', async () => {
      const attributes = { site: SITE, inline: '' };
      const missing = await stand({ attributes, site: { forms: {} }, state: 'problem' });
      expect(problemOf(missing.events)).to.deep.equal(['no-form']);
      const faulty = await stand({
        attributes,
        table: { [FORM]: json(form({ steps: 'none' })) },
        state: 'problem',
      });
      expect(problemOf(faulty.events)).to.deep.equal(['invalid']);
    });

    it('leaves nothing that runs when it is taken off the page', async () => {
      const it = await stand({ attributes: { site: SITE, inline: '' }, state: 'ready' });
      await until(() => it.el.shadowRoot!.querySelector('#uf-name'));
      it.el.remove();
      await it.el.updateComplete;
      expect(it.el.shadowRoot!.querySelector('.uf')).to.equal(null);
    });
  });

  it('passes axe on its way, in sight and where there is no form', async () => {
    const coming = await stand();
    await until(() => coming.heard.length > 0);
    await expect(coming.el).to.be.accessible();
    const there = await standReady();
    await expect(there.el).to.be.accessible();
    const none = await stand({ site: { frames: undefined }, state: 'problem' });
    await expect(none.el).to.be.accessible();
  });

  it('waits, when it is lazy, until it comes near', async () => {
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.prepend(far);
    try {
      const it = await stand({ attributes: { site: SITE, loading: 'lazy' } });
      await it.el.updateComplete;
      expect(it.fetch.asked).to.deep.equal([]);
      it.el.scrollIntoView();
      await until(() => it.fetch.asked.length === 1);
    } finally {
      far.remove();
    }
  });
});
