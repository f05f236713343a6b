import { expect } from '@open-wc/testing';
import type { Standing } from '../../../../src/board/types.ts';
import { certificate } from '../../../../src/widgets/contest-leaderboard/parts/certificate.ts';
import { leaveNoHost, partHost } from './part-host.ts';
import { sample } from './samples.ts';

describe('certificate', () => {
  afterEach(leaveNoHost);

  const { contest, event, rows } = sample('c-2026-yongjia', 'welding');
  const shown = (row: Standing, tied = false, close = () => {}) =>
    partHost(
      host => () =>
        certificate(
          host,
          { subject: { contest, event }, row, tied, asOf: '2026-05-10T18:00:00+08:00' },
          host.words,
          close,
        ),
    );
  /** Presses print; what the frame would have printed. */
  function printed(press: () => void): {
    title: string;
    text: string;
    rules: string;
    printed: number;
  } {
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
      press();
    } finally {
      delete (document.body as { append?: unknown }).append;
    }
    const paper = frame!.contentDocument!;
    const rules = [...paper.adoptedStyleSheets].flatMap(sheet => [...sheet.cssRules]);
    const told = {
      title: paper.title,
      text: paper.body.textContent!.replace(/\s+/g, ' '),
      rules: rules.map(({ cssText }) => cssText).join('\n'),
      printed: count,
    };
    frame!.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(frame!.isConnected, 'the frame goes').to.equal(false);
    return told;
  }

  it('says who won what in which event, and who gives it', async () => {
    const row = rows.find(({ awards }) => awards)!;
    const host = await shown(row);
    for (const text of [
      '荣誉证书',
      row.name,
      contest.name,
      '焊工',
      row.awards![0]!,
      '第 1 名',
      contest.organiser!,
      '2026年5月10日',
    ]) {
      expect(host.text).to.contain(text);
    }
    expect(host.text).to.contain(`总分 ${row.total!.toFixed(2)}`);
    expect(host.text).to.contain('正式证书以主办单位颁发的为准');
  });

  it('says that a rank is shared, and makes no award of a result without one', async () => {
    const host = await shown({ id: 'x', name: '示例', rank: 12, total: 70 }, true);
    expect(host.text).to.contain('成绩证书').and.to.contain('并列第 12 名');
    expect(host.text).not.to.contain('荣获');
  });

  it('prints the sheet alone, on A4 lying down', async () => {
    const row = rows[0]!;
    const host = await shown(row);
    const paper = printed(() => host.one('union-button').click());
    expect(paper.printed).to.equal(1);
    expect(paper.title).to.contain(row.name);
    expect(paper.text).to.contain(row.name).and.not.to.contain('打印');
    expect(paper.rules).to.match(/@page[^}]*landscape/);
  });

  it('goes back', async () => {
    let closed = 0;
    const host = await shown(rows[0]!, false, () => (closed += 1));
    host.all('union-button')[1]!.click();
    expect(closed).to.equal(1);
  });
});
