import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { define } from '../../src/base/define.ts';
import '../../src/elements/badge/index.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/icon/index.ts';
import { IconSheet } from './icon-sheet.ts';
import { specimen } from './specimen.ts';

define('story-icon-sheet', IconSheet);

const meta: Meta = {
  title: 'Foundations/Icons',
  parameters: {
    docs: {
      description: {
        component:
          '自己画的线条图标，不带品牌和徽章。常用的随组件一起到；其余的在第一次用到时一次取来，来到之前位置先空着。\n\nLine drawings of our own. The common ones come with the elements; the rest are fetched in one file when the first of them is asked for, and their place is kept until then.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

export const All: Story = {
  name: '全部图标',
  render: () =>
    specimen(
      html`<h1>图标</h1>
        <p>24 格线稿，线宽 1.75，圆头圆角。图标帮助辨认，意思由文字说明。</p>
        <story-icon-sheet></story-icon-sheet>`,
    ),
};

const SIZES = [16, 20, 24, 32, 48];
const SHOWN = ['helmet', 'trophy', 'reading', 'camera', 'calendar', 'rest', 'settings', 'coin'];

export const Sizes: Story = {
  name: '大小和线宽',
  render: () =>
    specimen(
      html`<h1>大小和线宽</h1>
        <p>
          文字旁用 20 或 24，大字模式里自动变大；16 只用于没有地方的时候。32 以上把线放细：
          <code>--union-icon-size</code>、<code>--union-icon-stroke</code>。
        </p>
        <style>
          .size {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            padding: var(--union-space-3) 0;
            border-bottom: 1px solid var(--union-line);
          }
          .size code {
            width: 64px;
          }
          .size union-icon {
            margin-inline-end: var(--union-space-4);
          }
          .of-16 {
            --union-icon-size: 16px;
          }
          .of-20 {
            --union-icon-size: 20px;
          }
          .of-24 {
            --union-icon-size: 24px;
          }
          .of-32 {
            --union-icon-size: 32px;
            --union-icon-stroke: 1.5;
          }
          .of-48 {
            --union-icon-size: 48px;
            --union-icon-stroke: 1.25;
          }
        </style>
        ${SIZES.map(
          size =>
            html`<div class="size of-${size}">
              <code>${size}</code>${SHOWN.map(name => html`<union-icon name=${name}></union-icon>`)}
            </div>`,
        )}`,
    ),
};

export const WithWords: Story = {
  name: '和文字一起',
  render: () =>
    specimen(
      html`<h1>和文字一起</h1>
        <p>
          图标跟文字同色，站在文字之前。旁边有文字时，读屏软件不读图标；只有图标时，要用
          <code>label</code> 说出意思。
        </p>
        <p><union-icon name="clock"></union-icon> 开放时间 08:30—17:30</p>
        <p><union-icon name="medal"></union-icon> 全国五一劳动奖章获得者</p>
        <p>
          <union-button><union-icon slot="icon" name="share"></union-icon>分享给工友</union-button>
          <union-button variant="quiet" label="打印"
            ><union-icon name="print"></union-icon
          ></union-button>
        </p>
        <h2>从右到左的文字</h2>
        <p>指着阅读方向的图标会翻转，其余的不动：钟、电话、播放。</p>
        <p dir="rtl" lang="ug">
          <union-icon name="arrow-end"></union-icon> <union-icon name="undo"></union-icon>
          <union-icon name="send"></union-icon> <union-icon name="clock"></union-icon>
          <union-icon name="phone"></union-icon> <union-icon name="play"></union-icon> كېيىنكى قەدەم
        </p>`,
    ),
};
