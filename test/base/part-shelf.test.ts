import { expect } from '@open-wc/testing';
import { PartShelf } from '../../src/base/part-shelf.ts';
import { until } from '../helpers/until.ts';

function shelf() {
  let updates = 0;
  const host = { requestUpdate: () => (updates += 1) };
  return { parts: new PartShelf<object>(host as never, '示例'), updates: () => updates };
}

describe('PartShelf', () => {
  const { warn } = console;
  beforeEach(() => (console.warn = () => undefined));
  afterEach(() => (console.warn = warn));

  it('loads a part once, when it is first asked for, and tells its host', async () => {
    const { parts, updates } = shelf();
    let loads = 0;
    const part = {};
    const ask = () => parts.get('a', async () => ((loads += 1), part));
    expect(ask()).to.equal('coming');
    expect(ask()).to.equal('coming');
    await until(() => updates() === 1);
    expect(ask()).to.equal(part);
    expect(parts.all).to.deep.equal([part]);
    expect(loads).to.equal(1);
  });

  it('lets a part that did not come be asked for again, and says when it is lost', async () => {
    const { parts } = shelf();
    const fail = () => parts.get('a', () => Promise.reject(new Error('no')));
    fail();
    await until(() => fail() === 'failed');
    expect(parts.isLost('a')).to.equal(false);
    expect(parts.all).to.deep.equal([]);
    parts.retry('a');
    expect(fail()).to.equal('coming');
    await until(() => fail() === 'failed');
    expect(parts.isLost('a')).to.equal(true);
  });
});
