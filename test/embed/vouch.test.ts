import { expect } from '@open-wc/testing';
import { vouchWith } from '../../src/embed/vouch.ts';

const FILES = [
  ['https://cdn.example/a.js', 'AAAA'],
  ['https://cdn.example/b.js', 'BBBB'],
] as const;

describe('vouchWith', () => {
  const put: Element[] = [];
  const { append } = document.head;
  beforeEach(() => {
    put.length = 0;
    // What is put on the page has no effect here.
    document.head.append = (...tags) => void put.push(...(tags as Element[]));
  });
  afterEach(() => {
    document.head.append = append;
  });

  const withVendor = (vendor: string) => {
    Object.defineProperty(navigator, 'vendor', { value: vendor, configurable: true });
    const vouch = vouchWith('n0nce');
    delete (navigator as { vendor?: string }).vendor;
    return vouch;
  };

  it('says of each file what it must be, under the page’s nonce', () => {
    withVendor('Google Inc.')(FILES);
    const said = (put as HTMLLinkElement[]).map(({ rel, href, integrity, nonce }) => [
      ...[rel, href, integrity, nonce],
    ]);
    expect(said).to.deep.equal([
      ['modulepreload', 'https://cdn.example/a.js', 'sha256-AAAA=', 'n0nce'],
      ['modulepreload', 'https://cdn.example/b.js', 'sha256-BBBB=', 'n0nce'],
    ]);
  });

  it('says it in an import map where the engine holds to that', () => {
    withVendor('Apple Computer, Inc.')(FILES);
    expect(put).to.have.length(1);
    const [map] = put as HTMLScriptElement[];
    expect([map!.type, map!.nonce]).to.deep.equal(['importmap', 'n0nce']);
    expect(JSON.parse(map!.text)).to.deep.equal({
      integrity: {
        'https://cdn.example/a.js': 'sha256-AAAA=',
        'https://cdn.example/b.js': 'sha256-BBBB=',
      },
    });
  });

  it('leaves nothing on the page', () => {
    document.head.append = append;
    const before = document.head.innerHTML;
    withVendor('')([]);
    withVendor('Apple')([]);
    expect(document.head.innerHTML).to.equal(before);
  });
});
