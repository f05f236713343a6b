import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/steps/index.ts';
import type { UnionSteps } from '../../src/elements/steps/steps.ts';

type Args = Pick<UnionSteps, 'current' | 'finished' | 'label' | 'selectable' | 'href'>;

const meta: Meta<Args> = {
  title: 'Elements/Steps',
  component: 'union-steps',
  args: { current: 'fill', finished: false, label: '入会申请', selectable: false, href: '' },
  render: args =>
    html`<union-steps
      current=${args.current}
      label=${args.label}
      href=${args.href}
      ?finished=${args.finished}
      ?selectable=${args.selectable}
    >
      <option value="read">阅读须知</option>
      <option value="fill">填写信息</option>
      <option value="files">上传材料</option>
      <option value="send">核对并提交</option>
    </union-steps>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: '进行到第二步' };
export const First: Story = { name: '第一步', args: { current: 'read' } };
export const Finished: Story = { name: '全部完成', args: { finished: true } };
export const Selectable: Story = {
  name: '可以回到做完的步骤',
  args: { current: 'files', selectable: true },
};
export const Links: Story = {
  name: '做完的步骤是链接',
  args: { current: 'files', href: '#step={step}' },
};
export const LongText: Story = {
  name: '名称较长',
  args: { label: '困难职工帮扶申请', current: 'b' },
  render: ({ current, label }) =>
    html`<union-steps current=${current} label=${label}>
      <option value="a">确认家庭情况和收入</option>
      <option value="b">填写申请人和共同生活的家庭成员信息</option>
      <option value="c">上传户口簿、诊断证明和费用单据的照片</option>
    </union-steps>`,
};
export const Narrow: Story = {
  name: '窄屏写法（点开看全部）',
  globals: { viewport: { value: 'wechat' } },
};
