import { expect } from '@open-wc/testing';
import * as part from '../../../../src/widgets/craftsman-card/parts/share.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, type HostOptions } from './part-host.ts';

describe('part: share', () => {
  const { clipboard } = navigator;
  const place = (name: 'clipboard' | 'share', value: unknown) =>
    Object.defineProperty(navigator, name, { configurable: true, value });
  afterEach(() => {
    leaveNoHost();
    place('clipboard', clipboard);
    delete (navigator as unknown as Record<string, unknown>)['share'];
  });

  const PAGE = 'https://site.example.cn/craftsmen/p-0007.html';
  const shown = async (options?: HostOptions) => {
    const host = await partHost('share', part, options);
    await until(() => host.root.querySelector('.qr') || !options || options.context);
    return host;
  };

  it('shows the address and its QR code, in room that was kept for it', async () => {
    const host = await shown();
    expect(host.text).to.contain(PAGE);
    await until(() => host.root.querySelector('.qr'));
    expect(host.one('.qr').getAttribute('aria-label')).to.contain('单晓林');
    const { width, height } = host.one('.code').getBoundingClientRect();
    expect([width, height]).to.deep.equal([144, 144]);
  });

  it('copies the link, and says so', async () => {
    const copied: string[] = [];
    place('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
    const host = await shown();
    host.act('复制链接').click();
    await until(() => host.one('[role=status]').textContent!.includes('链接已复制'));
    expect(copied).to.deep.equal([PAGE]);
  });

  it('says so when the browser does not copy', async () => {
    place('clipboard', { writeText: () => Promise.reject(new Error('no')) });
    const { execCommand } = document;
    document.execCommand = () => false;
    try {
      const host = await shown();
      host.act('复制链接').click();
      await until(() => host.one('[role=status]').textContent!.includes('没有复制成功'));
    } finally {
      document.execCommand = execCommand;
    }
  });

  it('hands the address on by what the device has for it', async () => {
    const sent: ShareData[] = [];
    place('share', (data: ShareData) => Promise.resolve(void sent.push(data)));
    const host = await shown();
    host.act('发送给别人').click();
    await until(() => sent.length);
    expect(sent, 'the address and nothing of the person').to.deep.equal([{ url: PAGE }]);
  });

  it('saves the code as a picture named by the id', async () => {
    const { click } = HTMLAnchorElement.prototype;
    const names: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    try {
      const host = await shown();
      await until(() => host.root.querySelector('.qr'));
      host.act('保存二维码图片').click();
      await until(() => host.one('[role=status]').textContent!.includes('图片已生成'));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['p-0007.png']);
  });

  it('does without a code where the address is too long for one', async () => {
    const page = `https://site.example.cn/${'x'.repeat(4000)}`;
    const host = await shown({ context: { page } });
    await until(() => host.text.includes('二维码没有生成'));
    expect(host.text).to.contain('复制链接').and.not.to.contain('保存二维码图片');
  });

  it('says so when there is no address', async () => {
    const host = await shown({ context: { page: undefined } });
    expect(host.text).to.contain('没有可以分享的网址');
  });

  it('is accessible', async () => {
    const host = await shown();
    await until(() => host.root.querySelector('.qr'));
    await expect(host).to.be.accessible();
  });
});
