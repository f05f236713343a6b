import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { useArgs } from 'storybook/preview-api';
import { define } from '../../src/base/define.ts';
import type { BrandChangeEvent } from './playground.ts';
import { Playground } from './playground.ts';
import { DEFAULT_ACCENT } from './brand.ts';
import type { Brand } from './brand.ts';

define('story-playground', Playground);

const meta: Meta<Brand> = {
  title: 'Foundations/Theme playground',
  tags: ['!autodocs'],
  args: { accent: DEFAULT_ACCENT, neutral: '', corner: '' },
  argTypes: {
    accent: { control: 'color', name: '--union-accent', description: '强调色' },
    neutral: { control: 'color', name: '--union-neutral', description: '中性色的色相' },
    corner: { control: 'text', name: '--union-corner', description: '圆角，像素' },
  },
};
export default meta;

type Story = StoryObj<Brand>;

/** The address of the page carries what was chosen: it can be sent to a colleague. */
const playground: Story['render'] = ({ accent, neutral, corner }) => {
  const [, update] = useArgs<Brand>();
  const keep = ({ brand }: BrandChangeEvent) =>
    update({ ...brand, accent: brand.accent || DEFAULT_ACCENT });
  return html`<story-playground
    accent=${accent}
    neutral=${neutral}
    corner=${corner}
    @story-brand-change=${keep}
  ></story-playground>`;
};

export const Start: Story = { name: '从默认开始', render: playground };

export const Pale: Story = {
  name: '很浅的强调色',
  args: { accent: '#ffd100' },
  render: playground,
};

export const Square: Story = {
  name: '藏青、冷灰、直角',
  args: { accent: '#003087', neutral: '#1d4ed8', corner: '0' },
  render: playground,
};
