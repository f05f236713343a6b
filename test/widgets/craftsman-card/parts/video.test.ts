import { expect } from '@open-wc/testing';
import * as part from '../../../../src/widgets/craftsman-card/parts/video.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, ROOT, type HostOptions } from './part-host.ts';
import { person } from './samples.ts';

describe('part: video', () => {
  afterEach(leaveNoHost);

  const shown = (video: object, options: HostOptions = {}) =>
    partHost('video', part, {
      person: person({ video: { src: `${ROOT}v/none.mp4`, ...video } }),
      ...options,
    });

  it('loads nothing but the poster before it is asked to, and tells the length', async () => {
    const host = await shown({ title: '一道焊缝', seconds: 183, poster: `${ROOT}v/poster.webp` });
    expect(host.all('video')).to.have.length(0);
    expect(host.one('#part-video').textContent).to.contain('一道焊缝');
    expect(host.act('播放视频（3:03）').localName).to.equal('button');
    const poster = host.one<HTMLImageElement>('img');
    expect(poster.loading).to.equal('lazy');
    expect(poster.alt).to.equal('');
  });

  it('keeps its room: the player stands where the poster was', async () => {
    const host = await shown({});
    const before = host.one('.screen').getBoundingClientRect();
    expect(before.height / before.width).to.be.closeTo(9 / 16, 0.01);
    host.act('播放').click();
    await host.updateComplete;
    const after = host.one('.screen').getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
  });

  it('plays after a press, with controls, captions, and the focus', async () => {
    const host = await shown({ captions: `${ROOT}v/zh.vtt`, title: '一道焊缝' });
    host.act('播放').click();
    await host.updateComplete;
    const player = host.one<HTMLVideoElement>('video');
    expect(player.controls).to.equal(true);
    expect(player.hasAttribute('playsinline')).to.equal(true);
    expect(player.autoplay).to.equal(false);
    expect(player.getAttribute('aria-label')).to.equal('一道焊缝');
    const track = host.one<HTMLTrackElement>('track');
    expect([track.kind, track.src, track.default]).to.deep.equal([
      'captions',
      `${ROOT}v/zh.vtt`,
      true,
    ]);
    expect(player.crossOrigin, 'captions of the page’s own origin').to.equal(null);
    await until(() => host.root.activeElement === player || host.text.includes('没有播放成功'));
  });

  it('asks by CORS where captions stand on another origin', async () => {
    const site = 'https://site.example.cn/';
    const host = await shown(
      { src: `${site}a.mp4`, captions: `${site}zh.vtt` },
      { context: { resolve: href => new URL(href, site).href } },
    );
    host.act('播放').click();
    await host.updateComplete;
    expect(host.one<HTMLVideoElement>('video').crossOrigin).to.equal('anonymous');
  });

  it('says so when it does not play, and offers another way', async () => {
    const host = await shown({});
    host.act('播放').click();
    await until(() => host.text.includes('视频没有播放成功'), 'the file is not there');
    expect(host.one('[role=alert]')).to.exist;
    expect((host.act('打开视频') as HTMLAnchorElement).href).to.equal(`${ROOT}v/none.mp4`);
    host.act('重试').click();
    await host.updateComplete;
    expect(host.all('video')).to.have.length(1);
  });

  it('is a link where a page plays it, and where the host is not the site’s', async () => {
    for (const src of [`${ROOT}play.html`, 'https://video.example.cn/a.mp4']) {
      const host = await shown({ src, seconds: 60 });
      const link = host.act('到播放页面观看（1:00）') as HTMLAnchorElement;
      expect(link.href).to.equal(src);
      expect(link.target).to.equal('_blank');
      expect(host.all('button')).to.have.length(0);
    }
  });

  it('shows no address that is none', async () => {
    const host = await shown({ src: 'javascript:alert(1)' });
    expect(host.text).to.contain('没有可以播放的视频');
    expect(host.all('a')).to.have.length(0);
  });

  it('is accessible', async () => {
    const host = await shown({ title: '一道焊缝', seconds: 9 });
    await expect(host).to.be.accessible();
  });
});
