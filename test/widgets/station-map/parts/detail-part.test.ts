import { expect } from '@open-wc/testing';
import { until } from '../../../helpers/until.ts';
import { Failure, OldCopy } from '../fake-client.ts';
import { textOf } from '../../reading-locator/parts/part-stand.ts';
import { DETAIL_URL, leaveNone, NOW, openDetail, SITE, station } from './detail-stand.ts';

describe('the detail of a station', () => {
  afterEach(leaveNone);

  it('says its name, whether it is open, and what sort of place it is', async () => {
    const { el } = await openDetail();
    const name = el.one('#station-title');
    expect(textOf(name)).to.equal('示例路爱心接力站');
    expect(name.getAttribute('role')).to.equal('heading');
    expect(name.getAttribute('aria-level')).to.equal('4');
    expect(textOf(el.one('.state'))).to.equal('开放中，至 18:00');
    expect(el.one('.state').className).to.include('open');
    expect(textOf(el.one('.head'))).to.include('户外劳动者驿站 · 骑手驿站');
  });

  it('estimates the walk, and says that it is an estimate; none where it is too far', async () => {
    const near = await openDetail({}, { context: { metresTo: () => 650 } });
    expect(textOf(near.el.one('.far'))).to.equal('650 米 · 步行约 12 分钟（估计）');
    const far = await openDetail({}, { context: { metresTo: () => 3100 } });
    expect(textOf(far.el.one('.far'))).to.equal('3.1 公里');
  });

  it('tells from when and until when a place is there', async () => {
    const said = async (more: Parameters<typeof openDetail>[0]) =>
      textOf((await openDetail(more)).el.one('.head'));
    expect(await said({ validThrough: '2026-12-31' })).to.include('临时站点，开放至12月31日周四');
    expect(await said({ validFrom: '2027-05-01', status: 'planned' }))
      .to.include('筹建中')
      .and.include('计划2027年5月1日启用');
    expect(await said({ validThrough: '2026-11-24' })).to.include('已于11月24日周二结束');
    expect(await said({ validThrough: '2026-11-25' })).to.include('开放至11月25日周三');
    expect(await said({ validFrom: '2026-12-01', validThrough: '2027-02-28' })).to.include(
      '临时站点，12月1日周二至2027年2月28日开放',
    );
    expect(await said({ validFrom: '2026-12-01T09:00:00+08:00' })).to.include(
      '12月1日周二 09:00起开放',
    );
    expect(await said({})).not.to.match(/临时|起开放|结束/);
  });

  it('sends nobody to a station that has closed or moved, and says why', async () => {
    for (const status of ['closed', 'moved'] as const) {
      const { el, piece } = await openDetail(
        { status, validThrough: '2026-12-31', facilities: ['toilet'] },
        { detail: { notes: '已迁到示例路 9 号' }, context: { metresTo: () => 650 } },
      );
      expect(el.text).not.to.match(/650|12月31日|卫生间/);
      expect(el.all('.bar')).to.have.length(0);
      expect(textOf(el.one('.shut'))).to.equal('已迁到示例路 9 号');
      expect(piece('hours')).to.equal('');
      expect(el.one('.state').className).to.include('out');
      leaveNone();
    }
  });

  it('shows the week with holidays, make-up days and single days', async () => {
    const { piece } = await openDetail({
      hours: 'Mo-Fr 09:00-18:00; PH off',
      specialHours: [{ date: '2026-11-27', hours: 'off', note: '检修' }],
    });
    expect(piece('hours'))
      .to.include('今天 09:00–18:00')
      .and.include('明天 09:00–18:00')
      .and.include('不开放 检修');
  });

  it('tells each service by its own hours, and whether it is to be had now', async () => {
    const { el, piece } = await openDetail({
      services: [
        { name: '法律咨询', hours: 'We 14:00-16:00', book: 'book' },
        { name: '理发', hours: 'Fr 09:00-11:00' },
        { name: '热水' },
        { name: '体检', book: 'https://clinic.example/book' },
        { name: '缝补', book: 'javascript:alert(1)' },
      ],
    });
    expect(piece('services'))
      .to.include('法律咨询 周三 14:00–16:00 开放中，至 16:00')
      .and.include('理发 周五 09:00–11:00 已关闭');
    const links = el.all('.services a') as HTMLAnchorElement[];
    expect(links.map(({ host }) => host)).to.deep.equal(['zgh.example', 'clinic.example']);
    const { searchParams } = new URL(links[0]!.href);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      form: 'book',
      station: '示例路爱心接力站',
      station_id: 's-1',
      station_address: '示例路 1 号',
      service: '法律咨询',
      lang: 'zh-Hans',
    });
    expect(links[0]!.textContent).to.include('预约法律咨询');
  });

  it('says of no service that it is to be had where the station is shut', async () => {
    const { piece } = await openDetail({
      hours: 'Mo-Fr 08:00-12:00',
      services: [{ name: '法律咨询', hours: 'We 14:00-16:00' }],
    });
    expect(piece('services')).to.include('周三 14:00–16:00').and.not.include('开放中');
  });

  it('puts the next stop of a mobile station first and says what is over', async () => {
    const timetable = [
      { place: '旧集市', hours: '2026 Nov 20 14:00-17:00' },
      { place: '示例广场', hours: 'Fr 18:00-20:00', note: '东门' },
      { place: '示例公园', hours: 'We 14:00-17:00', at: [121.6, 31.3] as [number, number] },
      { place: '待定', hours: '另行通知' },
    ];
    const { el } = await openDetail({}, { detail: { timetable } });
    expect(el.all('.timetable li').map(textOf)).to.deep.equal([
      '现在，至 17:00 示例公园 周三 14:00–17:00',
      '11月27日周五 18:00–20:00 示例广场 周五 18:00–20:00 · 东门',
      '待定 另行通知',
      '已结束 旧集市',
    ]);
    el.act('去这里').click();
    await el.still();
    expect(textOf(el.one('.apps'))).to.include('前往停靠点：示例公园');
    const href = decodeURIComponent((el.act('高德地图') as HTMLAnchorElement).href);
    expect(href).to.match(/position=121\.6\d+,31\.2\d+/);
  });

  it('shows who it is for, who stands behind it, and what it was given', async () => {
    const { piece } = await openDetail(
      { facilities: ['drinking_water', 'charging', '热敷'] },
      {
        detail: {
          access: { who: '户外劳动者', how: '刷脸' },
          areaM2: 100.5,
          operator: '示例区总工会',
          donors: ['示例公司', '示例银行'],
          honours: [{ name: '最美站点', level: '全国', year: 2023, by: '示例单位' }],
          notes: '门口有坡道',
        },
      },
    );
    expect(piece('facilities')).to.equal('设施 饮用水手机充电热敷');
    expect(piece('about')).to.equal(
      '站点情况 服务对象 户外劳动者 进入方式 刷脸 面积 100.5 平方米 管理单位 示例区总工会 ' +
        '共建单位 示例公司、示例银行 荣誉 2023 全国 最美站点 示例单位 说明 门口有坡道',
    );
  });

  it('tells the standard point by point in words', async () => {
    const standard = [
      { name: '有统一的标识名称', met: true },
      { name: '有健全的服务设施', met: false, note: '微波炉在修' },
      { name: '有地图可查' },
    ];
    const { piece } = await openDetail({}, { detail: { standard } });
    expect(piece('standard')).to.equal(
      '建站标准 共 3 项，达到 1 项 有统一的标识名称 达到 有健全的服务设施 微波炉在修 未达到 有地图可查 未核对',
    );
  });

  it('leaves out what is not known', async () => {
    const { el } = await openDetail(
      { hours: undefined, address: undefined },
      { site: { ...SITE, forms: {} } },
    );
    const pieces = el.all('.piece').map(one => one.classList[1]);
    expect(pieces).to.deep.equal(['reach']);
    expect(textOf(el.one('.foot'))).to.equal('打印这个站点');
    expect(el.text).not.to.include('undefined');
    expect(textOf(el.one('.state'))).to.equal('开放时间未知');
  });

  it('names the sources that tell of it, when it was checked, and where that is from', async () => {
    const { el, context } = await openDetail(
      {},
      { detail: { provenance: { source: '示例表', precision: '门牌', checked: '2026-11-01' } } },
    );
    expect(textOf(el.one('.foot p'))).to.equal('数据来源：示例表 · 门牌 · 2026-11-01 核对');
    Object.assign(context.model, { alsoIn: () => ['示例外卖', '示例地图'] });
    el.requestUpdate();
    await el.still();
    expect(textOf(el.one('.foot p'))).to.include('示例外卖、示例地图也登记了这个站点');
  });

  it('shows hostile words as words', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { el } = await openDetail(
      { name: evil, address: evil, facilities: [evil], kinds: [evil], services: [{ name: evil }] },
      {
        detail: {
          phones: ['javascript:alert(1)', evil],
          photos: [{ src: 'javascript:alert(1)', alt: evil }],
          standard: [{ name: evil, note: evil }],
          provenance: { source: evil },
          timetable: [{ place: evil, hours: evil }],
        },
      },
    );
    expect(el.all('img')).to.have.length(0);
    for (const link of el.all('a') as HTMLAnchorElement[]) {
      expect(link.href).to.match(/^(https:|tel:1)/);
    }
  });

  it('tells the rest did not come, and asks again; what the list knows stays', async () => {
    const { el, client } = await openDetail({}, { answers: { [DETAIL_URL]: new Failure() } });
    expect(el.text).to.include('更多信息没有载入').and.include('示例路爱心接力站');
    const own = { v: 1, ...station({ phones: ['021-0000 0000'] } as never) };
    client.answers[DETAIL_URL] = own;
    el.act('重试').click();
    await until(() => el.text.includes('021-0000 0000'));
    expect(el.text).not.to.include('没有载入');
  });

  it('tells the age of an old copy', async () => {
    const copy = new OldCopy({ v: 1, ...station() }, NOW - 3 * 3_600_000);
    const { el } = await openDetail({}, { answers: { [DETAIL_URL]: copy } });
    expect(el.text).to.include('下面是3 小时前保存的内容');
  });

  it('stands on its own document where the list has only its place, and says where there is none', async () => {
    const alone = await openDetail({}, { unlisted: true });
    expect(textOf(alone.el.one('#station-title'))).to.equal('示例路爱心接力站');
    const none = await openDetail({}, { unlisted: true, answers: {} });
    expect(none.el.text).to.include('没有找到这个站点');
    none.el.act('返回列表').click();
    expect(none.acts.closed).to.equal(1);
  });

  it('forgets the station before when another is opened', async () => {
    const { el, part } = await openDetail({}, { detail: { phones: ['021-0000 0000'] } });
    el.act('去这里').click();
    await el.still();
    expect(el.all('.apps')).to.have.length(1);
    part.close();
    part.open('s-1');
    await el.still();
    expect(el.all('.apps')).to.have.length(0);
  });
});
