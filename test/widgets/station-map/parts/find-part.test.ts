import { expect } from '@open-wc/testing';
import type { Region } from '../../../../src/data/generated/types.ts';
import { FindPart, styles } from '../../../../src/widgets/station-map/parts/find-part.ts';
import { until } from '../../../helpers/until.ts';
import { station } from '../samples.ts';
import { leaveNone, standPanel, textOf, type, type StandOptions } from './find-stand.ts';

const REGIONS: Region[] = [
  { code: '331023', name: '浙江省台州市天台县', n: 2, center: [121, 29.1] },
  { code: '330106', name: '浙江省杭州市西湖区', n: 1, center: [120.1, 30.2] },
  { code: '310115', name: '上海市浦东新区', n: 3, center: [121.5, 31.2] },
];

const STATIONS = [
  station('s1', { name: '张江示例驿站', py: 'zjslyz', address: '祖冲之路 1 号', region: '310115' }),
  station('s2', { name: '金桥示例驿站', py: 'jqslyz', address: '金桥路 9 号', region: '310115' }),
  station(
    's3',
    { name: '天台示例驿站', py: 'ttslyz', address: '人民路 2 号', region: '331023' },
    [121, 29.1],
  ),
];

const stand = (more: StandOptions = {}) =>
  standPanel(
    { make: context => new FindPart(context), styles },
    { stations: STATIONS, regions: REGIONS, ...more },
  );

describe('finding stations', () => {
  afterEach(leaveNone);

  it('finds by name, pinyin initials and address, at a pause in typing', async () => {
    const { el, context, done } = await stand();
    for (const [typed, found] of [
      ['张江', 1],
      ['zjsl', 1],
      ['人民路', 1],
      ['示例', 3],
    ] as const) {
      await type(el, typed);
      expect(context.count, typed).to.equal(found);
      expect(el.text, typed).to.include(`查看 ${found} 个站点`);
    }
    expect(done.filter(([act]) => act === 'ask')).to.have.length(4);
  });

  it('asks whether something nearly the same was meant, after a slip of the hand', async () => {
    const { el, context } = await stand();
    await type(el, '张汪示例驿站');
    await until(() => el.text.includes('您是不是要找下面这些？'), el.text);
    expect(context.rows.map(row => context.model.table.idOf(row))).to.deep.equal(['s1']);
    expect(el.text).to.include('查看 1 个站点');
  });

  it('looks for nothing while an input method composes', async () => {
    const { el, done } = await stand();
    const input = el.root.querySelector('union-field')!.shadowRoot!.querySelector('input')!;
    const send = (event: string) => input.dispatchEvent(new CompositionEvent(event));
    send('compositionstart');
    input.value = 'zhang';
    input.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, isComposing: true }),
    );
    await new Promise(later => setTimeout(later, 300));
    expect(done).to.deep.equal([]);
    input.value = '张';
    send('compositionend');
    await new Promise(later => setTimeout(later, 300));
    expect(done).to.deep.equal([['ask', { text: '张' }]]);
  });

  it('goes to what was found with Enter, without waiting', async () => {
    const { el, done } = await stand();
    const input = el.root.querySelector('union-field')!.shadowRoot!.querySelector('input')!;
    input.value = '金桥';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
    expect(done.map(([act]) => act)).to.deep.equal(['ask', 'toResults']);
  });

  it('offers divisions by name and by initials, and goes there', async () => {
    const { el, done, context } = await stand();
    await type(el, 'tz');
    el.act('去浙江省台州市').click();
    expect(done.slice(1)).to.deep.equal([
      ['ask', { text: '' }],
      ['ask', { region: '331000' }],
      ['toResults'],
    ]);
    expect(context.query).to.include({ text: '', region: '331000' });
    await type(el, '浦东');
    expect(textOf(el.act('浦东'))).to.equal('去上海市浦东新区（3）');
  });

  it('looks round a street it knows from an address, also where its stations are filtered out', async () => {
    const { el, done, context } = await stand();
    context.ask({ openNow: true });
    done.length = 0;
    await type(el, '人民路');
    expect(context.count).to.equal(0);
    await until(() => el.text.includes('没有找到“人民路”'), el.text);
    el.act('“人民路 2 号”附近').click();
    expect(done[done.length - 1]).to.deep.equal(['nearTo', [121, 29.1], '人民路 2 号']);
    expect(context.query.text).to.equal('');
  });

  it('leaves province, city and district to choose, with what each has', async () => {
    const { el, done } = await stand();
    const [province] = el.all('union-select');
    const options = () =>
      el.all('union-select').map(select => [...select.querySelectorAll('option')].map(textOf));
    expect(options()).to.deep.equal([['不限', '上海市（2）', '浙江省（1）']]);
    Object.assign(province!, { value: '330000' });
    province!.dispatchEvent(new Event('change'));
    await el.still();
    expect(done).to.deep.equal([['ask', { region: '330000' }]]);
    expect(options()[1]).to.deep.equal(['不限', '杭州市（0）', '台州市（1）']);
  });

  it('says what is not there, and keeps nothing that was typed', async () => {
    const { el, part } = await stand();
    await type(el, '没有这个地方');
    await until(
      () => el.text.includes('没有找到“没有这个地方”。换个说法，或者选择地区。'),
      el.text,
    );
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.include('没有这个地方');
    expect(location.hash).to.not.include('没有');
    part.sleep();
  });

  for (const lang of ['zh-Hant', 'en', 'ug']) {
    it(`speaks ${lang}`, async () => {
      const { el } = await stand({ lang });
      const label = () => el.root.querySelector('union-field')!.getAttribute('label');
      await until(() => label() !== '站点、地区或地点', `the label in ${lang}`);
      await expect(el).shadowDom.to.be.accessible();
    });
  }
});
