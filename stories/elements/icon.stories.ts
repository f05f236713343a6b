import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/icon/index.ts';
import { MORE_ICONS } from '../../src/elements/icon/more-paths.ts';
import { ICON_NAMES } from '../../src/elements/icon/paths.ts';

interface Args {
  name: string;
  label: string;
}

const NAMES = [...ICON_NAMES, ...Object.keys(MORE_ICONS)];

const meta: Meta<Args> = {
  title: 'Elements/Icon',
  component: 'union-icon',
  args: { name: 'rest', label: '' },
  argTypes: { name: { control: { type: 'select' }, options: NAMES } },
  render: ({ name, label }) => html`<union-icon name=${name} label=${label}></union-icon>`,
};
export default meta;

type Story = StoryObj<Args>;

export const BesideWords: Story = {
  name: '文字旁边',
  render: ({ name }) => html`<union-icon name=${name}></union-icon> 户外劳动者驿站`,
};
export const Alone: Story = { name: '单独表意', args: { label: '户外劳动者驿站' } };
export const Large: Story = {
  name: '大图标，细线',
  args: { name: 'trophy', label: '竞赛' },
  decorators: [
    story =>
      html`<div class="big">${story()}</div>
        <style>
          .big {
            --union-icon-size: 64px;
            --union-icon-stroke: 1.25;
          }
        </style>`,
  ],
};
export const TurnsRound: Story = {
  name: '随阅读方向翻转',
  args: { name: 'arrow-end', label: '下一步' },
  parameters: { dir: 'rtl' },
};
export const Unknown: Story = { name: '没有这个图标', args: { name: 'nothing-of-that-name' } };
