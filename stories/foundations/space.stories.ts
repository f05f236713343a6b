import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { FIXED, SIZES } from '../../src/tokens/tokens.ts';
import { specimen } from './specimen.ts';

const meta: Meta = { title: 'Foundations/Space' };
export default meta;

type Story = StoryObj;

const wide = (name: string) => (element?: Element) => {
  if (element instanceof HTMLElement) element.style.width = `var(${name})`;
};

const bars = (tokens: Readonly<Record<string, string>>, start: string) =>
  Object.entries(tokens)
    .filter(([name]) => name.startsWith(start))
    .map(
      ([name, value]) =>
        html`<div><code>${name}</code> ${value}</div>
          <div class="bar" ${ref(wide(name))}></div>`,
    );

export const Space: Story = {
  name: '间距',
  render: () =>
    specimen(
      html`<h1>4 像素网格</h1>
        ${bars(FIXED, '--union-space-')}`,
    ),
};

export const Targets: Story = {
  name: '点按范围',
  render: () =>
    specimen(
      html`<h1>点按范围</h1>
        <p>标准模式不小于 44 像素，大字（适老）模式不小于 60 像素。在工具栏切换字号查看。</p>
        ${bars(SIZES.standard, '--union-target')}`,
    ),
};
