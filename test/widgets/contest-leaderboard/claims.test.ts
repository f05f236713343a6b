import { expect } from '@open-wc/testing';
import { sampleContests } from '../../../scripts/lib/sample-contests.mjs';
import { stand, textOf, type BoardPage } from './board-page.ts';

const { standings } = sampleContests().find(({ id }) => id === 'c-2026-claims')!;
const [{ rows }] = Object.values(standings) as [(typeof standings)[string]];

const optionsOf = (page: BoardPage, name: string) =>
  [...page.root.querySelectorAll<HTMLOptionElement>(`union-select.${name} option`)].map(textOf);

describe('union-contest-leaderboard: a board of challenges', () => {
  it('filters by category and by how far they are, with how many each would leave', async () => {
    const { page } = await stand({ attributes: { contest: 'c-2026-claims' } });
    await page.tools();
    await page.press('筛选');
    expect(page.rows).to.have.length(30);
    const ofTeam = rows.filter(({ project }) => project?.category === 'team');
    expect(optionsOf(page, 'category')).to.include(`班组建设类（${ofTeam.length}）`);
    await page.choose('category', 'team');
    expect(page.names).to.deep.equal(ofTeam.map(({ name }) => name));
    const open = ofTeam.filter(({ project }) => project?.state === 'open');
    expect(optionsOf(page, 'claim')).to.include(`待揭榜（${open.length}）`);
    await page.choose('claim', 'open');
    expect(page.names).to.deep.equal(open.map(({ name }) => name));
    expect(page.summary).to.equal(`找到 ${open.length} 行`);
    await page.press('显示全部');
    expect(page.rows).to.have.length(30);
  });

  it('searches within the filter', async () => {
    const { page } = await stand({ attributes: { contest: 'c-2026-claims' } });
    await page.tools();
    await page.press('筛选');
    await page.choose('category', 'skill');
    const [first] = page.names;
    await page.search(first!);
    expect(page.names.every(name => name.startsWith(first!))).to.equal(true);
    expect(page.names.length).to.be.within(1, 3);
    expect(optionsOf(page, 'category').join()).to.not.contain('班组建设类');
  });

  it('says whose challenge it is, who took it up and how far they are', async () => {
    const { page } = await stand({ attributes: { contest: 'c-2026-claims' } });
    const claimed = rows.find(({ project }) => project?.claimedBy && project.progress)!;
    const row = page.rows.find(one => one.dataset['row'] === claimed.id)!;
    expect(textOf(row)).to.contain(claimed.project!.owner!);
    expect(textOf(row)).to.contain(claimed.project!.claimedBy!);
    expect(row.querySelector('progress')!.value).to.equal(claimed.project!.progress);
    expect(textOf(row)).to.contain('%');
  });
});
