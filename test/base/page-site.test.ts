import { expect } from '@open-wc/testing';
import { getPageSite, onPageSite, setPageSite } from '../../src/base/page-site.ts';

const [A, B, C] = ['a', 'b', 'c'].map(
  name => `https://${name}.example/.well-known/union-widgets.json`,
);

describe('the page’s site', () => {
  it('is none until the script tag names one', () => {
    expect(getPageSite()).to.equal(undefined);
  });

  it('is told to those who wait, when it is another', () => {
    const seen: (string | undefined)[] = [];
    const end = onPageSite(() => seen.push(getPageSite()));
    expect(seen, 'nothing yet').to.deep.equal([]);
    setPageSite(A!);
    setPageSite(A!);
    setPageSite(B!);
    end();
    setPageSite(C!);
    expect(seen).to.deep.equal([A, B]);
    expect(getPageSite()).to.equal(C);
  });

  it('is told to all, though some end or begin to wait at that moment', () => {
    const seen: string[] = [];
    const ends: (() => void)[] = [];
    const tell = (name: string, more: () => void) =>
      ends.push(
        onPageSite(() => {
          seen.push(name);
          more();
        }),
      );
    tell('first', () => ends[0]!());
    tell('second', () => tell('late', () => undefined));
    tell('third', () => undefined);
    setPageSite(A!);
    expect(seen).to.deep.equal(['first', 'second', 'third']);
    ends.forEach(end => end());
    setPageSite(B!);
    expect(seen).to.have.length(3);
  });

  it('is kept in the one global of the library, where another version finds it', () => {
    const names = () => Reflect.ownKeys(window).filter(name => String(name).includes('union'));
    setPageSite(C!);
    expect(names()).to.deep.equal([Symbol.for('union-widgets')]);
    const record = (window as unknown as Record<symbol, { site: string }>)[names()[0] as symbol]!;
    expect(record.site).to.equal(C);
    record.site = A!;
    expect(getPageSite()).to.equal(A);
  });
});
