import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { FIXED, SIZES } from '../../src/tokens/tokens.ts';
import { specimen } from './specimen.ts';

const meta: Meta = {
  title: 'Foundations/Space',
  parameters: {
    docs: {
      description: {
        component:
          '4 像素网格，一个圆角，一种阴影，两种密度（标准、大字），四层。\n\nA 4 px grid, one corner, one shadow, two densities and four layers.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

/** Sets one style of an element, e.g. its width to the value of a token. */
const styled = (property: string, value: string) => (element?: Element) => {
  if (element instanceof HTMLElement) element.style.setProperty(property, value);
};

const named = (start: string, tokens: Readonly<Record<string, string>> = FIXED) =>
  Object.entries(tokens).filter(([name]) => name.startsWith(start));

const measures = (tokens: readonly (readonly [string, string])[]) =>
  tokens.map(
    ([name, value]) =>
      html`<div class="measure">
        <code>${name.replace('--union-', '')}</code><span class="of">${value}</span>
        <div class="bar" ${ref(styled('width', `var(${name})`))}></div>
      </div>`,
  );

const USES: readonly (readonly [string, string])[] = [
  ['1', '图标和旁边的字'],
  ['2', '同一件东西里的两行'],
  ['3', '卡片里、列表行的上下'],
  ['4', '控件之间，手机的页边'],
  ['6', '两件不同的东西，桌面的页边'],
  ['8', '小节之间'],
  ['12', '大段之间'],
];

export const Space: Story = {
  name: '间距',
  render: () =>
    specimen(
      html`<h1>4 像素网格</h1>
        <p>离得近的是一回事，离得远的是两回事。先用间距分开，再用细线，最后才用框。</p>
        ${measures(named('--union-space-'))}
        <h2>什么时候用哪个</h2>
        ${USES.map(
          ([step, use]) =>
            html`<div class="measure"><code>space-${step}</code><span>${use}</span></div>`,
        )}`,
    ),
};

export const Corners: Story = {
  name: '圆角和阴影',
  render: () =>
    specimen(
      html`<h1>圆角</h1>
        <p>
          网页给出 <code>--union-corner</code>，三种圆角一起变；给 0 就是直角。不给，是 8 像素。
        </p>
        <div class="tiles">
          ${(
            [
              ['radius-small', '徽标，控件里面的东西'],
              ['radius', '控件、卡片、面板'],
              ['radius-pill', '筛选片'],
            ] as const
          ).map(
            ([name, use]) =>
              html`<div class="tile" ${ref(styled('border-radius', `var(--union-${name})`))}>
                <code>${name}</code>${use}
              </div>`,
          )}
        </div>
        <h2>线</h2>
        <p>细线 1 像素，焦点框 3 像素。能用细线分开的，不用框套框。</p>
        <h2>阴影</h2>
        <p>
          只有浮起来的东西有阴影：菜单、气泡、面板、对话框、短消息。高对比模式里阴影变成一圈黑线。
        </p>
        <div class="tiles">
          <div class="tile floats"><code>shadow-float</code>浮在网页上</div>
          <div class="tile veiled"><code>scrim</code>对话框后面的一层</div>
        </div>`,
    ),
};

export const Density: Story = {
  name: '密度和点按范围',
  render: () =>
    specimen(
      html`<h1>两种密度</h1>
        <p>
          标准和大字（适老），由 <code>size</code>
          切换。大字不只是放大字：手指按的地方、图标、行高一起变大。没有“紧凑模式”，手指不会变小。
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">标准</th>
              <th scope="col">大字</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(SIZES.standard)
              .filter(([name]) => /target|icon|pill|row/.test(name))
              .map(
                ([name, value]) =>
                  html`<tr>
                    <td><code>${name.replace('--union-', '')}</code></td>
                    <td>${value}</td>
                    <td>${(SIZES.large as Readonly<Record<string, string>>)[name]}</td>
                  </tr>`,
              )}
          </tbody>
        </table>
        <h2>点按范围比看见的大</h2>
        <p>虚线是手指能按到的范围，不小于 44 像素，大字模式不小于 60 像素；中间是看见的图标。</p>
        <p>
          <span class="finger"><span class="seen"></span></span>
        </p>
        <h2>表格里的行</h2>
        <p>整行可按的，用点按范围；只是给人看的长表，用密一点的行。</p>
        <div class="pair">
          <div class="rows">
            <h3>可按的行 <code>target</code></h3>
            ${['人民路站', '科学大道站', '港区一号站'].map(
              name => html`<div class="row"><span>${name}</span><span>350 米</span></div>`,
            )}
          </div>
          <div class="rows">
            <h3>只看的行 <code>row-dense</code></h3>
            ${['人民路站', '科学大道站', '港区一号站'].map(
              name => html`<div class="row dense"><span>${name}</span><span>350 米</span></div>`,
            )}
          </div>
        </div>`,
    ),
};

const LAYERS: Readonly<Record<string, string>> = {
  '--union-layer-raised': '粘住的表头，地图上的按钮',
  '--union-layer-float': '菜单、气泡',
  '--union-layer-dialog': '对话框、底部面板',
  '--union-layer-toast': '短消息',
};

export const Layers: Story = {
  name: '层次',
  render: () =>
    specimen(
      html`<h1>四层</h1>
        <p>
          浏览器有“顶层”时，对话框、气泡和短消息进顶层，不会被网页盖住；没有时按下面的次序。网页自己有更高的东西，就在网页里把它们调高。
        </p>
        <div class="layers">
          ${named('--union-layer-').map(
            ([name, value], at) =>
              html`<div
                class="layer"
                ${ref(element => {
                  styled('z-index', `var(${name})`)(element);
                  styled('inset-inline-start', `${at * 13}%`)(element);
                  styled('top', `${at * 60}px`)(element);
                })}
              >
                <code>${name.replace('--union-', '')}</code> ${value}
                <div class="note">${LAYERS[name]}</div>
              </div>`,
          )}
        </div>`,
    ),
};
