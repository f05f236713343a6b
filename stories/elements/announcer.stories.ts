import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/announcer/index.ts';
import '../../src/elements/chip/index.ts';

interface Args {
  text: string;
  politeness: 'polite' | 'assertive';
}

const meta: Meta<Args> = {
  title: 'Elements/Announcer',
  component: 'union-announcer',
  args: { text: '找到 12 个站点。', politeness: 'polite' },
  argTypes: { politeness: { control: 'inline-radio', options: ['polite', 'assertive'] } },
  render: ({ text, politeness }) => {
    const say = ({ currentTarget }: Event) =>
      (currentTarget as Element)
        .parentElement!.querySelector('union-announcer')!
        .say(text, politeness);
    return html`<div>
      <p>打开读屏软件，点下面的筛选：焦点不动，读屏念出“${text}”。</p>
      <union-chip count="12" @change=${say}>24 小时开放</union-chip>
      <union-announcer></union-announcer>
    </div>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Polite: Story = { name: '等读完再念（默认）' };
export const Assertive: Story = {
  name: '马上念',
  args: { text: '网络断了，刚才填写的内容还在。', politeness: 'assertive' },
};
