import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { until } from '../helpers/until.ts';
import { html as template } from 'lit';
import { define } from '../../src/base/define.ts';
import { LocaleController } from '../../src/base/locale-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { defineNamespace } from '../../src/locale/messages.ts';
import { stations } from '../../src/locale/stations/namespace.ts';

class Speaker extends UnionElement {
  readonly locale = new LocaleController(this, stations);

  protected override render() {
    const { locale } = this;
    return template`<p lang=${locale.lang} dir=${locale.dir}>${locale.t('retry')}</p>`;
  }
}
define('union-locale-speaker', Speaker);

const broken = defineNamespace('broken', { hello: '您好' } as const, {
  en: () => Promise.reject(new Error('404')),
  ug: () => Promise.reject(new Error('404')),
  'zh-Hant': () => Promise.reject(new Error('404')),
});

class Stammerer extends UnionElement {
  readonly locale = new LocaleController(this, broken);
}
define('union-locale-stammerer', Stammerer);

async function speaker(lang: string): Promise<Speaker> {
  const page = await fixture(
    html`<div lang=${lang}><union-locale-speaker></union-locale-speaker></div>`,
  );
  return page.querySelector<Speaker>('union-locale-speaker')!;
}

const words = (element: Element) => element.shadowRoot!.querySelector('p')!;
const speaks = (element: Speaker, language: string) =>
  until(() => words(element)?.lang === language, `should speak ${language}`);

describe('LocaleController', () => {
  it('speaks Simplified Chinese at once', async () => {
    const element = await speaker('zh-CN');
    expect(words(element).textContent).to.equal('重试');
    expect(words(element).dir).to.equal('ltr');
  });

  it('speaks the page’s language when its words have come', async () => {
    const element = await speaker('ug-CN');
    await speaks(element, 'ug');
    expect(words(element).dir).to.equal('rtl');
    expect(element.hasAttribute('dir'), 'the host is the page’s').to.equal(false);
    expect(words(element).textContent).to.equal('قايتا سىناش');
  });

  it('follows a change on an ancestor, and back', async () => {
    const element = await speaker('en');
    await speaks(element, 'en');
    element.parentElement!.lang = 'zh-TW';
    await speaks(element, 'zh-Hant');
    expect(words(element).textContent).to.equal('重試');
    element.lang = 'en';
    await speaks(element, 'en');
  });

  it('follows where it is moved', async () => {
    const element = await speaker('zh');
    const there = await fixture(html`<div lang="en"></div>`);
    there.append(element);
    await speaks(element, 'en');
  });

  it('shows the last wish when two come at once', async () => {
    const element = await speaker('zh');
    element.lang = 'ug';
    await aTimeout(0);
    element.lang = 'zh';
    await aTimeout(50);
    expect(words(element).lang).to.equal('zh-Hans');
  });

  it('keeps what is shown when a language does not come, and says so', async () => {
    const warnings: unknown[][] = [];
    const { warn } = console;
    console.warn = (...parts) => warnings.push(parts);
    try {
      const element = await fixture<Stammerer>(
        html`<union-locale-stammerer lang="en"></union-locale-stammerer>`,
      );
      await until(() => warnings.length > 0);
      expect(element.locale.lang).to.equal('zh-Hans');
      expect(element.locale.t('hello')).to.equal('您好');
    } finally {
      console.warn = warn;
    }
  });

  it('formats in the language shown', async () => {
    const { locale } = await speaker('zh');
    const at = Date.parse('2026-02-14T17:30:00+08:00');
    expect(locale.t('hours.openUntil', { time: locale.time(at) })).to.equal('开放中，至 17:30');
    expect(locale.date(at)).to.equal('2026年2月14日');
    expect(locale.number(12_600)).to.equal('12,600');
    expect(locale.distance(350)).to.equal('350 米');
    expect(locale.distance(1234)).to.equal('1.2 公里');
    expect(locale.relativeTime(at, at + 3 * 3_600_000)).to.equal('3 小时前');
    expect(locale.relativeTime(at, at)).to.equal('刚刚');
    locale.zone = 'Asia/Urumqi';
    expect(locale.time(at)).to.equal('15:30');
  });

  it('counts in English', async () => {
    const element = await speaker('en');
    await speaks(element, 'en');
    expect(element.locale.relativeTime(0, 60_000)).to.equal('1 minute ago');
    expect(element.locale.relativeTime(0, 120_000)).to.equal('2 minutes ago');
  });

  it('shows a word of an open list as written when it has no message', async () => {
    const { locale } = await speaker('zh');
    expect(locale.word('kind.rest', 'rest')).to.equal('户外劳动者驿站');
    expect(locale.word('kind.擦鞋', '擦鞋')).to.equal('擦鞋');
    expect(locale.word('constructor', 'constructor')).to.equal('constructor');
  });
});
