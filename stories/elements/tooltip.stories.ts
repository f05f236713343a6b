import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/tooltip/index.ts';
import type { UnionTooltip } from '../../src/elements/tooltip/tooltip.ts';

type Args = Pick<UnionTooltip, 'text'> & { icon: string; label: string };

const meta: Meta<Args> = {
  title: 'Elements/Tooltip',
  component: 'union-tooltip',
  args: { text: '位置只在您的手机上使用，不会发送。', icon: 'locate', label: '我附近' },
  render: ({ text, icon, label }) =>
    html`<union-tooltip text=${text}
      ><union-button label=${label}><union-icon name=${icon}></union-icon></union-button
    ></union-tooltip>`,
};
export default meta;

type Story = StoryObj<Args>;

/** As for somebody who comes with the Tab key. */
const focus: Story['play'] = async ({ canvasElement }) => {
  const button = canvasElement.querySelector('union-button')!;
  await button.updateComplete;
  button.focus();
};

export const Resting: Story = { name: '平时（默认）' };
export const Shown: Story = { name: '焦点在控件上', play: focus };
export const Large: Story = {
  name: '大字：说明一直在下面',
  globals: { size: 'large' },
};
export const LongText: Story = {
  name: '很长的说明',
  args: {
    text: '把看到的站点存成一张表，可以用 WPS 打开；不含任何人的姓名和电话。',
    icon: 'copy',
    label: '导出',
  },
  play: focus,
};
export const Row: Story = {
  name: '一排按钮',
  render: () =>
    html`${[
      { icon: 'plus', label: '放大', text: '也可以用两根手指拉开。' },
      { icon: 'minus', label: '缩小', text: '也可以用两根手指捏拢。' },
      { icon: 'fit', label: '看全部', text: '回到看得见所有站点的范围。' },
    ].map(
      ({ icon, label, text }) =>
        html`<union-tooltip text=${text}
          ><union-button label=${label}><union-icon name=${icon}></union-icon></union-button
        ></union-tooltip> `,
    )}`,
};
