import { expect } from '@open-wc/testing';
import { styleElement } from '../../src/base/style-element.ts';

describe('styleElement', () => {
  const page = window as { litNonce?: string };
  afterEach(() => delete page.litNonce);

  it('has the nonce that the page gave to Lit', () => {
    page.litNonce = 'r4nd0m';
    expect(styleElement().getAttribute('nonce')).to.equal('r4nd0m');
  });

  it('has none where the page gave none', () => {
    expect(styleElement().hasAttribute('nonce')).to.equal(false);
  });

  it('belongs to the document it is for', () => {
    const paper = document.implementation.createHTMLDocument();
    expect(styleElement(paper).ownerDocument).to.equal(paper);
  });
});
