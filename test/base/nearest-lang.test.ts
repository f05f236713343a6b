import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { nearestLang, watchLang } from '../../src/base/nearest-lang.ts';

async function nested() {
  const page = await fixture<HTMLElement>(
    html`<div lang="en">
      <section><p></p></section>
    </div>`,
  );
  const host = page.querySelector('p')!;
  const inner = document.createElement('span');
  host.attachShadow({ mode: 'open' }).append(inner);
  return { page, section: page.querySelector('section')!, host, inner };
}

describe('nearestLang', () => {
  it('looks through shadow roots to the page', async () => {
    const { inner, host } = await nested();
    expect(nearestLang(inner)).to.equal('en');
    host.lang = 'ug';
    expect(nearestLang(inner)).to.equal('ug');
    inner.lang = 'zh-TW';
    expect(nearestLang(inner)).to.equal('zh-TW');
  });

  it('passes over an empty lang', async () => {
    const { inner, section } = await nested();
    section.setAttribute('lang', '');
    expect(nearestLang(inner)).to.equal('en');
  });
});

describe('watchLang', () => {
  it('tells of changes in every tree around, and no more once ended', async () => {
    const { page, host, inner } = await nested();
    let told = 0;
    const end = watchLang(inner, () => (told += 1));
    page.lang = 'ug';
    await aTimeout(0);
    expect(told).to.equal(1);
    inner.lang = 'zh-TW';
    await aTimeout(0);
    expect(told).to.equal(2);
    host.title = 'no language';
    await aTimeout(0);
    expect(told).to.equal(2);
    end();
    page.lang = 'en';
    await aTimeout(0);
    expect(told).to.equal(2);
  });

  it('does not lose a change when another watch ends in the same breath', async () => {
    const one = await nested();
    const other = await nested();
    let told = 0;
    const endOther = watchLang(other.inner, () => undefined);
    const end = watchLang(one.inner, () => (told += 1));
    one.page.lang = 'ug';
    endOther();
    await aTimeout(0);
    expect(told).to.equal(1);
    end();
  });

  it('uses one observer for all, and none when nobody watches', async () => {
    const made: MutationObserver[] = [];
    let running = 0;
    const Native = MutationObserver;
    class Counting extends Native {
      constructor(callback: MutationCallback) {
        super(callback);
        made.push(this);
        running += 1;
      }
      override disconnect() {
        super.disconnect();
        running -= 1;
      }
      override observe(...args: Parameters<MutationObserver['observe']>) {
        super.observe(...args);
        running = 1;
      }
    }
    window.MutationObserver = Counting;
    try {
      const { page, inner, host } = await nested();
      const ends = [page, inner, host].map(element => watchLang(element, () => undefined));
      expect(made).to.have.length(1);
      ends.forEach(end => end());
      expect(running).to.be.at.most(0);
    } finally {
      window.MutationObserver = Native;
    }
  });
});
