import { expect } from '@open-wc/testing';
import { ownSites } from '../../src/embed/own-script.ts';

const CDN = 'https://cdn.example.org/cdn/';

/** A page's head with these script tags; nothing in it runs. */
function page(...tags: [src: string, site?: string, type?: string][]): DocumentFragment {
  const page = document.createDocumentFragment();
  for (const [src, site, type = 'module'] of tags) {
    const tag = document.createElement('script');
    tag.type = type;
    tag.setAttribute('src', src);
    if (site) tag.dataset['site'] = site;
    page.append(tag);
  }
  return page;
}

const siteOf = (url: string, root: ParentNode) => ownSites(url, root)[0];

describe('ownSites', () => {
  it('is the tag whose address is the module’s own', () => {
    const root = page(
      [`${CDN}union-widgets.js`, 'other'],
      ['https://partner.example/app.js', 'not ours'],
      [`${CDN}1.2.3/union-widgets.js`, 'mine'],
    );
    expect(siteOf(`${CDN}1.2.3/union-widgets.js`, root)).to.equal('mine');
  });

  it('is told from another copy on the page by its host', () => {
    const root = page(
      ['https://other.example/cdn/union-widgets.js', 'other'],
      [`${CDN}union-widgets.js`, 'mine'],
    );
    expect(siteOf(`${CDN}union-widgets.js`, root)).to.equal('mine');
  });

  it('is the first of ours that names a site where the module came by another address', () => {
    const root = page(
      ['/js/jquery.js', 'no'],
      [`${CDN}union-widgets.js`],
      [`${CDN}union-widgets.js?v=2`, 'first'],
      [`${CDN}union-widgets.js`, 'second'],
    );
    expect(siteOf(`${CDN}chunks/abc.js`, root)).to.equal('first');
  });

  it('knows the names a copy may have', () => {
    for (const name of ['union-widgets.js', 'union-widgets.min.js', 'union-widgets.js#x']) {
      expect(siteOf(`${CDN}x.js`, page([CDN + name, 'mine'])), name).to.equal('mine');
    }
    for (const name of ['my-union-widgets.js', 'union-widgets.json', 'union-widgets.js/app.js']) {
      expect(siteOf(`${CDN}x.js`, page([CDN + name, 'mine'])), name).to.equal(undefined);
    }
  });

  it('passes over tags that are no modules or name no site', () => {
    const url = `${CDN}union-widgets.js`;
    const found = (...tags: Parameters<typeof page>) => ownSites(url, page(...tags)).length > 0;
    expect(found([url, 'classic', 'text/javascript'])).to.equal(false);
    expect(found([url])).to.equal(false);
    expect(found()).to.equal(false);
    expect(found([url, 'mine'])).to.equal(true);
  });

  it('are all that its tags name, in the order of the page', () => {
    const url = `${CDN}union-widgets.js`;
    const root = page(
      [url, ' first '],
      ['https://other.example/cdn/union-widgets.js', 'other'],
      [url, '  '],
      [url, 'second'],
    );
    expect(ownSites(url, root)).to.deep.equal(['first', 'second']);
  });

  it('looks through the whole page', () => {
    const tag = page([`${CDN}union-widgets.js`, 'mine']).firstElementChild!;
    const inert = document.implementation.createHTMLDocument();
    inert.body.append(tag);
    expect(siteOf(`${CDN}union-widgets.js`, inert)).to.equal('mine');
    expect(siteOf(`${CDN}union-widgets.js`, document)).to.equal(undefined);
  });
});
