import { expect, fixture, html } from '@open-wc/testing';
import { pageScheme } from '../../src/base/page-scheme.ts';

/** What a page that sets this `color-scheme` declares, seen from inside it. */
async function declared(scheme: string): Promise<string> {
  const page = await fixture(html`<div .style=${`color-scheme: ${scheme}`}><p></p></div>`);
  return pageScheme(page.firstElementChild!);
}

describe('pageScheme', () => {
  const meta = document.createElement('meta');
  meta.name = 'color-scheme';
  afterEach(() => meta.remove());

  it('is the only scheme a page takes', async () => {
    expect(await declared('light')).to.equal('light');
    expect(await declared('dark')).to.equal('dark');
    expect(await declared('only light')).to.equal('light');
    expect(await declared('dark only')).to.equal('dark');
  });

  it('is none where a page takes both, or says nothing', async () => {
    for (const scheme of ['light dark', 'dark light', 'normal']) {
      expect(await declared(scheme), scheme).to.equal('');
    }
  });

  it('comes from further out, and through a shadow root', async () => {
    const page = await fixture(html`<div .style=${'color-scheme: dark'}><section></section></div>`);
    const inside = page.firstElementChild!.attachShadow({ mode: 'closed' });
    inside.append(document.createElement('p'));
    expect(pageScheme(inside.firstElementChild!)).to.equal('dark');
  });

  it('is what the page’s meta element says where no style sheet says more', async () => {
    document.head.append(meta);
    for (const [content, scheme] of [
      ['dark', 'dark'],
      ['only light', 'light'],
      ['light dark', ''],
      ['', ''],
    ] as const) {
      meta.content = content;
      expect(await declared('normal'), content).to.equal(scheme);
    }
    meta.content = 'dark';
    expect(await declared('light')).to.equal('light');
  });

  it('is none in an engine that knows no colour schemes', async () => {
    document.head.append(meta);
    meta.content = 'dark';
    const { getComputedStyle } = window;
    window.getComputedStyle = () => ({}) as CSSStyleDeclaration;
    try {
      expect(await declared('dark')).to.equal('');
    } finally {
      window.getComputedStyle = getComputedStyle;
    }
  });
});
