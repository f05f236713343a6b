import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/chip/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/link-button/index.ts';
import '../../src/elements/list/index.ts';
import '../../src/elements/sheet/index.ts';
import type { UnionSheet } from '../../src/elements/sheet/sheet.ts';

type Args = Pick<UnionSheet, 'heading' | 'open'> & {
  opener: string;
  icon: string;
  body: TemplateResult;
  action: string;
};

const sheetOf = (element: Element) => element.parentElement!.querySelector('union-sheet')!;
const show = ({ currentTarget }: Event) => sheetOf(currentTarget as Element).show();
const close = ({ currentTarget }: Event) =>
  (currentTarget as Element).closest('union-sheet')!.close();

const meta: Meta<Args> = {
  title: 'Elements/Sheet',
  component: 'union-sheet',
  args: {
    opener: '筛选',
    icon: 'filter',
    heading: '筛选站点',
    open: false,
    body: html`${['户外劳动者驿站', '司机之家', '妈咪小屋', '职工书屋', '换电点'].map(
      (word, i) => html`<union-chip count=${[128, 17, 42, 63, 205][i]!}>${word}</union-chip> `,
    )}`,
    action: '看 455 个站点',
  },
  render: ({ opener, icon, heading, open, body, action }) =>
    html`<div>
      <union-button @click=${show}
        ><union-icon slot="icon" name=${icon}></union-icon>${opener}</union-button
      >
      <union-sheet heading=${heading} ?open=${open}
        >${body}${
          action
            ? html`<union-button slot="actions" variant="primary" @click=${close}
                >${action}</union-button
              >`
            : ''
        }</union-sheet
      >
    </div>`,
  // On the page of all stories none stands open; on its own page each does.
  play: ({ canvasElement }) => canvasElement.querySelector('union-sheet')!.show(),
};
export default meta;

type Story = StoryObj<Args>;

export const Phone: Story = {
  name: '手机上（默认）',
  globals: { viewport: { value: 'wechat', isRotated: false } },
};
export const Wide: Story = {
  name: '宽屏上',
  globals: { viewport: { value: 'desktop', isRotated: false } },
};
export const Place: Story = {
  name: '一个地点',
  args: {
    opener: '人民路户外劳动者驿站（示例）',
    icon: 'rest',
    heading: '人民路户外劳动者驿站（示例）',
    body: html`<p>人民路 12 号市总工会一楼，每天 8:00–20:00。</p>
      <p>饮水、微波炉、充电、休息座 16 个、洗手间。</p>
      <union-link-button href="tel:12351">打 12351</union-link-button>`,
    action: '',
  },
  globals: { viewport: { value: 'wechat', isRotated: false } },
};
export const Form: Story = {
  name: '填写',
  args: {
    opener: '预约',
    icon: 'calendar',
    heading: '预约法律咨询',
    body: html`<union-field label="您的称呼" autocomplete="name"></union-field>
      <br />
      <union-field type="tel" label="手机号码" autocomplete="tel"></union-field>`,
    action: '提交预约',
  },
  globals: { viewport: { value: 'wechat', isRotated: false } },
};
export const LongContent: Story = {
  name: '很长的内容',
  args: {
    opener: '全部站点',
    icon: 'list',
    heading: '附近的站点',
    body: html`<union-list label="附近的站点">
      ${Array.from(
        { length: 30 },
        (_, i) => html`<union-list-item selectable>示例街道第 ${i + 1} 驿站</union-list-item>`,
      )}
    </union-list>`,
    action: '',
  },
  globals: { viewport: { value: 'wechat', isRotated: false } },
};
