import { expect } from '@open-wc/testing';
import { sampleIcpcFinal } from '../../../../scripts/lib/sample-contests.mjs';
import type { Standing } from '../../../../src/board/types.ts';
import { RevealStage } from '../../../../src/widgets/contest-leaderboard/parts/reveal-stage.ts';
import { leaveNoHost, partHost, type PartHost } from './part-host.ts';
import { sample } from './samples.ts';

const { contest, event, rows: frozen } = sample('c-2026-code');
const final = sampleIcpcFinal();

describe('RevealStage', () => {
  afterEach(leaveNoHost);

  const shown = (after: readonly Standing[] = final, lang?: string) =>
    partHost(host => {
      const stage = new RevealStage(host, host.words);
      const input = { subject: { contest, event }, frozen, final: after };
      return () => stage.render(input);
    }, lang);
  const order = (host: PartHost) => host.all('li').map(({ dataset }) => dataset['row']);
  const said = (host: PartHost) => host.one('.said').textContent!.trim();
  async function press(host: PartHost, at: number) {
    host.all('union-button')[at]!.click();
    await host.updateComplete;
  }
  async function key(host: PartHost, name: string) {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    host.one('ol').dispatchEvent(event);
    await host.updateComplete;
  }

  it('begins with the frozen board and marks what is opened first', async () => {
    const host = await shown();
    expect(order(host)).to.deep.equal(frozen.map(({ id }) => id));
    expect(host.all('li.next')).to.have.length(1);
    expect(host.all('.opening')).to.have.length(1);
    expect(said(host)).to.equal('');
  });

  it('opens one result at a time and says what it was', async () => {
    const host = await shown();
    const next = host.one('li.next').dataset['row']!;
    await press(host, 1);
    expect(host.one('li.now').dataset['row']).to.equal(next);
    expect(said(host)).to.match(/的 [A-J] 题：(通过|未通过)，/);
    expect(host.text).to.contain('第 1 步');
  });

  it('ends on the final board', async () => {
    const host = await shown();
    await press(host, 3);
    expect(order(host)).to.deep.equal(final.map(({ id }) => id));
    expect(said(host)).to.contain('揭晓完毕');
    expect(host.all('.pending')).to.have.length(0);
    await press(host, 3);
    expect(order(host)).to.deep.equal(frozen.map(({ id }) => id));
  });

  it('goes back to where it was', async () => {
    const host = await shown();
    const before = order(host);
    for (let step = 0; step < 6; step += 1) await press(host, 1);
    for (let step = 0; step < 6; step += 1) await press(host, 0);
    expect(order(host)).to.deep.equal(before);
    await press(host, 0);
    expect(host.text).to.contain('第 0 步');
  });

  it('takes arrows and the keys of a clicker, in the direction of reading', async () => {
    const host = await shown();
    await key(host, 'ArrowRight');
    await key(host, 'PageDown');
    expect(host.text).to.contain('第 2 步');
    await key(host, 'ArrowLeft');
    expect(host.text).to.contain('第 1 步');
    const rtl = await shown(undefined, 'ug');
    await key(rtl, 'ArrowLeft');
    expect(rtl.all('li.now')).to.have.length(1);
  });

  it('pauses when it leaves the page', async () => {
    const host = await shown();
    await press(host, 2);
    expect(host.text).to.contain('第 1 步').and.to.contain('暂停');
    host.remove();
    document.body.append(host);
    host.requestUpdate();
    await host.updateComplete;
    expect(host.text).to.contain('自动播放');
    host.remove();
  });

  it('says when there is nothing to open', async () => {
    expect((await shown(frozen)).text).to.contain('没有待揭晓的成绩。');
  });
});
