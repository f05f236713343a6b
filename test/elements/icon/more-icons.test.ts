import { expect } from '@open-wc/testing';
import { fetchMoreIcons } from '../../../src/elements/icon/more-icons.ts';
import { iconPath } from '../../../src/elements/icon/paths.ts';

type Load = NonNullable<Parameters<typeof fetchMoreIcons>[0]>;

describe('fetchMoreIcons', () => {
  it('tells the console when they do not arrive, leaves the place empty, and tries again', async () => {
    const told: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => told.push(words.join(' '));
    let asked = 0;
    const offline: Load = async () => {
      asked += 1;
      throw new Error('offline');
    };
    await Promise.all([fetchMoreIcons(offline), fetchMoreIcons(offline)]);
    console.warn = warn;
    expect(asked, 'once for all who ask meanwhile').to.equal(1);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('图标没有加载成功');
    expect(iconPath('trophy')).to.equal(undefined);
    await fetchMoreIcons();
    expect(iconPath('trophy')).to.be.a('string');
    await fetchMoreIcons(offline);
    expect(asked, 'never again once they are here').to.equal(1);
  });
});
