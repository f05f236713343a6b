import { expect } from '@open-wc/testing';
import * as part from '../../../../src/widgets/craftsman-card/parts/story.ts';
import { leaveNoHost, partHost, type HostOptions } from './part-host.ts';
import { person } from './samples.ts';

describe('part: story', () => {
  afterEach(leaveNoHost);

  const shown = (options?: HostOptions) => partHost('story', part, options);
  const full = person({
    timeline: [
      { from: '2003-07', text: '进厂学徒' },
      { from: '2012', to: '2018', text: '班组长' },
      { to: '2020', text: '夜班' },
      { text: '没有年份' },
    ],
    projects: [
      {
        name: '管道自动焊工装',
        stage: '已应用',
        year: 2024,
        result: '效率提高约三成',
        href: 'https://x.example.cn/p',
        facts: [
          { label: '节约', value: 1200, unit: '万元', asOf: '2024-12', source: '财务部' },
          { label: '培训', value: '近 3000', unit: '人次' },
        ],
      },
    ],
  });

  it('tells the whole story in its paragraphs', async () => {
    const host = await shown({ person: person({ story: '一。\n二。\n \n三。' }) });
    expect(host.all('.told p').map(({ textContent }) => textContent)).to.deep.equal([
      '一。\n二。',
      '三。',
    ]);
  });

  it('tells the career as a list, with years from and to', async () => {
    const host = await shown({ person: full });
    const rows = host.all('.timeline li').map(li => li.textContent!.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      '2003年7月 进厂学徒',
      '2012年—2018年 班组长',
      '至2020年 夜班',
      '没有年份',
    ]);
    expect(host.one('.timeline').localName).to.equal('ol');
  });

  it('tells projects with stage, result and figures, each with date and source', async () => {
    const { text, ...host } = await shown({ person: full });
    void host;
    expect(text).to.contain('管道自动焊工装 已应用 · 2024').and.to.contain('成果：效率提高约三成');
    expect(text).to.contain('节约 1,200 万元 截至2024年12月 · 来源：财务部');
    expect(text).to.contain('培训 近 3000 人次');
  });

  it('leads to more about a project, beside the page', async () => {
    const host = await shown({ person: full });
    const link = host.act('详细介绍') as HTMLAnchorElement;
    expect(link.href).to.equal('https://x.example.cn/p');
    expect(link.target).to.equal('_blank');
  });

  it('leaves the story to the card where that tells it, and is headed by what it has', async () => {
    const host = await shown({ person: full, context: { layout: 'feature' } });
    expect(host.one('#part-story').textContent!.trim()).to.equal('经历');
    expect(host.all('.told')).to.have.length(0);
    const other = await shown({
      person: person({ projects: [{ name: '课题' }] }),
      context: { layout: 'feature' },
    });
    expect(other.one('#part-story').textContent!.trim()).to.equal('课题和成果');
  });

  it('keeps the person’s own language on their words', async () => {
    const host = await shown({ person: person({ lang: 'ug', story: 'كەشتە' }) });
    expect(host.one('.told').lang).to.equal('ug');
    expect(getComputedStyle(host.one('.told p')).direction).to.equal('rtl');
  });

  it('says so when there is nothing', async () => {
    const nobody = person();
    delete nobody.story;
    expect((await shown({ person: nobody })).text).to.contain('还没有公开的事迹');
  });

  it('is accessible', async () => {
    await expect(await shown({ person: full })).to.be.accessible();
  });
});
