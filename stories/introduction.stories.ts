import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { specimen } from './foundations/specimen.ts';

const meta: Meta = { title: 'Introduction', tags: ['!autodocs'] };
export default meta;

const SNIPPET = `<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>
<union-station-map></union-station-map>`;

const BRAND = `:root {
  --union-accent: #0b6e4f;
}`;

export const Welcome: StoryObj = {
  name: '从这里开始',
  render: () =>
    specimen(
      html`<h1>工会网页组件</h1>
        <p>
          给工会网站用的网页组件和它们的设计系统。现在有站点地图；入会表单、工匠名片、竞赛榜和职工书屋在后面。网页里贴一段代码，数据来自一个
          JSON 地址。
        </p>
        <pre tabindex="0" role="region" aria-label="嵌入代码">${SNIPPET}</pre>
        <h2>换成自己的颜色</h2>
        <p>在网页里给出一种强调色。悬停、按下、浅底和上面的文字随之变化，都看得清。</p>
        <pre tabindex="0" role="region" aria-label="颜色代码">${BRAND}</pre>
        <h2>看这些页面时</h2>
        <p>
          上方工具栏可以切换配色、字号（大字为适老模式）、语言（维吾尔文从右到左）和屏幕大小。少数几页为了展示深色、大字或某种语言，已把其中一项定住。每个状态一页；“Accessibility”（无障碍）面板里不应有任何违规。
        </p>
        <h2>语言</h2>
        <p>
          简体中文为源文，另有繁體中文、English、ئۇيغۇرچە。四种语言都还没有母语读者审校，上线前请先请人通读。
        </p>`,
    ),
};
