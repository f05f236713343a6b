import { aTimeout, expect } from '@open-wc/testing';
import { whenNear } from '../../src/embed/when-near.ts';
import { until, untilObserved } from '../helpers/until.ts';

describe('whenNear', () => {
  let place: HTMLElement;
  const acted: string[] = [];
  const near = () => whenNear(element => acted.push(element.id));

  beforeEach(() => {
    acted.length = 0;
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    scrollTo(0, 0);
  });

  /** A tag that nobody knows, this many screens below the top of the page. */
  function tag(id: string, screens: number, attributes: Record<string, string> = {}): Element {
    const gap = document.createElement('div');
    gap.style.height = `${screens * innerHeight}px`;
    const element = document.createElement('union-x-near');
    element.id = id;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.append(gap, element);
    return element;
  }

  it('acts on what is in sight, or a screen below', async () => {
    const wait = near();
    wait(tag('seen', 0.2));
    wait(tag('soon', 0.8));
    wait(tag('far', 3));
    await until(() => acted.length === 2);
    await aTimeout(100);
    expect(acted).to.deep.equal(['seen', 'soon']);
  });

  it('acts on what is far once a visitor comes near, once', async () => {
    const wait = near();
    wait(tag('far', 4));
    await aTimeout(100);
    expect(acted).to.deep.equal([]);
    scrollTo(0, innerHeight * 3.2);
    await until(() => acted.length === 1);
    scrollTo(0, 0);
    await aTimeout(50);
    scrollTo(0, innerHeight * 4);
    await aTimeout(100);
    expect(acted).to.deep.equal(['far']);
  });

  it('acts at once where the tag asks for it', () => {
    near()(tag('eager', 9, { loading: 'eager' }));
    expect(acted).to.deep.equal(['eager']);
  });

  it('acts at once where the page hides tags that nobody knows', () => {
    const style = document.createElement('style');
    style.textContent = ':not(:defined) { display: none }';
    place.append(style);
    near()(tag('hidden', 9));
    expect(acted).to.deep.equal(['hidden']);
  });

  it('waits for what stands in a part of the page that is not shown', async () => {
    const element = tag('tab', 0);
    const panel = document.createElement('div');
    panel.hidden = true;
    panel.append(element);
    place.append(panel);
    near()(element);
    await aTimeout(100);
    expect(acted).to.deep.equal([]);
    panel.hidden = false;
    await untilObserved(() => acted.length === 1);
  });

  it('acts at once where the browser cannot tell', () => {
    const known = Object.getOwnPropertyDescriptor(window, 'IntersectionObserver')!;
    delete (window as Partial<typeof window>).IntersectionObserver;
    try {
      near()(tag('old', 9));
    } finally {
      Object.defineProperty(window, 'IntersectionObserver', known);
    }
    expect(acted).to.deep.equal(['old']);
  });
});
