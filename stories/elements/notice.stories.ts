import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/link-button/index.ts';
import '../../src/elements/notice/index.ts';
import type { UnionNotice } from '../../src/elements/notice/notice.ts';

type Args = Pick<UnionNotice, 'tone' | 'heading'> & { words: string; action: string };

const meta: Meta<Args> = {
  title: 'Elements/Notice',
  component: 'union-notice',
  args: {
    tone: 'info',
    heading: '春节期间部分站点调整开放时间',
    words: '出发前请查看站点详情。',
    action: '',
  },
  render: ({ tone, heading, words, action }) =>
    html`<union-notice tone=${tone} heading=${heading}
      >${words}${
        action ? html`<union-button slot="actions">${action}</union-button>` : nothing
      }</union-notice
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Info: Story = { name: '说明' };
export const Warning: Story = {
  name: '留意',
  args: {
    tone: 'warning',
    heading: '暂时无法更新',
    words: '下面是 3 小时前保存的内容，可能已有变化。',
    action: '重试',
  },
};
export const Problem: Story = {
  name: '出错',
  args: {
    tone: 'problem',
    heading: '没有连上服务器',
    words: '请检查网络，稍后重试。',
    action: '重试',
  },
};
export const Success: Story = {
  name: '成功',
  args: {
    tone: 'success',
    heading: '申请已收到',
    words: '回执编号 2026-0214-0007，三个工作日内答复。',
  },
};
export const NoHeading: Story = {
  name: '没有标题',
  args: { heading: '', words: '点“我附近”后，位置只在您的手机上使用，不会发送。' },
};
export const HeadingAlone: Story = {
  name: '只有标题',
  args: { tone: 'success', heading: '名称已复制', words: '' },
};
export const LongWords: Story = {
  name: '几段文字和链接',
  render: () =>
    html`<union-notice tone="warning" heading="身份证号码和姓名对不上，暂时不能提交入会申请">
      <p>请对照身份证，看看有没有写错的字或数字，最后一位可能是字母 X。</p>
      <p>如果没有写错，可能是您的户籍信息刚刚变更，请改天再试，或者请单位工会代为办理。</p>
      <union-link-button slot="actions" href="tel:12351">拨打 12351</union-link-button>
    </union-notice>`,
  globals: { viewport: { value: 'wechat', isRotated: false } },
};
