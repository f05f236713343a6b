import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/icon/index.ts';
import { ICON_NAMES } from '../../src/elements/icon/paths.ts';
import { specimen } from './specimen.ts';

const meta: Meta = { title: 'Foundations/Icons' };
export default meta;

export const All: StoryObj = {
  name: '全部图标',
  render: () =>
    specimen(
      html`<h1>图标</h1>
        <p>24 格线稿，线宽 1.75，圆头圆角。图标帮助辨认，文字说明意思。</p>
        <ul class="icons">
          ${ICON_NAMES.map(name => html`<li><union-icon name=${name}></union-icon><code>${name}</code></li>`)}
        </ul>`,
    ),
};
