import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/link-button/index.ts';
import '../../src/elements/popover/index.ts';
import type { UnionPopover } from '../../src/elements/popover/popover.ts';

type Args = Pick<UnionPopover, 'open' | 'label'> & {
  words: string;
  icon: string;
  body: TemplateResult;
};

const meta: Meta<Args> = {
  title: 'Elements/Popover',
  component: 'union-popover',
  args: {
    words: '怎么算积分',
    icon: 'help',
    label: '怎么算积分',
    open: false,
    body: html`每个项目取最好的一次成绩；同分时，用时少的排在前面。`,
  },
  render: ({ words, icon, label, open, body }) =>
    html`<union-popover label=${label} ?open=${open}
      ><union-button slot="trigger"
        >${icon ? html`<union-icon slot="icon" name=${icon}></union-icon>` : nothing}${words}</union-button
      >${body}</union-popover
    >`,
};
export default meta;

type Story = StoryObj<Args>;

/** On the page of all stories none stands open. */
const open: Story['play'] = ({ canvasElement }) => {
  canvasElement.querySelector('union-popover')!.open = true;
};

export const Shut: Story = { name: '未打开（默认）' };
export const Open: Story = { name: '已打开', play: open };
export const WithLinks: Story = {
  name: '有可以操作的内容',
  play: open,
  args: {
    words: '联系工会',
    icon: 'phone',
    label: '联系工会',
    body: html`<p>示例区总工会职工服务中心，工作日 8:30–17:30。</p>
      <union-link-button href="tel:12351">打 12351</union-link-button>`,
  },
};
export const LongText: Story = {
  name: '很长的内容',
  play: open,
  args: {
    words: '数据从哪里来',
    icon: 'info',
    label: '数据从哪里来',
    body: html`${Array.from(
      { length: 16 },
      (_, i) => html`<p>第 ${i + 1} 项：由示例区总工会提供，每周一核对一次。</p>`,
    )}`,
  },
};
export const Narrow: Story = {
  name: '窄屏',
  play: open,
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const AtTheEdge: Story = {
  name: '在屏幕边上',
  play: open,
  decorators: [
    story =>
      html`<div class="edge">
        <style>
          .edge {
            display: flex;
            justify-content: flex-end;
          }
        </style>
        ${story()}
      </div>`,
  ],
};
