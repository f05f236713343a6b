import { expect } from '@open-wc/testing';
import { makeProblem } from '../../../../src/data/problem.ts';
import type { SourceState } from '../../../../src/stations/sources.ts';
import { SourcesPart, styles } from '../../../../src/widgets/station-map/parts/sources-part.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNone, NOW, standPart } from './trail-stand.ts';

const source = (id: string, more: Partial<SourceState> = {}): SourceState => ({
  url: `https://${id}.example.org/`,
  name: `示例${id}市总工会`,
  state: 'ok',
  count: 3210,
  merged: 0,
  ...more,
});

async function stand(list: SourceState[], lang = 'zh-Hans') {
  const asked: number[] = [];
  const said: string[] = [];
  const sources = {
    list,
    retry: (at: number) => {
      asked.push(at);
      list[at] = { ...list[at]!, state: 'ok', problem: undefined };
      return Promise.resolve();
    },
  };
  const context = { sources, say: (text: string) => void said.push(text) } as never;
  const standing = await standPart(
    { make: given => new SourcesPart(given), styles },
    { lang, context },
  );
  return { ...standing, asked, said, list };
}

const ALL = [
  source('甲', { licence: 'CC-BY-4.0', timeStamp: '2026-04-01T08:00:00+08:00' }),
  source('乙', { count: 40, merged: 12, licence: 'https://licence.example.org/' }),
  source('丙', { state: 'stale', since: NOW - 3 * 3_600_000, problem: makeProblem('network') }),
  source('丁', { state: 'failed', count: 0, problem: makeProblem('http', { status: 503 }) }),
  source('戊', { state: 'loading', count: 0 }),
];

describe('sources of a map', () => {
  afterEach(leaveNone);

  it('are named, with how many, of when, and under which licence', async () => {
    const { el } = await stand([...ALL]);
    const said = el.all('li').map(one => one.textContent.replace(/\s+/g, ' ').trim());
    expect(said[0]).to.contain('示例甲市总工会').and.contain('3,210 个站点');
    expect(said[0])
      .to.contain('许可：CC-BY-4.0')
      .and.match(/4月1日/);
    expect(said[1]).to.contain('其中 12 个与排在前面的来源相同');
    const link = el.all('li a') as HTMLAnchorElement[];
    expect(link.map(({ href }) => href)).to.deep.equal(['https://licence.example.org/']);
    expect(said[2]).to.contain('3 小时前').and.contain('3,210 个站点');
    expect(said[3]).to.contain('没有载入，其他来源照常显示').and.not.contain('0 个站点');
    expect(said[4]).to.contain('正在载入');
    expect(el.all('button'), 'what failed or is old can be asked again').to.have.length(2);
  });

  it('lead nowhere a script could run', async () => {
    const { el } = await stand([source('甲', { licence: 'javascript:alert(1)' })]);
    expect(el.all('a')).to.have.length(0);
    expect(el.text).to.contain('javascript:alert(1)');
  });

  it('say what of them is missing, each in its words, and can be asked for it again', async () => {
    const lacks = (['shards', 'columns', 'names'] as const).map(lack => source(lack, { lack }));
    const { el } = await stand(lacks);
    const said = el.all('li').map(one => one.textContent.replace(/\s+/g, ' ').trim());
    expect(said[0]).to.contain('有一部分站点没有载入').and.contain('3,210 个站点');
    expect(said[1]).to.contain('查找和筛选只包括已载入的');
    expect(said[2]).to.contain('有一部分站名没有载入');
    expect(el.all('button')).to.have.length(3);
  });

  it('are asked again one by one, and the result is spoken', async () => {
    const { el, asked, said } = await stand([...ALL]);
    el.one('li[data-state="failed"] button').click();
    await until(() => said.length === 1, 'it is said');
    expect(asked).to.deep.equal([3]);
    expect(said).to.deep.equal(['示例丁市总工会已载入。']);
    await el.still();
    expect(el.all('li[data-state="failed"]')).to.have.length(0);
  });

  const titles = {
    'zh-Hans': '数据来源',
    'zh-Hant': '資料來源',
    en: 'Sources',
    ug: 'سانلىق مەلۇمات مەنبەسى',
  };
  for (const [lang, title] of Object.entries(titles)) {
    it(`pass axe in ${lang}`, async () => {
      const { el } = await stand([...ALL], lang);
      await until(() => el.text.includes(title), 'its words are here');
      await expect(el).to.be.accessible({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    });
  }
});
