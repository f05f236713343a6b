import { expect } from '@open-wc/testing';
import { ListSpeech } from '../../../../src/widgets/station-map/parts/list-speech.ts';
import { SharePart, styles } from '../../../../src/widgets/station-map/parts/share-part.ts';
import { until } from '../../../helpers/until.ts';
import { station } from '../samples.ts';
import { leaveNone, standPanel, type StandOptions } from './find-stand.ts';

const STATIONS = [station('s1', { hours: '24/7' }), station('s2'), station('s3')];

const stand = (more: StandOptions = {}) =>
  standPanel({ make: context => new SharePart(context), styles }, { stations: STATIONS, ...more });

/** The clipboard, played. */
function clipboard(writeText: (text: string) => Promise<void>): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}

describe('a link to share', () => {
  afterEach(leaveNone);

  it('says what it holds, what was typed too, and is copied at a press', async () => {
    const copied: string[] = [];
    const restore = clipboard(text => Promise.resolve(void copied.push(text)));
    const { el, context, set } = await stand();
    await set({ here: [121.4737, 31.2304] });
    expect(el.text).to.include('链接打开这个页面。您的位置不在里面。');
    context.ask({ text: '驿站', openNow: true });
    await el.still();
    expect(el.text).to.include('链接里有：您输入的“驿站”、筛选条件。您的位置不在里面。');
    expect(copied).to.deep.equal([]);
    el.act('复制链接').click();
    await until(() => el.text.includes('链接已复制'));
    expect(new URL(copied[0]!).hash).to.equal(`#map?on=openNow&q=${encodeURIComponent('驿站')}`);
    expect(copied[0]).to.not.match(/121\.|31\.2/);
    await expect(el).shadowDom.to.be.accessible();
    restore();
  });

  it('shows the link itself where it cannot be copied', async () => {
    const restore = clipboard(() => Promise.reject(new Error('no')));
    const { execCommand } = document;
    document.execCommand = () => false;
    const { el } = await stand();
    el.act('复制链接').click();
    await until(() => el.text.includes('无法复制'));
    expect(el.text).to.include(location.href.split('#')[0]);
    document.execCommand = execCommand;
    restore();
  });
});

describe('what is said of the list', () => {
  afterEach(leaveNone);

  it('comes a moment after the last change, not at first and not at every key', async () => {
    const { el, context, done, set } = await stand();
    const speech = new ListSpeech(() => context);
    const said = () => done.filter(([act]) => act === 'say').map(([, text]) => text);
    speech.updated();
    for (const text of ['示', '示例', '示例驿站 s1']) {
      context.ask({ text });
      speech.updated();
    }
    expect(said()).to.deep.equal([]);
    await until(() => said().length > 0);
    expect(said()).to.deep.equal(['找到 1 个站点。']);
    context.ask({ text: '没有' });
    speech.updated();
    await until(() => said().length > 1);
    context.ask({ text: '' });
    await set({ bounds: { west: 121, south: 31, east: 122, north: 32 } });
    speech.updated();
    await until(() => said().length > 2);
    expect(said().slice(1)).to.deep.equal(['没有符合的站点。', '地图范围内有 3 个站点。']);
    el.requestUpdate();
    speech.updated();
    speech.stop();
  });
});
