import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/switch/index.ts';
import type { UnionSwitch } from '../../src/elements/switch/switch.ts';

type Args = Pick<UnionSwitch, 'label' | 'hint' | 'error' | 'checked' | 'disabled'>;

const meta: Meta<Args> = {
  title: 'Elements/Switch',
  component: 'union-switch',
  args: { label: '大字显示', hint: '', error: '', checked: false, disabled: false },
  render: args =>
    html`<union-switch
      label=${args.label}
      hint=${args.hint}
      error=${args.error}
      .checked=${args.checked}
      ?disabled=${args.disabled}
    ></union-switch>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Off: Story = { name: '关' };
export const On: Story = { name: '开', args: { checked: true } };
export const Hint: Story = {
  name: '带提示',
  args: { label: '办理进度短信提醒', hint: '每一步办完发一条，不发广告。', checked: true },
};
export const WithError: Story = {
  name: '没有保存成功',
  args: { label: '办理进度短信提醒', error: '没有保存成功，请检查网络后再试。' },
};
export const Disabled: Story = {
  name: '不可用',
  args: { label: '办理进度短信提醒', hint: '先填写手机号码，才能打开。', disabled: true },
};
export const DisabledOn: Story = {
  name: '不可用（开）',
  args: { label: '重要通知', hint: '关系到您的权益，不能关闭。', checked: true, disabled: true },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: {
    label: '附近的户外劳动者驿站、司机之家和爱心妈妈小屋有变动时提醒我',
    hint: '只在您打开这个页面时核对，位置留在您的手机上。',
    checked: true,
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const Several: Story = {
  name: '一组设置',
  render: () =>
    html`<union-switch label="大字显示" checked></union-switch>
      <union-switch label="高对比配色"></union-switch>
      <union-switch label="办理进度短信提醒" hint="每一步办完发一条。" checked></union-switch>`,
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: { checked: true },
  parameters: { dir: 'rtl' },
};
