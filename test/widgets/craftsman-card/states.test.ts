import { expect } from '@open-wc/testing';
import { hang, json, status, unreachable } from '../../helpers/fake-fetch.ts';
import { until } from '../../helpers/until.ts';
import { addressOf, CRAFTSMAN, peopleTable, restoreFetch, stand, textOf } from './card-page.ts';

const PERSON = addressOf('p-0007');
const gone = () => status(410, { 'content-type': 'application/problem+json' }, '{"status":410}');

describe('union-craftsman-card: states', () => {
  afterEach(restoreFetch);

  it('keeps room for the card while it is on its way, and says so', async () => {
    const { page } = await stand({
      table: { ...peopleTable(), [PERSON]: hang() },
      until: 'loading',
    });
    expect(page.find('.held')!.offsetHeight).to.be.greaterThan(300);
    expect(textOf(page.find('[role="status"]'))).to.equal('正在加载…');
  });

  it('keeps the page’s own content until it is ready', async () => {
    const own = document.createElement('p');
    own.textContent = '单晓林，电焊工';
    const { page } = await stand({ content: [own], until: '' });
    await until(() => page.find('slot'), 'the page’s own content is hidden');
    await page.until('ready');
    expect(page.find('slot')).to.equal(null);
  });

  for (const short of [true, false]) {
    it(`says nothing of a person who was withdrawn: ${short ? 'short' : 'whole'}`, async () => {
      const own = document.createElement('p');
      own.textContent = '单晓林，电焊工';
      const table = { ...peopleTable(), [PERSON]: gone() };
      const { page } = await stand({ table, short, content: [own], until: 'empty' });
      await until(() => page.notice.includes('不再公开'), `it says "${page.notice}"`);
      expect(page.text).to.not.contain('单晓林');
      expect(page.find('slot')).to.equal(null);
      expect(page.jsonLd).to.equal(undefined);
    });
  }

  it('forgets a person who is withdrawn later, their JSON-LD too', async () => {
    const table = { ...peopleTable(), [PERSON]: [json(CRAFTSMAN), gone()] };
    const { page, el } = await stand({ table });
    await until(() => page.jsonLd, 'no JSON-LD');
    expect(page.jsonLd!['name']).to.contain('单晓林');
    await el.reload();
    await page.until('empty');
    expect(page.text).to.not.contain('单晓林');
    expect(page.jsonLd).to.equal(undefined);
  });

  it('takes a consent that has ended for a withdrawal', async () => {
    const person = { ...CRAFTSMAN, consent: { date: '2020-01-01', through: '2021-01-01' } };
    for (const options of [{ data: person }, { table: peopleTable([person]), short: true }]) {
      const { page } = await stand({ ...options, until: 'empty' });
      await until(() => page.notice.includes('不再公开'), `it says "${page.notice}"`);
    }
  });

  it('shows no more than the document allows', async () => {
    const show = { name: 'masked', org: 'hidden', quote: 'hidden' };
    for (const options of [
      { data: { ...CRAFTSMAN, show } },
      { table: peopleTable([{ ...CRAFTSMAN, show }]), short: true },
    ]) {
      const { page } = await stand(options);
      expect(page.name).to.equal('单*林（示例）');
      expect(page.text).to.not.contain('重工');
      expect(page.find('blockquote')).to.equal(null);
      await page.desk();
      await until(() => page.jsonLd, 'no JSON-LD');
      expect(JSON.stringify(page.jsonLd)).to.not.match(/单晓林|重工/);
    }
  });

  it('has words for a name that is not shown', async () => {
    const { page } = await stand({ data: { ...CRAFTSMAN, show: { name: 'hidden' } } });
    expect(page.name).to.equal('姓名不公开');
    expect(page.text).to.not.contain('***');
  });

  it('says that there is no such person', async () => {
    const { page } = await stand({ attributes: { person: 'p-none' }, until: 'empty' });
    await until(() => page.notice.includes('没有找到'), `it says "${page.notice}"`);
  });

  it('says what is wrong, tells the page, and tries again on request', async () => {
    const table = { ...peopleTable(), [PERSON]: [unreachable(), json(CRAFTSMAN)] };
    const { page, el } = await stand({ table, until: '' });
    const told = new Promise<string>(done =>
      el.addEventListener('union-problem', ({ problem }) => done(problem.code)),
    );
    await page.until('problem');
    expect(await told).to.equal('network');
    expect(page.notice).to.contain('没有连上服务器');
    await page.press('重试');
    await page.until('ready');
    expect(page.name).to.equal('单晓林（示例）');
    expect(page.notice).to.equal('');
  });

  it('shows the last good copy with its age', async () => {
    const table = { ...peopleTable(), [PERSON]: [json(CRAFTSMAN), unreachable()] };
    const { page, el } = await stand({ table });
    await el.reload();
    await page.until('stale');
    expect(page.name).to.equal('单晓林（示例）');
    await until(() => page.notice.includes('保存的内容'), 'nothing is said');
  });

  it('says that nobody is named', async () => {
    const { page } = await stand({ attributes: { person: '' }, until: 'problem' });
    await until(() => page.notice.includes('没有设置要显示的人物'), `it says "${page.notice}"`);
  });

  it('keeps the good parts of a document that is wrong here and there', async () => {
    const honours = [{ name: 7 }, { name: '示例市大工匠', level: 'city', year: 2018 }];
    const { page } = await stand({ table: peopleTable([{ ...CRAFTSMAN, honours }]), short: true });
    expect(page.honours).to.deep.equal(['市级 示例市大工匠 2018']);
  });

  for (const data of [null, 7, 'x', [], {}, { type: 'person' }, { type: 'x', name: 'y' }]) {
    it(`never throws at the page: ${JSON.stringify(data)}`, async () => {
      const { el } = await stand({ data: data ?? undefined, until: '' });
      await until(() => /problem|empty|ready/.test(el.dataset.state ?? ''), 'no end');
    });
  }

  it('leaves nothing behind, and stands again where it is put back', async () => {
    const { page, el } = await stand();
    await until(() => page.jsonLd, 'no JSON-LD');
    const home = el.parentElement!;
    el.remove();
    expect(el.childNodes).to.have.length(0);
    home.append(el);
    await until(() => page.jsonLd, 'no JSON-LD again');
    expect(page.name).to.equal('单晓林（示例）');
  });

  it('loads when it comes near, where the page wants it so', async () => {
    const far = document.createElement('div');
    far.style.height = '4000px';
    document.body.prepend(far);
    const { page, client } = await stand({ attributes: { loading: 'lazy' }, until: '' });
    await page.still();
    expect(client!.paths).to.deep.equal([]);
    far.remove();
    await page.until('ready');
  });

  it('writes JSON-LD unless it is told not to', async () => {
    const { page } = await stand({ data: CRAFTSMAN });
    await until(() => page.jsonLd, 'no JSON-LD');
    expect(page.jsonLd!['@type']).to.equal('Person');
    const none = await stand({ data: CRAFTSMAN, attributes: { jsonld: 'false' } });
    await none.page.desk();
    await none.page.still();
    expect(none.page.jsonLd).to.equal(undefined);
  });
});
