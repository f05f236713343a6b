import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { define } from '../../src/base/define.ts';
import { PURPOSES } from '../../src/tokens/tokens.ts';
import { AccentStrip } from './accent-strip.ts';
import { brandTokens, DEFAULT_ACCENT } from './brand.ts';
import { ContrastTable } from './contrast-table.ts';
import { PageInputs } from './page-inputs.ts';
import { specimen } from './specimen.ts';
import { Swatch } from './swatch.ts';
import { wornTheme } from './worn-theme.ts';

define('story-accent-strip', AccentStrip);
define('story-contrast-table', ContrastTable);
define('story-page-inputs', PageInputs);
define('story-swatch', Swatch);

interface Args {
  accent: string;
  neutral: string;
}

const inputsOf = ({ accent, neutral }: Args) =>
  brandTokens({ accent: accent === DEFAULT_ACCENT ? '' : accent, neutral, corner: '' }, {});

const meta: Meta<Args> = {
  title: 'Foundations/Colour',
  args: { accent: DEFAULT_ACCENT, neutral: '' },
  argTypes: {
    accent: { control: { type: 'color' }, description: '强调色', name: '--union-accent' },
    neutral: { control: { type: 'color' }, description: '中性色的色相', name: '--union-neutral' },
  },
  parameters: {
    docs: {
      description: {
        component:
          '颜色按用途命名，不按色相。网页只给一个强调色 `--union-accent`，想要时再给一个中性色 `--union-neutral`；悬停、按下、浅底和上面的文字都由它们推出，无论是什么颜色都看得清。\n\nColours by purpose, not by hue. A page gives one accent, and a neutral if it likes; all else follows and stays readable whatever they are.',
      },
    },
  },
  decorators: [
    (story, { args }) =>
      html`<story-page-inputs .inputs=${inputsOf(args)}></story-page-inputs>${story()}`,
  ],
};
export default meta;

type Story = StoryObj<Args>;

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['纸', /^--union-(paper|scrim)/],
  ['墨和线', /^--union-(ink|line|edge|track)/],
  ['操作', /^--union-(action|on-action|focus)/],
  ['状态', /^--union-(success|warning|danger|info)/],
];

export const Purposes: Story = {
  name: '用途',
  render: () =>
    specimen(
      html`<h1>颜色按用途命名</h1>
        <p>
          纸、墨和一种强调色。强调色只用于操作和选中；状态先靠文字和形状，再靠颜色。写样式时只用这些名字，不写色值。
        </p>
        ${GROUPS.map(
          ([heading, names]) =>
            html`<h2>${heading}</h2>
              <div class="swatches">
                ${Object.entries(PURPOSES)
                  .filter(([name]) => names.test(name))
                  .map(
                    ([name, purpose]) =>
                      html`<story-swatch name=${name} purpose=${purpose}></story-swatch>`,
                  )}
              </div>`,
        )}`,
    ),
};

const ACCENTS = [
  [DEFAULT_ACCENT, '工会红（默认）'],
  ['#a6192e', '枣红'],
  ['#ff6a00', '橙'],
  ['#ffd100', '明黄'],
  ['#00843d', '绿'],
  ['#0072ce', '蓝'],
  ['#003087', '藏青'],
  ['#8a8a8a', '灰'],
] as const;

export const Accent: Story = {
  name: '强调色：什么颜色都行',
  render: (_, { globals }) =>
    specimen(
      html`<h1>一种强调色，其余由它推出</h1>
        <p>
          填充保持原样，是什么颜色就是什么颜色；上面的字是黑还是白，由它的明暗决定；悬停和按下时离上面的字更远；写成文字时，在白底上压暗、在深底上提亮，直到看得清。工具栏里换成深色、高对比再看。
        </p>
        ${ACCENTS.map(
          ([accent, name]) =>
            html`<h3>${name} <code>${accent}</code></h3>
              <story-accent-strip
                accent=${accent}
                theme=${wornTheme(globals['theme'] as string)}
              ></story-accent-strip>`,
        )}
        <p class="note">
          很浅的强调色（如明黄）在白底上，按钮的边界不明显，但上面的字看得清；不带字的标记（勾选、进度、选中线）自动用压暗后的“文字和线”。
        </p>`,
    ),
};

const NEUTRALS = [
  ['', '默认：略暖的灰'],
  ['#808080', '纯灰'],
  ['#1d4ed8', '冷蓝'],
  ['#00843d', '绿'],
  ['#c8102e', '同强调色'],
] as const;

export const Neutral: Story = {
  name: '中性色：给纸和墨一点色相',
  render: (_, { globals }) =>
    specimen(
      html`<h1>中性色只借色相</h1>
        <p>
          <code>--union-neutral</code>
          可以是任何颜色。我们只取它的色相和少许彩度，明暗由我们定，所以给什么都看得清。不给，就是略暖的灰。
        </p>
        ${NEUTRALS.map(
          ([neutral, name]) =>
            html`<h3>${name} <code>${neutral}</code></h3>
              <story-accent-strip
                neutral=${neutral}
                theme=${wornTheme(globals['theme'] as string)}
              ></story-accent-strip>`,
        )}
        <p class="note">高对比模式不着色：黑字白底。</p>`,
    ),
};

export const Contrast: Story = {
  name: '对比度（实测）',
  render: (args, { globals }) =>
    specimen(
      html`<h1>对比度</h1>
        <p>
          用这台浏览器在当前配色下实际画出的颜色计算。文字不低于 4.5，高对比模式不低于
          7；线和不带字的标记不低于 3。在下方面板换颜色、在工具栏换配色，表会重算。
        </p>
        <story-contrast-table
          .inputs=${inputsOf(args)}
          .theme=${globals['theme'] as string}
        ></story-contrast-table>`,
    ),
};
