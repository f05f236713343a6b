import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/icon/index.ts';
import type { UnionButton } from '../../src/elements/button/button.ts';

type Args = Pick<UnionButton, 'variant' | 'busy' | 'disabled' | 'label' | 'expanded'> & {
  words: string;
  icon: string;
};

const meta: Meta<Args> = {
  title: 'Elements/Button',
  component: 'union-button',
  args: {
    words: '查看全部站点',
    icon: '',
    variant: 'secondary',
    busy: false,
    disabled: false,
    label: '',
  },
  render: ({ words, icon, variant, busy, disabled, label, expanded }) =>
    html`<union-button
      variant=${variant}
      ?busy=${busy}
      ?disabled=${disabled}
      label=${label}
      expanded=${expanded ?? nothing}
      >${icon ? html`<union-icon slot=${label ? nothing : 'icon'} name=${icon}></union-icon>` : nothing}${words}</union-button
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Secondary: Story = { name: '次要（默认）' };
export const Primary: Story = { name: '主要', args: { variant: 'primary', words: '提交申请' } };
export const Quiet: Story = { name: '安静', args: { variant: 'quiet', words: '清除筛选' } };
export const Danger: Story = {
  name: '不能撤销的事',
  args: { variant: 'danger', icon: 'trash', words: '删除这张照片' },
};
export const WithIcon: Story = { name: '带图标', args: { icon: 'locate', words: '我附近' } };
export const IconAlone: Story = {
  name: '只有图标',
  args: { icon: 'close', label: '关闭', words: '' },
};
export const Busy: Story = {
  name: '处理中',
  args: { variant: 'primary', busy: true, words: '正在提交…' },
};
export const BusyIconAlone: Story = {
  name: '只有图标，处理中',
  args: { icon: 'refresh', label: '重新加载', busy: true, words: '' },
};
export const Disabled: Story = { name: '不可用', args: { disabled: true } };
export const DisabledPrimary: Story = {
  name: '主要，不可用',
  args: { variant: 'primary', disabled: true, words: '提交申请' },
};
export const Expanded: Story = {
  name: '已展开',
  args: { expanded: 'true', icon: 'filter', words: '筛选' },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: {
    variant: 'primary',
    words: '我已阅读并同意上述内容，现在就填写入会申请，并由所在单位工会审核',
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const FullWidth: Story = {
  name: '占满一行（手机上的主要操作）',
  args: { variant: 'primary', words: '下一步' },
  globals: { viewport: { value: 'wechat', isRotated: false } },
  decorators: [
    story =>
      html`<div class="full">${story()}</div>
        <style>
          .full union-button {
            display: block;
          }
        </style>`,
  ],
};
export const Together: Story = {
  name: '几个在一起',
  render: () =>
    html`<p>张晓梅（示例）的入会申请，昨天 16:20 提交，还没有审核。</p>
      <union-button variant="primary">修改申请</union-button>
      <union-button>打印</union-button>
      <union-button variant="danger">撤回申请</union-button>`,
};
