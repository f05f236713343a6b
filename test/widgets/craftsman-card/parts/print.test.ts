import { expect } from '@open-wc/testing';
import type { Site } from '../../../../src/data/site.ts';
import * as part from '../../../../src/widgets/craftsman-card/parts/print.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, type HostOptions, type PartHost } from './part-host.ts';
import { manyHonours, person } from './samples.ts';

const SITE = {
  document: { site: { id: 'zz', name: '示例市总工会' } },
} as unknown as Site;

describe('part: print', () => {
  afterEach(leaveNoHost);

  async function shown({ context, ...options }: HostOptions = {}): Promise<PartHost> {
    const host = await partHost('print', part, { context: { site: SITE, ...context }, ...options });
    if (host.context.page) await until(() => host.root.querySelector('.sheet .qr, .views'));
    return host;
  }
  async function asCertificate(options?: HostOptions): Promise<PartHost> {
    const host = await shown(options);
    (host.all('.views input')[1] as HTMLInputElement).click();
    await host.updateComplete;
    return host;
  }
  const sheet = (host: PartHost): string =>
    host.one('.sheet').textContent!.replace(/\s+/g, ' ').trim();

  /** Presses print; what the frame would have printed. */
  async function printed(host: PartHost) {
    const append = HTMLElement.prototype.append;
    let frame: HTMLIFrameElement | undefined;
    let count = 0;
    document.body.append = function (...nodes) {
      append.apply(this, nodes);
      const [node] = nodes;
      if (!(node instanceof HTMLIFrameElement)) return;
      frame = node;
      node.contentWindow!.print = () => (count += 1);
    };
    try {
      host.act('打印').click();
      await until(() => count > 0);
    } finally {
      delete (document.body as { append?: unknown }).append;
    }
    const paper = frame!.contentDocument!;
    const rules = [...paper.adoptedStyleSheets].flatMap(one => [...one.cssRules]);
    const told = {
      title: paper.title,
      lang: paper.documentElement.lang,
      dir: paper.documentElement.dir,
      text: paper.body.textContent!.replace(/\s+/g, ' '),
      sheets: paper.querySelectorAll('.sheet').length,
      codes: paper.querySelectorAll('.qr').length,
      rules: rules.map(({ cssText }) => cssText).join('\n'),
    };
    frame!.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(frame!.isConnected, 'the frame goes').to.equal(false);
    return told;
  }

  it('shows a poster as it comes out: person, honours, words, figures, code and address', async () => {
    const host = await shown({
      person: person({
        facts: [{ label: '带徒', value: 25, unit: '人', asOf: '2025-12', source: '示例通报' }],
      }),
    });
    await until(() => host.root.querySelector('.sheet .qr'));
    for (const text of [
      '示例市大工匠',
      '单晓林（示例）',
      '电焊工',
      '示例重工有限公司',
      '2023 全国五一劳动奖章（示例）',
      '2019 示例省劳动模范 年度人物',
      '焊缝不会说谎。',
      '25 人',
      '截至2025年12月',
      'https://site.example.cn/craftsmen/p-0007.html',
      '示例市总工会',
    ]) {
      expect(sheet(host)).to.contain(text);
    }
    expect(host.text).to.contain('A4 竖版');
  });

  it('prints the poster alone, standing, with the page kept out', async () => {
    const host = await shown();
    await until(() => host.root.querySelector('.sheet .qr'));
    const paper = await printed(host);
    expect(paper.title).to.equal('海报 单晓林（示例）');
    expect(paper.sheets).to.equal(1);
    expect(paper.codes).to.equal(1);
    expect(paper.text).to.contain('单晓林').and.not.to.contain('打印什么');
    expect(paper.rules).to.match(/@page { size: a4(?: portrait)?;/i);
    expect(host.text).not.to.contain('没有打开打印');
  });

  it('makes a certificate of one honour, lying, which says what it is not', async () => {
    const host = await asCertificate();
    expect(sheet(host)).to.contain(
      '荣誉证书 单晓林（示例） 同志： 于 2023 年荣获“全国五一劳动奖章（示例）”。',
    );
    expect(sheet(host)).to.contain('级别：国家级').and.to.contain('以授予单位颁发的证书为准');
    const select = host.one<HTMLSelectElement>('select');
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await host.updateComplete;
    expect(sheet(host)).to.contain('示例省劳动模范').and.to.contain('等次：年度人物');
    const paper = await printed(host);
    expect(paper.rules).to.match(/@page[^}]*landscape/);
    expect(paper.text).to.contain('示例省劳动模范');
  });

  it('calls a team by its name alone', async () => {
    const host = await asCertificate({ person: person({ type: 'team', name: '示例班组' }) });
    expect(sheet(host)).to.contain('示例班组：').and.not.to.contain('同志');
  });

  it('certifies nothing that was revoked, and nobody whose name is not shown', async () => {
    const revoked = person({
      honours: [{ name: '撤销了的', credential: { href: 'https://x.example/', revoked: true } }],
    });
    const host = await asCertificate({ person: revoked });
    expect(host.text).to.contain('没有可以打印成证书的荣誉');
    expect(host.all('.sheet')).to.have.length(0);
    const nameless = await asCertificate({ person: person({ show: { name: 'hidden' } }) });
    expect(nameless.all('.sheet')).to.have.length(0);
  });

  it('puts five of forty honours on the poster, up to eight by choice, and tells the number', async () => {
    const host = await shown({ person: person({ honours: manyHonours(40) }) });
    const boxes = () => host.all('.ticks input') as HTMLInputElement[];
    expect(boxes().filter(({ checked }) => checked)).to.have.length(5);
    expect(sheet(host)).to.contain('等 40 项荣誉');
    for (let at = 0; at < 3; at += 1) {
      boxes()
        .find(({ checked, disabled }) => !checked && !disabled)!
        .click();
      await host.updateComplete;
    }
    expect(boxes().filter(({ checked }) => checked)).to.have.length(8);
    expect(boxes().filter(({ disabled }) => disabled)).to.have.length(32);
    boxes()[0]!.click();
    await host.updateComplete;
    expect(boxes().some(({ disabled }) => disabled)).to.equal(false);
  });

  const hard: [string, HostOptions][] = [
    [
      'a long name, forty honours, a long word',
      {
        person: person({
          name: '阿卜杜热合曼·买买提吐尔逊江·阿不都外力（示例）',
          honours: manyHonours(40),
          quote: '二十年只做一件事，'.repeat(12),
          facts: Array.from({ length: 6 }, (_, at) => ({ label: `指标${at}`, value: at })),
        }),
      },
    ],
    ['Uyghur', { person: person({ name: 'ئايگۈل مەمەت', lang: 'ug' }), lang: 'ug' }],
    ['nothing but a name', { person: { type: 'person', name: '李' } as never }],
  ];
  for (const [name, options] of hard) {
    for (const kind of ['poster', 'certificate']) {
      it(`fits a sheet of A4: ${name}, ${kind}`, async () => {
        const host = await (kind === 'poster' ? shown(options) : asCertificate(options));
        const paper = host.root.querySelector<HTMLElement>('.sheet');
        if (!paper) return;
        const [w, h] = kind === 'poster' ? [210, 297] : [297, 210];
        expect(paper.offsetWidth).to.be.closeTo((w * 96) / 25.4, 2);
        expect(paper.offsetHeight).to.be.at.most((h * 96) / 25.4);
        expect(paper.scrollHeight, 'nothing is cut off').to.be.at.most(paper.clientHeight + 1);
        expect(paper.scrollWidth).to.be.at.most(paper.clientWidth + 1);
      });
    }
  }

  it('shows the sheet as large as there is room, and keeps that room', async () => {
    const host = await shown();
    host.style.width = '300px';
    await until(() => {
      const paper = host.one('.paper').getBoundingClientRect();
      const scaled = host.one('.sheet').getBoundingClientRect();
      return paper.width < 310 && Math.abs(paper.height - scaled.height) < 4;
    });
    expect(host.one('.scaled').getAttribute('role')).to.equal('img');
    expect(host.one('.scaled').getAttribute('aria-label')).to.contain('单晓林');
  });

  it('shows it from the right edge where words run from there', async () => {
    const host = await shown({ lang: 'ug' });
    host.style.width = '300px';
    await until(() => {
      const paper = host.one('.paper').getBoundingClientRect();
      const drawn = host.one('.sheet').getBoundingClientRect();
      return paper.width < 310 && Math.abs(paper.left - drawn.left) < 4;
    }, 'the sheet stands in its room');
  });

  it('does without a code where there is no page', async () => {
    const host = await shown({ context: { page: undefined } });
    await new Promise(done => setTimeout(done, 50));
    expect(host.all('.qr')).to.have.length(0);
    expect(sheet(host)).not.to.contain('扫码');
  });

  it('says so when the page lets no frame be made', async () => {
    const host = await shown();
    const { append } = document.body;
    document.body.append = () => {};
    const { warn } = console;
    console.warn = () => {};
    try {
      host.act('打印').click();
      await until(() => host.text.includes('没有打开打印'));
    } finally {
      document.body.append = append;
      delete (document.body as { append?: unknown }).append;
      console.warn = warn;
    }
  });

  it('is accessible', async () => {
    const host = await shown({ person: person({ honours: manyHonours(12) }) });
    await expect(host).to.be.accessible();
    await expect(await asCertificate()).to.be.accessible();
  });
});
