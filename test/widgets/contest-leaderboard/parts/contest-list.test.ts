import { expect } from '@open-wc/testing';
import { sampleContestList } from '../../../../scripts/lib/sample-contests.mjs';
import type { UnionField } from '../../../../src/elements/field/field.ts';
import type { UnionListItem } from '../../../../src/elements/list/list-item.ts';
import type { UnionPagination } from '../../../../src/elements/pagination/pagination.ts';
import type { UnionSelect } from '../../../../src/elements/select/select.ts';
import { ContestList } from '../../../../src/widgets/contest-leaderboard/parts/contest-list.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, type PartHost } from './part-host.ts';

const items = sampleContestList();

describe('ContestList', () => {
  afterEach(leaveNoHost);

  let opened: string[];
  async function shown(list = items, partial = false): Promise<PartHost> {
    opened = [];
    const host = await partHost(self => {
      const view = new ContestList(self, self.words, id => opened.push(id));
      return () =>
        view.render({
          items: list,
          partial,
          regionName: code => (code === '330324' ? '示例甲县' : undefined),
        });
    });
    await Promise.all(
      host.all('union-list-item').map(item => (item as UnionListItem).updateComplete),
    );
    return host;
  }
  const status = (host: PartHost) => host.one('[role=status]').textContent!.trim();
  async function type(host: PartHost, text: string) {
    const field = host.one<UnionField>('union-field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await host.updateComplete;
  }
  async function choose(host: PartHost, label: string, value: string) {
    const select = host
      .all('union-select')
      .find(one => (one as UnionSelect).label === label) as UnionSelect;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await host.updateComplete;
  }

  it('shows a page of what goes on, and how many there are in all', async () => {
    const host = await shown();
    expect(status(host)).to.equal('共 2,100 场竞赛');
    expect(host.all('union-list-item')).to.have.length(20);
    expect(host.one('.part-title').textContent).to.equal('进行中');
  });

  it('puts what is over under the year it began in', async () => {
    const over = items.filter(({ state }) => state === 'final').slice(0, 3);
    const titles = (await shown(over)).all('.part-title').map(title => title.textContent);
    expect(titles).to.deep.equal([...new Set(over.map(({ from }) => `${from!.slice(0, 4)} 年`))]);
  });

  it('narrows by words and by filters, whose choices say how many they leave', async () => {
    const host = await shown();
    await type(host, 'cys');
    const found = items.filter(({ py }) => py!.includes('cys'));
    expect(status(host)).to.equal(`找到 ${found.length} 场竞赛`);
    const county = found.filter(({ region }) => region === '330324').length;
    const option = host.all('option').find(one => one.getAttribute('value') === '330324')!;
    expect(option.textContent!.trim()).to.equal(`示例甲县（${county}）`);
    await choose(host, '地区', '330324');
    expect(status(host)).to.equal(`找到 ${county} 场竞赛`);
  });

  it('goes on page by page, and begins anew when the question changes', async () => {
    const host = await shown();
    const first = host.one<UnionListItem>('union-list-item').value;
    const pages = host.one<UnionPagination>('union-pagination');
    await pages.updateComplete;
    pages.shadowRoot!.querySelector<HTMLElement>('[data-page="2"]')!.click();
    await until(() => host.one<UnionListItem>('union-list-item').value !== first);
    await choose(host, '年份', '2026');
    expect(pages.page).to.equal(1);
    expect(host.one<UnionListItem>('union-list-item').value).to.equal(first);
  });

  it('opens the contest that is chosen', async () => {
    const host = await shown();
    const item = host.one<UnionListItem>('union-list-item');
    item.shadowRoot!.querySelector('button')!.click();
    expect(opened).to.deep.equal([item.value]);
  });

  it('says when nothing fits, and offers the way back', async () => {
    const host = await shown();
    await type(host, '没有这样的竞赛');
    expect(host.one('union-empty').getAttribute('heading')).to.equal('没有符合条件的竞赛');
    host.one('union-empty union-button').click();
    await host.updateComplete;
    expect(status(host)).to.equal('共 2,100 场竞赛');
  });

  it('says when there are none yet, and when not all came', async () => {
    expect((await shown([])).one('union-empty').getAttribute('heading')).to.equal('还没有竞赛');
    expect((await shown(items.slice(0, 3), true)).text).to.contain('后面还有竞赛没有载入。');
  });
});
