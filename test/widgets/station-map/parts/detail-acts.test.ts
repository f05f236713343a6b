import { expect } from '@open-wc/testing';
import { makeSite, type Site } from '../../../../src/data/make-site.ts';
import type { UnionDialog } from '../../../../src/elements/dialog/dialog.ts';
import '../../../../src/stations/photo-large.ts';
import { until } from '../../../helpers/until.ts';
import { textOf } from '../../reading-locator/parts/part-stand.ts';
import { leaveNone, openDetail, SITE } from './detail-stand.ts';

const photo = (name: string, alt: string) => ({
  src: `https://zgh.example/photos/${name}.jpg`,
  alt,
  w: 1200,
  h: 800,
});

/** A clipboard of the test's own, put in the place of the browser's. */
function clipboard(write: (text: string) => Promise<void>): () => void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: write },
  });
  return () => {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  };
}

function sharing(share: ((data: ShareData) => Promise<void>) | undefined): () => void {
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  return () => Reflect.deleteProperty(navigator, 'share');
}

describe('what a person does in the detail of a station', () => {
  const undo: (() => void)[] = [];
  afterEach(() => {
    leaveNone();
    undo.splice(0).forEach(run => run());
  });

  it('on a phone goes there by one press and a map app of their own, from under the thumb', async () => {
    const { el } = await openDetail({}, { detail: { phones: ['021-0000 0000'] } });
    const go = el.one('.bar [data-act="go"]');
    expect(go.getAttribute('aria-expanded')).to.equal('false');
    expect(el.all('.apps')).to.have.length(0);
    go.click();
    await el.still();
    expect(go.getAttribute('aria-expanded')).to.equal('true');
    const hosts = (el.all('.apps a') as HTMLAnchorElement[]).map(({ host }) => host);
    expect(hosts).to.deep.equal(['uri.amap.com', 'api.map.baidu.com', 'apis.map.qq.com']);
    expect((el.shadowRoot as ShadowRoot).activeElement, 'the next Tab goes on from it').to.equal(
      el.one('.apps a'),
    );
    expect((el.act('打电话') as HTMLAnchorElement).href).to.equal('tel:02100000000');
    expect(getComputedStyle(el.one('.bar')).position).to.equal('sticky');
    expect(el.one('.detail').lastElementChild).to.equal(el.one('.bar'));
  });

  it('beside the map finds the apps at once, and no bar', async () => {
    const { el } = await openDetail({}, { context: { wide: true } });
    expect(el.all('.bar')).to.have.length(0);
    expect(el.all('.piece.go a')).to.have.length(3);
  });

  it('presses what is large enough for a finger', async () => {
    const { el } = await openDetail({}, { detail: { phones: ['021-0000 0000'] } });
    el.act('去这里').click();
    await el.still();
    for (const one of el.all('.bar button, .bar a')) {
      expect(one.getBoundingClientRect().height, textOf(one)).to.be.at.least(44);
    }
    for (const one of el.all('.press.plain, a.tall')) {
      const room = Number.parseFloat(getComputedStyle(one, '::before').height);
      expect(room, textOf(one)).to.be.at.least(44);
    }
  });

  it('copies the address, and says where that is refused', async () => {
    const written: string[] = [];
    undo.push(clipboard(text => Promise.resolve(void written.push(text))));
    const { el } = await openDetail();
    el.act('复制地址').click();
    await until(() => el.text.includes('已复制'));
    expect(written).to.deep.equal(['示例路 1 号']);
  });

  it('shares a link that opens this station: by the phone’s own way, else copied', async () => {
    const shared: ShareData[] = [];
    undo.push(sharing(data => Promise.resolve(void shared.push(data))));
    const { el } = await openDetail();
    el.act('分享站点').click();
    await until(() => shared.length === 1);
    const url = 'https://page.example/map#map?station=s-1';
    expect(shared).to.deep.equal([{ title: '示例路爱心接力站', url }]);
    expect(el.text).not.to.include('链接已复制');

    undo.splice(0).forEach(run => run());
    const written: string[] = [];
    undo.push(sharing(undefined));
    undo.push(clipboard(text => Promise.resolve(void written.push(text))));
    el.act('分享站点').click();
    await until(() => el.text.includes('链接已复制'));
    expect(written).to.deep.equal([url]);
  });

  it('does not take a sharing that was called off for a failure', async () => {
    undo.push(sharing(() => Promise.reject(new DOMException('no', 'AbortError'))));
    const { el } = await openDetail();
    el.act('分享站点').click();
    await el.still();
    expect(el.text).to.include('分享站点').and.not.include('请长按复制');
  });

  it('shows the link where nothing can be copied', async () => {
    undo.push(sharing(undefined));
    undo.push(clipboard(() => Promise.reject(new Error('no'))));
    const own = document.execCommand;
    document.execCommand = () => false;
    undo.push(() => (document.execCommand = own));
    const { el } = await openDetail();
    el.act('分享站点').click();
    await until(() => el.text.includes('请长按复制'));
    expect(textOf(el.one('.link'))).to.equal('https://page.example/map#map?station=s-1');
  });

  it('reports a fault with the site’s form; where there is none there is no link', async () => {
    const { el } = await openDetail();
    const { href } = el.act('报修') as HTMLAnchorElement;
    expect(href).to.match(/^https:\/\/zgh\.example\/embed\/join-form\?form=report&/);
    expect(new URL(href).searchParams.get('station')).to.equal('示例路爱心接力站');
    expect(new URL(href).searchParams.get('station_id')).to.equal('s-1');
    leaveNone();
    for (const site of [
      { ...SITE, forms: {} },
      { ...SITE, frames: undefined },
    ]) {
      const without = await openDetail({}, { site });
      expect(without.el.text).not.to.include('报修');
      leaveNone();
    }
  });

  it('asks the station’s own site, by its own id, where several sites are shown', async () => {
    const { el, context } = await openDetail();
    const other = makeSite({
      data: { ...SITE, forms: { report: 'f.json' }, frames: 'https://other.example/embed/' },
      url: 'https://other.example/.well-known/union-widgets.json',
    } as never);
    Object.assign(context.model, {
      originOf: () => ({ id: 'own-9', site: other, resolve: (other as Site).resolve }),
    });
    el.requestUpdate();
    await el.still();
    const url = new URL((el.act('报修') as HTMLAnchorElement).href);
    expect(url.origin).to.equal('https://other.example');
    expect(url.searchParams.get('station_id')).to.equal('own-9');
  });

  it('looks at the photos large, one after the other, and comes back to where it was', async () => {
    const photos = [photo('a', '门口'), photo('b', '')];
    const { el } = await openDetail({}, { detail: { photos } });
    await until(() => el.all('.pictures button').length === 2);
    const strip = el.all('.pictures button');
    const images = el.all('.pictures .photos img') as HTMLImageElement[];
    expect(strip.map(one => one.getAttribute('aria-label'))).to.deep.equal([
      '看大图：门口',
      '看大图：站点照片',
    ]);
    for (const image of images) {
      expect(image.loading).to.equal('lazy');
      expect([image.width, image.height]).to.deep.equal([213, 160]);
    }
    strip[0]!.focus();
    strip[0]!.click();
    await until(() => el.all('union-dialog').length === 1);
    const dialog = el.one<UnionDialog>('union-dialog');
    await dialog.updateComplete;
    expect(dialog.heading).to.equal('门口');
    expect(dialog.textContent).to.include('第 1 张，共 2 张');
    el.act('下一张').click();
    await el.still();
    expect(dialog.heading).to.equal('站点照片');
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await el.still();
    expect(dialog.heading).to.equal('门口');
    dialog.close('button');
    await until(() => el.all('union-dialog').length === 0);
    expect(el.root.activeElement).to.equal(strip[0]);
  });

  it('says of a photo that does not load that it did not, in its place', async () => {
    const { el } = await openDetail({}, { detail: { photos: [photo('a', '门口')] } });
    const before = el.one('.pictures li').getBoundingClientRect();
    el.one('.pictures img').dispatchEvent(new Event('error'));
    await until(() => el.text.includes('照片没有载入'));
    const after = el.one('.pictures li').getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(textOf(el.one('.pictures li'))).to.equal('门口 照片没有载入。');
  });

  it('reads what a station reports of itself, which goes before its hours', async () => {
    const live = {
      shut: () => '临时关闭',
      shuts: () => true,
      line: () => '临时关闭 · 3 分钟前上报',
    };
    const { el } = await openDetail({}, { live });
    expect(textOf(el.one('.state'))).to.equal('临时关闭');
    expect(el.one('.state').className).not.to.include('open');
    expect(textOf(el.one('.live'))).to.equal('临时关闭 · 3 分钟前上报');
    leaveNone();
    const full = await openDetail({}, { live: { shuts: () => true, line: () => '已满' } });
    expect(textOf(full.el.one('.state'))).to.equal('开放中，至 18:00');
    expect(full.el.one('.state').className).not.to.include('open');
    leaveNone();
    const planned = await openDetail({ status: 'planned' }, { live });
    expect(textOf(planned.el.one('.state'))).to.equal('筹建中');
    expect(planned.el.all('.live')).to.have.length(0);
  });
});
