import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/dialog/index.ts';
import '../../src/elements/field/index.ts';
import type { UnionDialog } from '../../src/elements/dialog/dialog.ts';

type Args = Pick<UnionDialog, 'heading' | 'open' | 'dismissible' | 'decisive'> & {
  opener: string;
  body: TemplateResult;
  no: string;
  yes: string;
};

const dialogOf = (element: Element) => element.parentElement!.querySelector('union-dialog')!;
const show = ({ currentTarget }: Event) => dialogOf(currentTarget as Element).show();
const close = ({ currentTarget }: Event) =>
  (currentTarget as Element).closest('union-dialog')!.close();

const meta: Meta<Args> = {
  title: 'Elements/Dialog',
  component: 'union-dialog',
  args: {
    opener: '转到其他单位',
    heading: '把会籍转到新单位？',
    open: false,
    dismissible: false,
    decisive: false,
    body: html`转会申请由新单位的工会审核，一般三个工作日内答复。审核期间您的会员待遇不变。`,
    no: '再想想',
    yes: '申请转会',
  },
  render: ({ opener, heading, open, dismissible, decisive, body, no, yes }) =>
    html`<div>
      <union-button @click=${show}>${opener}</union-button>
      <union-dialog
        heading=${heading}
        ?open=${open}
        ?dismissible=${dismissible}
        ?decisive=${decisive}
        >${body}${no ? html`<union-button slot="actions" @click=${close}>${no}</union-button>` : ''}${
          yes
            ? html`<union-button slot="actions" variant="primary" @click=${close}
                >${yes}</union-button
              >`
            : ''
        }</union-dialog
      >
    </div>`,
  // On the page of all stories none stands open; on its own page each does.
  play: ({ canvasElement }) => canvasElement.querySelector('union-dialog')!.show(),
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: '作决定（默认）' };
export const Decisive: Story = {
  name: '不能恢复的决定',
  args: {
    opener: '取消预约',
    heading: '取消这次预约吗？',
    decisive: true,
    body: html`6 月 3 日 14:00“职工法律咨询”的名额会让给其他人，取消后不能恢复。`,
    no: '保留预约',
    yes: '取消预约',
  },
};
export const ReadOnly: Story = {
  name: '只供阅读，点旁边也关',
  args: {
    opener: '怎么算积分',
    heading: '怎么算积分',
    dismissible: true,
    body: html`每个项目取最好的一次成绩；同分时，用时少的排在前面。`,
    no: '',
    yes: '',
  },
};
/* eslint-disable lit-a11y/no-autofocus -- in a dialog it says where to start, and only once it opens */
export const Form: Story = {
  name: '填写',
  args: {
    opener: '报告问题',
    heading: '这个站点有什么不对？',
    body: html`<union-field
      label="请写一句话"
      hint="例如：微波炉坏了，晚上没开门。"
      autofocus
    ></union-field>`,
    no: '不报了',
    yes: '提交',
  },
};
/* eslint-enable lit-a11y/no-autofocus */
export const LongText: Story = {
  name: '很长的内容',
  args: {
    opener: '看全文',
    heading: '工会会员会籍管理办法（示例）',
    body: html`${Array.from(
      { length: 24 },
      (_, i) =>
        html`<p>
          第 ${i + 1} 条：职工劳动关系变化后，会籍随劳动关系流动；由新单位工会接收，会龄连续计算。
        </p>`,
    )}`,
    no: '',
    yes: '我已读完',
  },
};
export const Narrow: Story = {
  name: '窄屏、很长的文字',
  args: {
    opener: '退出竞赛',
    heading: '退出“永嘉杯”新就业形态劳动者职业技能竞赛吗？',
    body: html`退出后，您的成绩不再排名；报名截止之前可以重新报名。`,
    no: '留在竞赛里',
    yes: '确认退出竞赛',
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
