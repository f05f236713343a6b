import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { nameOf } from '../.storybook/words.ts';
import { page, snippet, to } from './helpers/page.ts';

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
    page(
      html`<h1>工会网页组件</h1>
        <p>
          给工会网站用的网页组件，和组件所用的设计系统。数据来自一个 JSON
          地址，网页里贴一段代码就能用。
        </p>
        ${snippet('嵌入代码', SNIPPET)}

        <h2>这里有什么</h2>
        <ul>
          <li>
            <b>基础</b
            >：颜色、文字、间距、图标。先看${to('foundations-colour--docs', '颜色')}和${to('foundations-type--docs', '文字')}。
          </li>
          <li>
            <b>元件</b
            >：按钮、输入框、列表这样的小块，每个状态一页。不知道用哪个，看${to('introduction--choosing', '怎么选')}。
          </li>
          <li>
            <b>范式</b
            >：元件怎样合成一件事：填表、查找、确认、没有内容时。看${to('patterns--form', '范式')}。
          </li>
          <li>
            <b>组件</b
            >：现在有${to('widgets-station-map--docs', '站点地图')}、${to('widgets-join-form--docs', '入会表单')}、${to('widgets-craftsman-card--docs', '工匠名片')}、${to('widgets-craftsman-wall--docs', '荣誉墙')}、${to('widgets-contest-leaderboard--docs', '竞赛成绩榜')}和${to('widgets-reading-locator--docs', '阅读站点')}。
          </li>
          <li><b>嵌入网页</b>：给网站管理员的${to('embedding--script', '代码和设置')}。</li>
          <li><b>无障碍</b>：${to('accessibility--docs', '查了什么，没查什么')}。</li>
        </ul>

        <h2>看这些页面时</h2>
        <p>
          上方工具栏可以切换屏幕大小（有微信里的
          360×640）、配色、字号（大字为适老模式）、语言、文字方向，以及接口的好坏：在任何一个组件的页面上选“接口很慢”“接口出错”“断网”“没有数据”“数据有误”，就能看到访客那时看到的样子。
        </p>
        <p>
          有些页面就是为了展示其中一项，例如深色或断网，那一项已经定住。下方面板里，Controls
          可以改属性，Accessibility（无障碍）里不应有任何违规。
        </p>

        <h2>换成自己的颜色</h2>
        <p>在网页里给出一种强调色。悬停、按下、浅底和上面的文字随之变化，都看得清。</p>
        ${snippet('颜色代码', BRAND)}

        <h2>语言</h2>
        <p>
          简体中文为源文，另有繁體中文、English、ئۇيغۇرچە。四种语言都还没有母语读者审校，上线前请先请人通读。
        </p>`,
    ),
};

/** What somebody wants, what serves it, and what it is often confused with. */
const CHOICES: readonly (readonly [string, readonly string[], string])[] = [
  ['在本页做一件事', ['Button'], '一个画面只有一个“主要”按钮'],
  ['去另一页、拨打电话、写邮件', ['Link button'], '会离开本页的不用按钮'],
  ['填一行字、电话、日期', ['Field'], ''],
  ['写几句话', ['Textarea'], ''],
  ['从几项里选，或勾选同意', ['Choice'], '几项都看得见时，比下拉好选'],
  ['从一列里选一个', ['Select'], '手机上打开自带的选择器'],
  ['从很多项里找一个：单位、地区', ['Combobox'], '可以输入拼音首字母'],
  ['交照片和文件', ['File'], ''],
  ['马上生效的开和关', ['Switch'], '要和表单一起提交的，用选择'],
  ['换一种看法：列表或地图', ['Segmented'], '两到四个；更多的用标签页'],
  ['按条件筛选', ['Chip'], '可以同时选几个'],
  ['几页内容占同一位置', ['Tabs'], '要连着读的内容不要拆开'],
  ['一件事分几步办', ['Steps'], ''],
  ['必须先作决定', ['Dialog'], '能不打断就不打断'],
  ['手机上查看、筛选、填一小段', ['Sheet'], ''],
  ['点开看一小块内容', ['Popover'], ''],
  ['给图标按钮补一句话', ['Tooltip'], '没有它也要能用'],
  ['出了什么事，怎么办', ['Notice'], '留在页面里，不会自己消失'],
  ['一件事办好了', ['Toast'], '要紧的话不放在这里'],
  ['这里什么都没有', ['Empty'], '说明原因和下一步'],
  ['内容还没有到', ['Skeleton'], ''],
  ['做到哪里了', ['Progress'], ''],
  ['旁边的东西是什么状态', ['Badge'], ''],
  ['给东西贴一个词', ['Tag'], '可以拿掉；开和关用筛选片'],
  ['同类的东西一行一个', ['List'], ''],
  ['要横着竖着比较', ['Table', 'Pagination'], ''],
  ['一件事的图、字和操作', ['Card'], '只有字的，用列表更清楚'],
  ['人和班组', ['Avatar'], ''],
  ['一行字里的走势', ['Sparkline'], '旁边要有数字'],
];

export const Choosing: StoryObj = {
  name: '怎么选',
  render: () =>
    page(
      html`<h1>怎么选</h1>
        <p>先想访客要做什么，再找元件。拿不准的时候，用简单的那一个。</p>
        <dl class="choices">
          ${CHOICES.map(
            ([need, names, note]) =>
              html`<div>
                <dt>${need}</dt>
                <dd>${names.map(name => to(docsOf(name), nameOf(name)))}</dd>
                <dd>${note}</dd>
              </div>`,
          )}
        </dl>`,
    ),
};

const docsOf = (name: string): string => `elements-${name.toLowerCase().replace(' ', '-')}--docs`;
