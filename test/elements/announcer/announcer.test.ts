import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/announcer/index.ts';
import type { UnionAnnouncer } from '../../../src/elements/announcer/announcer.ts';

const region = (element: Element, live: string) =>
  element.shadowRoot!.querySelector(`[aria-live="${live}"]`)!;
const words = (element: Element, live = 'polite') => region(element, live).textContent!.trim();
const stand = () => fixture<UnionAnnouncer>(html`<union-announcer></union-announcer>`);

/** What a region held, one after the other, as a screen reader is told. */
function record(element: Element, live = 'polite'): string[] {
  const held: string[] = [];
  new MutationObserver(() => {
    const now = words(element, live);
    if (now !== held[held.length - 1]) held.push(now);
  }).observe(region(element, live), { childList: true, characterData: true, subtree: true });
  return held;
}

describe('union-announcer', () => {
  it('has both regions from the start, empty, and takes no room', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <union-announcer></union-announcer>
        <p>正文</p>
      </div>`,
    );
    const element = page.querySelector('union-announcer')!;
    expect(words(element, 'polite') + words(element, 'assertive')).to.equal('');
    expect(region(element, 'polite').getAttribute('role')).to.equal('status');
    expect(region(element, 'assertive').getAttribute('role')).to.equal('alert');
    expect(page.scrollHeight).to.equal(page.querySelector('p')!.scrollHeight);
    expect(getComputedStyle(element).position).to.equal('absolute');
    await expect(element).to.be.accessible();
  });

  it('says it politely, or at once', async () => {
    const element = await stand();
    element.say('共 12 个站点。');
    element.say('网络断了。', 'assertive');
    await until(() => words(element) === '共 12 个站点。');
    await until(() => words(element, 'assertive') === '网络断了。');
  });

  it('says the same words again: the region is empty between', async () => {
    const element = await stand();
    const held = record(element);
    element.say('已复制。');
    await until(() => words(element) === '已复制。');
    element.say('已复制。');
    await until(() => held.length === 3, 'said twice');
    expect(held).to.deep.equal(['已复制。', '', '已复制。']);
  });

  it('says the newest words only', async () => {
    const element = await stand();
    const held = record(element);
    element.say('共 12 个站点。');
    element.say('共 3 个站点。');
    element.say('共 1 个站点。');
    await aTimeout(300);
    expect(held).to.deep.equal(['共 1 个站点。']);
  });

  it('takes back what was not read', async () => {
    const element = await stand();
    element.say('共 12 个站点。');
    element.clear();
    await aTimeout(250);
    expect(words(element)).to.equal('');
  });

  it('says nothing stale when it is removed and comes back', async () => {
    const element = await stand();
    const page = element.parentElement!;
    element.say('共 12 个站点。');
    await until(() => words(element) !== '');
    element.say('网络断了。', 'assertive');
    element.remove();
    page.append(element);
    await aTimeout(250);
    expect(words(element) + words(element, 'assertive')).to.equal('');
  });
});
