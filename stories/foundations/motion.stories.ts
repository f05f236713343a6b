import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { define } from '../../src/base/define.ts';
import { FIXED } from '../../src/tokens/tokens.ts';
import { MotionDemo } from './motion-demo.ts';
import { specimen } from './specimen.ts';

define('story-motion-demo', MotionDemo);

const meta: Meta = {
  title: 'Foundations/Motion',
  parameters: {
    docs: {
      description: {
        component:
          '动效只用来说明一个变化从哪儿来、到哪儿去，最长 200 毫秒；读者要求减少动效时，时长为 0。\n\nMotion explains a change or is not there: 200 ms at most, and none where the reader asks for less.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

export const Durations: Story = {
  name: '时长',
  render: () =>
    specimen(
      html`<h1>动效</h1>
        <p>
          只用来说明一个变化从哪儿来、到哪儿去。不为好看而动，不自动播放，不闪烁；没有动效时，一件事也不少。
        </p>
        <story-motion-demo></story-motion-demo>
        <h2>快慢</h2>
        <p>两种时长共用一条曲线 <code>${FIXED['--union-ease']}</code>：起步快，停得稳。</p>
        <h2>写样式时</h2>
        <p>
          时长只用
          <code>--union-motion</code> 和
          <code>--union-motion-fast</code>：读者要求减少动效时它们自己变成
          0，网页和站点设置都改不了。循环的动画（忙时的转圈）要自己慢下来或停住。
        </p>`,
    ),
};
