import { expect } from '@open-wc/testing';
import * as part from '../../../../src/widgets/craftsman-card/parts/honours.ts';
import {
  fakeSite,
  hang,
  json,
  status,
  unreachable,
  type Reply,
} from '../../../helpers/fake-fetch.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, ROOT, type HostOptions } from './part-host.ts';
import { manyHonours, person } from './samples.ts';

describe('part: honours', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    leaveNoHost();
    globalThis.fetch = fetch;
  });

  const shown = (options?: HostOptions) => partHost('honours', part, options);
  const credential = (more: object = {}) =>
    person({
      honours: [
        {
          name: '示例省劳动模范',
          level: 'province',
          credential: {
            href: `${ROOT}c/1.json`,
            issuer: '示例省总工会',
            issued: '2019-05',
            ...more,
          },
        },
      ],
    });

  it('lists them by level, the newest first, with who gave them and their class', async () => {
    const { text } = await shown({
      person: person({
        honours: [
          { name: '优秀员工', level: 'enterprise', year: 2020 },
          { name: '省模范', level: 'province', year: 2018, class: '年度人物', by: '示例省总工会' },
          { name: '部级标兵', level: '部级', year: 2021 },
          { name: '省巧匠', level: 'province', year: 2022 },
          { name: '没有级别的' },
        ],
      }),
    });
    expect(text).to.match(
      /荣誉 5 项 省级 2022 省巧匠 2018 省模范 年度人物 示例省总工会 企业级 2020 优秀员工 部级 2021 部级标兵 其他荣誉 没有级别的/,
    );
  });

  it('is headed for screen readers one level below the name, and takes the focus', async () => {
    const host = await shown();
    const title = host.one('#part-honours');
    expect(title.getAttribute('aria-level')).to.equal('4');
    title.focus();
    expect(host.root.activeElement).to.equal(title);
  });

  it('can be looked at by level above twenty, and says how many that are', async () => {
    const few = await shown({ person: person({ honours: manyHonours(20) }) });
    expect(few.root.querySelector('select')).to.equal(null);
    const host = await shown({ person: person({ honours: manyHonours(40) }) });
    expect(host.all('.honour')).to.have.length(40);
    const select = host.one<HTMLSelectElement>('select');
    expect(select.labels![0]!.textContent).to.contain('按级别查看');
    select.value = [...select.options].find(({ text }) => text.includes('省级（8）'))!.value;
    select.dispatchEvent(new Event('change'));
    await host.updateComplete;
    expect(host.all('.honour')).to.have.length(8);
    expect(host.one('[role=status]').textContent).to.contain('8');
    expect(host.all('.under-title').map(({ textContent }) => textContent!.trim())).to.deep.equal([
      '省级',
    ]);
  });

  it('tells a credential’s issuer and dates, and leads to where it is verified', async () => {
    const host = await shown({
      person: credential({ expires: '2029-05', verify: 'https://badges.example.cn/v?c=1' }),
    });
    expect(host.text).to.contain('示例省总工会于2019年5月颁发').and.to.contain('有效期至2029年5月');
    expect(host.text).not.to.contain('已过期');
    const link = host.act('核验') as HTMLAnchorElement;
    expect(link.href).to.equal('https://badges.example.cn/v?c=1');
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noopener');
    expect(link.textContent).to.contain('（在新窗口打开）');
  });

  it('says in a word that one is expired, by the site’s own day', async () => {
    const over = await shown({ person: credential({ expires: '2026-03' }) });
    expect(over.text).to.contain('已过期');
    const holds = await shown({ person: credential({ expires: '2026-04' }) });
    expect(holds.text, 'through the month').not.to.contain('已过期');
  });

  it('says in a word that one is revoked, and strikes what it said', async () => {
    const host = await shown({ person: credential({ revoked: true, expires: '2020' }) });
    expect(host.text).to.contain('已撤销').and.not.to.contain('已过期');
    expect(host.one('s').textContent).to.contain('示例省总工会');
  });

  it('leads nowhere by an address that is none', async () => {
    const verify = 'javascript:alert(1)';
    const host = await shown({ person: credential({ verify }) });
    expect(host.all('a')).to.have.length(0);
  });

  async function read(reply: Reply, more: object = {}) {
    const site = fakeSite({ [`${ROOT}c/1.json`]: reply });
    const host = await shown({ person: credential(more) });
    globalThis.fetch = site as typeof fetch;
    expect(site.asked, 'nothing is asked before the tap').to.have.length(0);
    host.act('查看证书内容').click();
    await host.updateComplete;
    return { host, site };
  }

  it('reads the document after a tap, past all copies, and says that it verified nothing', async () => {
    const { host, site } = await read(
      json({
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        issuer: { name: '另一个颁发者' },
        validUntil: '2025-01-01T00:00:00Z',
        credentialStatus: { id: 'x' },
        credentialSubject: { achievement: { name: '示例证书' } },
      }),
    );
    await until(() => host.text.includes('示例证书'));
    expect(host.text).to.contain('另一个颁发者').and.to.contain('2025年1月1日（已过）');
    expect(host.text).to.contain('本页没有核验真伪').and.to.contain('没有数字签名');
    expect(host.text).to.contain('撤销名单，本页没有查询');
    expect(site.asked[0]!.init.cache).to.equal('no-store');
    const button = host.act('收起');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await host.updateComplete;
    expect(host.text).not.to.contain('示例证书');
  });

  for (const [what, reply, words] of [
    ['is gone', status(410), '已经没有这份证书'],
    ['cannot be reached', unreachable(), '没有读取成功'],
    ['is a web page', () => Promise.resolve(new Response('<html>')), '不是开放徽章'],
    ['is something else', json({ type: 'Assertion' }), '不是开放徽章'],
  ] as const) {
    it(`says so when the document ${what}, with a link to it`, async () => {
      const { host } = await read(reply as Reply);
      await until(() => host.text.includes(words), host.text);
      expect((host.act('打开证书文件') as HTMLAnchorElement).href).to.equal(`${ROOT}c/1.json`);
    });
  }

  it('takes no second press while it reads', async () => {
    const { host, site } = await read(hang());
    host.act('收起证书内容').click();
    await host.updateComplete;
    expect(host.text).to.contain('正在读取证书');
    expect(site.asked).to.have.length(1);
  });

  it('does not load from a host that the site does not name: there it is a link', async () => {
    const host = await shown({ person: credential({ href: 'https://badges.example.cn/c/1' }) });
    expect(host.all('button')).to.have.length(0);
    expect((host.act('打开证书文件') as HTMLAnchorElement).target).to.equal('_blank');
  });

  it('speaks Uyghur from right to left, honours in their own direction', async () => {
    const host = await shown({ lang: 'ug' });
    expect(host.text).to.contain('شەرەپلەر').and.to.contain('دۆلەت دەرىجىلىك');
    expect(getComputedStyle(host.one('.honour')).direction).to.equal('rtl');
  });

  it('is accessible', async () => {
    const host = await shown({ person: person({ honours: manyHonours(25) }) });
    await expect(host).to.be.accessible();
    await expect(await shown({ person: credential({ revoked: true }) })).to.be.accessible();
  });
});
