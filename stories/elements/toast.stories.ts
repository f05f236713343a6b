import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/sheet/index.ts';
import '../../src/elements/toast/index.ts';

interface Args {
  opener: string;
  text: string;
  action: string;
}

function say(element: Element, { text, action }: Args): void {
  void element.querySelector('union-toast')!.show(text, { action });
}

const meta: Meta<Args> = {
  title: 'Elements/Toast',
  component: 'union-toast',
  args: { opener: '收藏', text: '已收藏“人民路户外劳动者驿站（示例）”。', action: '' },
  render: args =>
    html`<div>
      <union-button
        @click=${({ currentTarget }: Event) => say((currentTarget as Element).parentElement!, args)}
        >${args.opener}</union-button
      >
      <union-toast></union-toast>
    </div>`,
  // On the page of all stories none is shown; on its own page each is.
  play: async ({ canvasElement, args }) => {
    await canvasElement.querySelector('union-toast')!.updateComplete;
    say(canvasElement, args);
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Plain: Story = { name: '一句话（默认）' };
export const WithAction: Story = {
  name: '可以撤销',
  args: { opener: '取消预约', text: '已取消 6 月 3 日的预约。', action: '撤销' },
};
export const LongText: Story = {
  name: '很长的文字',
  args: {
    opener: '清空',
    text: '已从“我的收藏”移除 12 个站点和 3 个职工书屋；其他设备上的收藏会在下次打开时一起更新。',
    action: '撤销',
  },
};
export const Narrow: Story = {
  name: '窄屏',
  args: { opener: '取消预约', text: '已取消 6 月 3 日的预约，名额让给其他人。', action: '撤销' },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const Large: Story = {
  name: '大字：不会自己消失',
  globals: { size: 'large' },
};
export const OverSheet: Story = {
  name: '抽屉打开时：在上方，不挡按钮',
  args: { opener: '打开抽屉', text: '已收藏“人民路户外劳动者驿站（示例）”。', action: '撤销' },
  render: args =>
    html`<div>
      <union-button
        @click=${({ currentTarget }: Event) =>
          (currentTarget as Element).parentElement!.querySelector('union-sheet')!.show()}
        >${args.opener}</union-button
      >
      <union-sheet heading="人民路户外劳动者驿站（示例）">
        人民路 1 号，每天 06:00—22:00，有饮水、微波炉和充电。
        <union-button
          slot="actions"
          variant="primary"
          @click=${({ currentTarget }: Event) =>
            say((currentTarget as Element).closest('div')!, args)}
          >收藏</union-button
        >
      </union-sheet>
      <union-toast></union-toast>
    </div>`,
  play: async ({ canvasElement, args }) => {
    await canvasElement.querySelector('union-toast')!.updateComplete;
    canvasElement.querySelector('union-sheet')!.show();
    say(canvasElement, args);
  },
};
