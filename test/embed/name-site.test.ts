import { expect } from '@open-wc/testing';
import { getPageSite, onPageSite } from '../../src/base/page-site.ts';
import { nameSite } from '../../src/embed/name-site.ts';

const A = 'https://a.example/.well-known/union-widgets.json';
const B = 'https://b.example/.well-known/union-widgets.json';

describe('nameSite', () => {
  const told: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    told.length = 0;
    console.warn = (line: string) => told.push(line);
    delete (window as unknown as Record<symbol, unknown>)[Symbol.for('union-widgets')];
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('tells the widgets the site, absolute as seen from the page', () => {
    let heard = 0;
    onPageSite(() => (heard += 1));
    nameSite(['../.well-known/union-widgets.json']);
    expect(heard).to.equal(1);
    expect(getPageSite()).to.equal(
      new URL('../.well-known/union-widgets.json', location.href).href,
    );
    expect(told).to.deep.equal([]);
  });

  it('tells nothing where none is named', () => {
    nameSite([]);
    expect(getPageSite()).to.equal(undefined);
  });

  it('is quiet about the same tag pasted twice', () => {
    nameSite([A, A]);
    nameSite([A]);
    expect(getPageSite()).to.equal(A);
    expect(told).to.deep.equal([]);
  });

  it('keeps to the first, of two tags and of two copies, and says which is not used', () => {
    nameSite([A, B]);
    expect(getPageSite()).to.equal(A);
    nameSite([B]);
    expect(getPageSite()).to.equal(A);
    expect(told).to.have.length(2);
    for (const line of told) expect(line).to.contain(`只用第一个网址 ${A}，没有使用 ${B}。`);
  });

  it('takes the first of several addresses in one tag, and says so', () => {
    nameSite([`${A}\n ${B}`]);
    expect(getPageSite()).to.equal(A);
    expect(told[0]).to.contain(B);
  });

  it('hands on what is no address, for the widget to say so, and does not throw', () => {
    nameSite(['https://[']);
    expect(getPageSite()).to.equal('https://[');
  });
});
