import { expect } from '@open-wc/testing';
import { getPageSite, onPageSite, pageRecord } from '../../src/base/page-site.ts';
import { nameSite as naming } from '../../src/embed/name-site.ts';

const A = 'https://a.example/.well-known/union-widgets.json';
const B = 'https://b.example/.well-known/union-widgets.json';

const nameSite = (named: string) => naming(pageRecord(), named);

describe('nameSite', () => {
  beforeEach(() => {
    delete (window as unknown as Record<symbol, unknown>)[Symbol.for('union-widgets')];
  });

  it('tells the widgets the site, absolute as seen from the page', () => {
    let heard = 0;
    onPageSite(() => (heard += 1));
    expect(nameSite('../.well-known/union-widgets.json')).to.deep.equal([]);
    expect(heard).to.equal(1);
    const { href } = new URL('../.well-known/union-widgets.json', location.href);
    expect(getPageSite()).to.equal(href);
  });

  it('tells nothing where none is named', () => {
    expect(nameSite('')).to.deep.equal([]);
    expect(nameSite(' \n ')).to.deep.equal([]);
    expect(getPageSite()).to.equal(undefined);
  });

  it('is quiet about the same tag pasted twice', () => {
    expect(nameSite(`${A} ${A}`)).to.deep.equal([]);
    expect(nameSite(A)).to.deep.equal([]);
    expect(getPageSite()).to.equal(A);
  });

  it('keeps to the first, of two tags and of two copies, and says which is not used', () => {
    expect(nameSite(`${A}\n ${B}`)).to.deep.equal([B]);
    expect(getPageSite()).to.equal(A);
    expect(nameSite(B)).to.deep.equal([B]);
    expect(getPageSite()).to.equal(A);
  });

  it('hands on what is no address, for the widget to say so, and does not throw', () => {
    nameSite('https://[');
    expect(getPageSite()).to.equal('https://[');
  });
});
