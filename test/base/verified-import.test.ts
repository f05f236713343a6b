import { expect } from '@open-wc/testing';
import { pageRecord, type HashedFile } from '../../src/base/page-site.ts';
import { verified } from '../../src/base/verified-import.ts';

describe('verified', () => {
  const vouched: HashedFile[] = [];
  const page = window as unknown as Record<symbol, unknown>;
  const KEY = Symbol.for('union-widgets');
  const before_ = page[KEY];
  beforeEach(() => {
    vouched.length = 0;
    delete page[KEY];
    pageRecord().vouch = files => void vouched.push(...files);
  });
  after(() => (page[KEY] = before_));

  const names = () =>
    vouched.map(
      ([url, hash]) => `${new URL(url).pathname.split('/').at(-1)}${new URL(url).hash} ${hash}`,
    );

  it('has all that code brings vouched for before it is asked for', async () => {
    const code = await verified(() => Promise.resolve(vouched.length), 'va.js,AAA vb.js,BBB');
    expect(code).to.equal(2);
    expect(names()).to.deep.equal(['va.js AAA', 'vb.js BBB']);
  });

  it('has each file vouched for once, whatever brings it', async () => {
    await verified(() => Promise.resolve(), 'vc.js,CCC vd.js,DDD');
    await verified(() => Promise.resolve(), 'vc.js,CCC vd.js,DDD');
    await verified(() => Promise.resolve(), 've.js,EEE vd.js,DDD');
    expect(names()).to.deep.equal(['vc.js CCC', 'vd.js DDD', 've.js EEE']);
  });

  it('knows hashes that were named before, for later', async () => {
    await verified(() => Promise.resolve(), 'vf.js,FFF|vg.js,GGG');
    expect(names()).to.deep.equal(['vf.js FFF']);
    await verified(() => Promise.resolve(), 'vg.js');
    expect(names().at(-1)).to.equal('vg.js GGG');
  });

  it('asks for what failed under another address, vouched for as well', async () => {
    const asked: string[] = [];
    const load = (again: string) => {
      asked.push(again);
      return asked.length < 3 ? Promise.reject(new Error('gone')) : Promise.resolve('here');
    };
    for (let tries = 0; tries < 2; tries += 1) {
      const failure = await verified(load, 'vh.js,HHH vi.js,III').catch(String);
      expect(failure).to.equal('Error: gone');
    }
    expect(await verified(load, 'vh.js,HHH vi.js,III')).to.equal('here');
    expect(asked).to.deep.equal(['', '#', '##']);
    // An address without what follows the # is the same to `URL.hash` where that is empty.
    expect(vouched.map(([url]) => url.replace(/^.*\//, ''))).to.deep.equal([
      'vh.js',
      'vi.js',
      'vh.js#',
      'vh.js##',
    ]);
  });

  it('loads what nobody has hashes of, and on a page without the loader', async () => {
    expect(await verified(() => Promise.resolve('same file'), '')).to.equal('same file');
    delete page[KEY];
    expect(await verified(() => Promise.resolve('bundle'), 'vj.js,JJJ')).to.equal('bundle');
    expect(vouched).to.deep.equal([]);
  });
});
