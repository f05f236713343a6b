import { expect } from '@open-wc/testing';
import { doorStyles } from '../../../../src/stations/door-sheet.ts';
import '../../../../src/stations/qr.ts';
import '../../../../src/widgets/station-map/parts/print-station.ts';
import { printed } from '../../../helpers/printed.ts';
import { until } from '../../../helpers/until.ts';
import { textOf } from '../../reading-locator/parts/part-stand.ts';
import { leaveNone, openDetail, type Properties, type StandOptions } from './detail-stand.ts';

const FULL: Properties = {
  phones: ['021-0000 0000', '12351'],
  facilities: ['drinking_water', 'first_aid'],
  access: { who: '户外劳动者', how: '扫门上的码' },
  services: [{ name: '法律咨询', hours: 'We 14:00-17:00' }, { name: '理发' }],
};

/** The sheet of a station, as a person asks for it in its detail. */
async function sheetOf(properties: Properties = {}, options: StandOptions = {}): Promise<Document> {
  const { el } = await openDetail(properties, { detail: FULL, ...options });
  await until(() => el.text.includes(PRINT[options.lang ?? 'zh-Hans']!), 'the button');
  return printed(() => el.act(PRINT[options.lang ?? 'zh-Hans']!).click());
}

const PRINT: Record<string, string> = {
  'zh-Hans': '打印这个站点',
  'zh-Hant': '列印這個站點',
  en: 'Print this station',
  ug: 'بۇ پونكىتنى بېسىش',
};

describe('one station on paper', () => {
  afterEach(leaveNone);

  it('says when it is open, what it has, whom to call, and has the code that opens it', async () => {
    const sheet = await sheetOf();
    const text = textOf(sheet.querySelector('.door'));
    expect(textOf(sheet.querySelector('h1'))).to.equal('示例路爱心接力站');
    expect(text).to.include('示例市总工会').and.include('示例路 1 号');
    expect([...sheet.querySelectorAll('tr')].map(textOf)).to.deep.equal(['每天 09:00–18:00']);
    expect(text).to.include('扫门上的码').and.include('服务对象 户外劳动者');
    expect(text).to.include('饮用水').and.include('法律咨询 周三 14:00–17:00').and.include('理发');
    expect(text).to.include('电话 021-0000 0000、12351');
    expect(sheet.title).to.equal('示例路爱心接力站（一页）');
    const code = sheet.querySelector('svg.qr')!;
    expect(code.getAttribute('aria-label')).to.equal('扫码看今天几点关门、怎么走');
    // The picture of the address that opens this station, and no other.
    const { qrPath } = await import('../../../../src/rules/qr-path.ts');
    const { encode } = await import('uqr');
    const { data } = encode('https://page.example/map#map?station=s-1', { ecc: 'M', border: 4 });
    expect(code.querySelectorAll('path')[1]!.getAttribute('d')).to.equal(qrPath(data));
  });

  it('tells how long a temporary one stays', async () => {
    const sheet = await sheetOf({ validThrough: '2026-12-31' });
    expect(textOf(sheet.querySelector('.door'))).to.include('临时站点，开放至12月31日');
  });

  it('of one that is shut says that, and no hours', async () => {
    const sheet = await sheetOf({ status: 'closed', notes: '2026 年起并入示例路二站。' });
    const text = textOf(sheet.querySelector('.door'));
    expect(text).to.include('已停用').and.include('并入示例路二站');
    expect(sheet.querySelectorAll('tr')).to.have.length(0);
    expect(text).not.to.include('饮用水');
  });

  it('leaves out what is not known', async () => {
    const sheet = await sheetOf({ hours: undefined } as never, { detail: {} });
    expect([...sheet.querySelectorAll('h2')].map(textOf)).to.deep.equal(['开放时间']);
    expect(textOf(sheet.querySelector('section'))).to.include('开放时间未知');
  });

  it('keeps to one page, however much there is to say', async () => {
    const { el } = await openDetail(
      { name: '示例省示例市示例区示例街道户外劳动者综合服务站点（示例）' },
      {
        detail: {
          ...FULL,
          hours:
            'Mo 08:00-09:00; Tu 08:00-10:00; We 08:00-11:00; Th 08:00-12:00; Fr 08:00-13:00; Sa 09:00-10:00; Su off',
          services: Array.from({ length: 30 }, (_, at) => ({ name: `第 ${at} 项很长的服务名称` })),
          facilities: Array.from({ length: 40 }, (_, at) => `facility-${at}`),
        },
      },
    );
    await until(() => el.text.includes('打印这个站点'), 'the button');
    const sheet = await printed(() => el.act('打印这个站点').click());
    const frame = document.createElement('iframe');
    frame.style.width = '210mm';
    document.body.append(frame);
    frame.contentDocument!.documentElement.replaceWith(sheet.documentElement);
    const rules = frame.contentDocument!.createElement('style');
    rules.textContent = doorStyles.cssText;
    frame.contentDocument!.head.append(rules);
    const door = frame.contentDocument!.querySelector<HTMLElement>('.door')!;
    const code = door.querySelector('.qr')!.getBoundingClientRect();
    const { bottom } = door.getBoundingClientRect();
    frame.remove();
    expect(code.bottom, 'the code is on the page').to.be.at.most(bottom);
    expect(code.height).to.be.greaterThan(150);
  });

  for (const lang of ['zh-Hant', 'en', 'ug']) {
    it(`speaks ${lang}`, async () => {
      const sheet = await sheetOf({}, { lang });
      expect(sheet.documentElement.lang).to.equal(lang);
      if (lang !== 'zh-Hant') {
        expect(textOf(sheet.querySelector('table'))).not.to.match(/[\u4e00-\u9fff]/);
      }
    });
  }
});
