import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { define } from '../../src/base/define.ts';
import { COLOURS, PURPOSES } from '../../src/tokens/tokens.ts';
import { ContrastTable } from './contrast-table.ts';
import { specimen } from './specimen.ts';
import { Swatch } from './swatch.ts';

define('story-contrast-table', ContrastTable);
define('story-swatch', Swatch);

interface Args {
  accent: string;
}

const meta: Meta<Args> = {
  title: 'Foundations/Colour',
  args: { accent: '#c8102e' },
  argTypes: {
    accent: { control: { type: 'color' }, description: '--union-accent', name: '--union-accent' },
  },
  parameters: {
    docs: {
      description: {
        component:
          '颜色按用途命名，不按色相。网页只给一个强调色 `--union-accent`，悬停、按下、浅底和上面的文字都由它推出，无论它是什么颜色都看得清。\n\nColours by purpose, not by hue. A page gives one accent in `--union-accent`; hover, pressed, tint and the words on it follow, and stay readable whatever the accent is.',
      },
    },
  },
  decorators: [
    (story, { args }) => {
      document.documentElement.style.setProperty('--union-accent', args.accent);
      return story();
    },
  ],
};
export default meta;

type Story = StoryObj<Args>;

export const Purposes: Story = {
  name: '用途',
  render: () =>
    specimen(
      html`<h1>颜色按用途命名</h1>
        <p>纸、墨和一种强调色。强调色只用于操作和选中；状态先靠文字和形状，再靠颜色。</p>
        <div class="swatches">
          ${Object.keys(COLOURS.light).map(
            name =>
              html`<story-swatch name=${name} purpose=${PURPOSES[name] ?? ''}></story-swatch>`,
          )}
        </div>`,
    ),
};

export const Contrast: Story = {
  name: '对比度（实测）',
  render: ({ accent }, { globals }) =>
    specimen(
      html`<h1>对比度</h1>
        <p>用这台浏览器在当前配色下实际画出的颜色计算。换一种强调色试试。</p>
        <story-contrast-table
          .accent=${accent}
          .theme=${globals.theme as string}
        ></story-contrast-table>`,
    ),
};
