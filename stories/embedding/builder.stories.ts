import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { UnionBuilder } from '../../src/embed/builder/builder.ts';
import '../../src/embed/builder/index.ts';
import type { Engine, Task } from '../../src/embed/builder/work.ts';
import '../../src/widgets/contest-leaderboard/index.ts';
import '../../src/widgets/craftsman-card/index.ts';
import '../../src/widgets/craftsman-wall/index.ts';
import '../../src/widgets/join-form/index.ts';
import '../../src/widgets/reading-locator/index.ts';
import '../../src/widgets/station-map/index.ts';

const meta: Meta = {
  title: 'Builder',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
};
export default meta;

let last = 0;

/** The same work as the worker's, on the page: this site has no file of a worker. */
const engine = (async (task: string, give: unknown) => {
  const { work } = await import('../../server/src/import/in-browser.ts');
  return work({ id: ++last, task, give } as Task);
}) as Engine;

const LIST = `站点名称,类型,详细地址,经度,纬度,开放时间
示例一号驿站,爱心驿站,示例路 1 号,121.5150,31.2290,24小时
示例二号驿站,骑手之家,示例路 20 号,121.5250,31.2390,工作日 08:30-17:30
示例三号驿站,爱心驿站,示例路 300 号,,31.2490,8:30-17:00`;

/** Drops a list into the builder, as a person would. */
async function drop(canvas: HTMLElement): Promise<void> {
  const builder = canvas.querySelector<UnionBuilder>('union-builder')!;
  await builder.updateComplete;
  const root = builder.shadowRoot!;
  const select = root.querySelector('[name=crs]')!.shadowRoot!.querySelector('select')!;
  select.value = 'wgs84';
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([LIST], '站点.csv'));
  const zone = root.querySelector('union-file')!.shadowRoot!.querySelector('.file')!;
  zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

const render = () => {
  UnionBuilder.engine = engine;
  return html`<union-builder></union-builder>`;
};

export const Blank: StoryObj = { name: '开始', render };

export const WithList: StoryObj = {
  name: '放了名单，一行有错',
  render,
  play: ({ canvasElement }) => drop(canvasElement),
};
