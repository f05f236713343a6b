import { expect } from '@open-wc/testing';
import { ownTags } from '../../src/embed/own-script.ts';

const CDN = 'https://cdn.example.org/cdn/';

/** Puts these script tags on the page; none of them runs. */
function page(...tags: [src: string, site?: string][]): HTMLElement {
  const page = document.body.appendChild(document.createElement('div'));
  for (const [src, site] of tags) {
    const tag = document.createElement('script');
    tag.type = 'text/plain';
    tag.setAttribute('src', src);
    if (site) tag.dataset['site'] = site;
    page.append(tag);
  }
  return page;
}

const sitesOf = (url: string, on: HTMLElement) => {
  const sites = ownTags(url).map(tag => tag.dataset['site']);
  on.remove();
  return sites;
};

describe('ownTags', () => {
  it('is the tag whose address is the module’s own, whatever its name', () => {
    const root = page(['https://partner.example/app.js', 'not ours'], [`${CDN}abc.js`, 'mine']);
    expect(sitesOf(`${CDN}abc.js`, root)).to.deep.equal(['mine']);
  });

  it('are those that are named like us, in the order of the page', () => {
    const root = page(
      ['/js/jquery.js', 'no'],
      [`${CDN}union-widgets.js?v=2`, 'first'],
      ['https://other.example/cdn/1.2.3/union-widgets.js'],
      [`${CDN}union-widgets.js`, 'second'],
    );
    expect(sitesOf(`${CDN}chunks/abc.js`, root)).to.deep.equal(['first', undefined, 'second']);
  });

  it('knows the names a copy may have', () => {
    for (const name of [
      'union-widgets.js',
      'union-widgets.min.js',
      'union-widgets.iife.js',
      'union-widgets.js#x',
    ]) {
      expect(sitesOf(`${CDN}x.js`, page([CDN + name, 'mine'])), name).to.deep.equal(['mine']);
    }
    for (const name of ['my-union-widgets.js', 'union-widgets.json', 'union-widgets.js/app.js']) {
      expect(sitesOf(`${CDN}x.js`, page([CDN + name, 'mine'])), name).to.deep.equal([]);
    }
  });

  it('is none on a page that has taken the tag away', () => {
    expect(sitesOf(`${CDN}union-widgets.js`, page())).to.deep.equal([]);
  });
});
