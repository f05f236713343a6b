import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Client } from '../src/data/client.ts';
import '../src/elements/notice/index.ts';
import '../src/elements/table/index.ts';
import '../src/widgets/station-map/index.ts';
import { SITE } from '../test/helpers/station-client.ts';
import * as code from './embedding.snippets.ts';
import { page, snippet, to } from './helpers/page.ts';
import { sampleSite } from './helpers/station-sites.ts';

const meta: Meta = {
  title: 'Embedding',
  tags: ['!autodocs'],
  parameters: { site: sampleSite },
};
export default meta;

/** Rows of a table of two columns. */
const table = (
  caption: string,
  heads: readonly [string, string],
  rows: readonly [string, string][],
) =>
  html`<union-table narrow="cards">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map(head => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, words]) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${words}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </union-table>`;

const clientOf = (loaded: unknown) => (loaded as { client: Client }).client;

export const Script: StoryObj = {
  name: '放到网页上',
  render: (_, { loaded }) =>
    page(
      html`<h1>放到网页上</h1>
        <p>
          一个脚本标签，一个组件标签。把 <code>HOST</code>
          换成放 JSON 接口（或它的静态文件）的地址。脚本一页写一次，放在哪里都行。
        </p>
        ${snippet('粘贴到网页里的代码', code.SCRIPT)}
        <ul>
          <li>
            标签里面的内容，在组件准备好之前、打不开的时候、不能用脚本的时候显示。放一个文字版名单的链接和一个电话，最有用。
          </li>
          <li><code>data-site</code> 是站点文档的网址，页面上的组件都从它那里知道数据在哪里。</li>
          <li>
            脚本和数据与网页不在同一个域名时，放它们的服务器要允许跨域：
            <code>Access-Control-Allow-Origin: *</code>。
          </li>
        </ul>
        <p>看到的就是这样：</p>
        <union-station-map site=${SITE} .client=${clientOf(loaded)}></union-station-map>

        <h2>先留好位置</h2>
        <p>脚本到达之前，标签不占地方。要让下面的内容一点不跳，在网页样式里加一行：</p>
        ${snippet('留出高度的样式', code.ROOM)}

        <h2>现在只有这一种放法</h2>
        <p>
          iframe、普通链接、短代码、图片和给老浏览器的普通脚本都还没有。过滤掉脚本或自定义标签的编辑器里，请先放一个链接，指向有组件的那一页。
        </p>`,
    ),
};

export const Settings: StoryObj = {
  name: '设置',
  render: (_, { loaded }) =>
    page(
      html`<h1>设置</h1>
        <p>
          同一项设置可以写在四个地方，前面的优先：标签属性、标签里的
          JSON、站点文档、缺省值。写错的一项不起作用，浏览器控制台用一句话说明是哪一项，其余照常。
        </p>
        ${snippet('写成属性', code.ATTRIBUTES)} ${snippet('写成标签里的 JSON', code.CHILD)}
        ${snippet('写在站点文档里，对整个网站有效', code.SITE)}
        <p>
          站点地图的每一项设置，见${to('widgets-station-map--docs', '站点地图')}。下面只看休息站和骑手站，先看浙江：
        </p>
        <union-station-map
          site=${SITE}
          kinds="rest,rider"
          region="330000"
          .client=${clientOf(loaded)}
        ></union-station-map>`,
    ),
};

export const Look: StoryObj = {
  name: '颜色、字号和语言',
  render: (_, { loaded }) =>
    page(
      html`<h1>颜色、字号和语言</h1>
        <p>网页给一种强调色，其余的由它推出，在浅色、深色和高对比下都看得清。</p>
        ${snippet('网页样式', code.BRAND)}
        <p>
          网站只有浅色一面的，写
          <code>theme="light"</code>；不写就随访客的系统。给老年职工看的页面写
          <code>size="large"</code>：文字不小于 18 px，按钮不小于 60 px。语言随网页最近的
          <code>lang</code>，维吾尔文从右到左。
        </p>
        ${snippet('写在标签上', code.LOOK)}
        <union-station-map
          site=${SITE}
          size="large"
          .client=${clientOf(loaded)}
        ></union-station-map>`,
    ),
};

export const SiteDocument: StoryObj = {
  name: '站点文档',
  render: () =>
    page(
      html`<h1>站点文档</h1>
        <p>
          一个网站一份，通常放在
          <code>/.well-known/union-widgets.json</code
          >。空间不收名字以点开头的文件夹时，放在别处，<code>data-site</code>
          写它的网址。最少这几行：
        </p>
        ${snippet('最小的站点文档', code.LEAST)}
        <p>常用的都写上，是这样：</p>
        ${snippet('常用的站点文档', code.WHOLE)}
        <union-notice heading="底图要有审图号">
          中国境内公开显示的地图，凡绘出境界的都要有审图号。没有
          <code>approvalNo</code> 的底图不显示，只画站点。
        </union-notice>
        <p>名单是 Excel 的，一条命令就能变成这些文件，放到任何网站空间：</p>
        ${snippet('从 Excel 到 JSON', code.IMPORT)}`,
    ),
};

export const Programming: StoryObj = {
  name: '状态、事件和方法',
  render: () =>
    page(
      html`<h1>状态、事件和方法</h1>
        <p>不写一行脚本也能用。网页要跟着组件变化时，用这些。</p>
        ${table(
          '标签上的 data-state',
          ['状态', '访客看到'],
          [
            ['loading', '占位，高度不变；网页自己写在标签里的内容还在'],
            ['ready', '内容'],
            ['empty', '没有东西可显示，和下一步可以做什么'],
            ['stale', '网络不通，上次保存的内容和它有多旧'],
            ['problem', '出了什么事、怎么办、重试'],
          ],
        )}
        ${snippet('按状态改网页', code.STATE)}
        ${table(
          '事件，都会冒泡',
          ['事件', '什么时候'],
          [
            ['union-ready', '内容第一次显示，或重新载入之后'],
            ['union-problem', '没有载入；problem 说明原因'],
            ['union-station-select', '访客选了一个站点；station 是哪一个'],
            ['union-filter-change', '访客改了搜索或筛选；query 是什么条件'],
          ],
        )}
        ${snippet('听事件', code.EVENTS)}
        ${table(
          '方法',
          ['方法', '作用'],
          [
            ['reload()', '重新载入'],
            ['select(id)', '打开一个站点的详情；没有这个站点时返回 false'],
            ['focusOn(lon, lat)', '地图移到一个地方，先经度后纬度'],
          ],
        )}
        <p>事件里没有访客的位置。组件不用 Cookie。</p>`,
    ),
};

export const StrictPage: StoryObj = {
  name: '旧网站和严格的网站',
  render: () =>
    page(
      html`<h1>旧网站和严格的网站</h1>
        <h2>旧的内容管理系统</h2>
        <p>
          网页的样式进不到组件里，组件的样式也不出来：旧模板里的
          <code>* { margin: 0 }</code>、<code>table</code>
          排版、根字号 100 px 都不影响。模板能改的，把脚本放进模板；编辑器允许“源代码”的，直接粘贴。
        </p>
        ${snippet('放在正文里', code.OLD)}
        <ul>
          <li>旧网站多半只有浅色：写 <code>theme="light"</code>，免得随系统变成深色。</li>
          <li>
            编辑器保存后再看一次源代码。标签被删掉的，换一个能放脚本的位置，或请建站单位放进模板。
          </li>
          <li>IE 和很旧的浏览器不认这种脚本，显示的是标签里面的内容。</li>
        </ul>
        <h2>内容安全策略</h2>
        <p>
          有 CSP、Trusted Types 的网站这样放行。样式不需要
          <code>'unsafe-inline'</code>，也不用 <code>eval</code>。
        </p>
        ${snippet('响应头 Content-Security-Policy', code.CSP)} ${snippet('网页里', code.NONCE)}
        <h2>固定版本</h2>
        <p>
          <code>cdn/union-widgets.js</code>
          随大版本更新。要求内容永远不变的网站，用带版本号的那一个。
        </p>
        ${snippet('固定版本', code.FIXED)}`,
    ),
};
