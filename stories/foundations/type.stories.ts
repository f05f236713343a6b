import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../.storybook/stage.ts';
import { SIZES } from '../../src/tokens/tokens.ts';
import { specimen } from './specimen.ts';

const meta: Meta = {
  title: 'Foundations/Type',
  parameters: {
    docs: {
      description: {
        component:
          '用读者系统里的字体，按汉字排：行高不小于 1.5，不用假斜体，引擎支持时收紧全角标点、在汉字和西文之间留空隙，需要比较的数字等宽。\n\nThe reader’s system face, set for 汉字: line height never under 1.5, no synthetic italics, full-width punctuation closed up and space between scripts where the engine can, tabular figures where people compare.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

const STEPS: readonly (readonly [string, string])[] = [
  ['display', '撑起一页的数字或名字'],
  ['heading', '组件的标题'],
  ['title', '面板的标题'],
  ['lead', '一行、一张卡片的名字'],
  ['body', '正文和控件'],
  ['small', '次要的行、徽标、筛选片'],
  ['caption', '来源、数量、数据的时间'],
];

const setIn = (step: string) => (element?: Element) => {
  if (!(element instanceof HTMLElement)) return;
  element.style.fontSize = `var(--union-text-${step})`;
  element.style.lineHeight = `var(--union-leading-${step})`;
};

/** 16/26 as the token files have it. */
function sizeOf(step: string, size: 'standard' | 'large'): string {
  const values: Readonly<Record<string, string>> = SIZES[size];
  const text = parseFloat(values[`--union-text-${step}`]!);
  return `${text}/${Math.round(text * Number(values[`--union-leading-${step}`]))}`;
}

/** A passage in another language, set as a page in that language would be. */
const passage = (lang: string, content: TemplateResult, dir: 'ltr' | 'rtl' = 'ltr') =>
  html`<union-stage lang=${lang} dir=${dir} inline>${specimen(content)}</union-stage>`;

export const Scale: Story = {
  name: '字号',
  render: () =>
    specimen(
      html`<h1>七级字号</h1>
        <p>
          像素整数，不用
          <code>rem</code>（网页常把根字号改成别的）。工具栏里换成大字（适老）：最小的也有 18 像素。
        </p>
        ${STEPS.map(
          ([step, use]) =>
            html`<div class="step">
              <p class="note">
                <code>${step}</code> ${sizeOf(step, 'standard')}，大字
                ${sizeOf(step, 'large')}：${use}
              </p>
              <p ${ref(setIn(step))}>累了能歇脚，渴了能喝水，没电能充电，饭凉能加热。</p>
            </div>`,
        )}`,
    ),
};

export const Chinese: Story = {
  name: '简体中文',
  render: () =>
    passage(
      'zh-Hans',
      html`<h1>户外劳动者驿站</h1>
        <p>
          驿站为环卫工人、快递员、外卖骑手、出租车司机等户外劳动者免费提供休息座椅、饮用水、微波炉和手机充电。夏季备有防暑药品（藿香正气水、人丹等），冬季提供热水和姜茶。
        </p>
        <p>
          “进门不用登记，想坐多久坐多久。”站点负责人这样说。每天 07:00—22:00 开放，节假日不休；周边
          500 米内有 3 处公共卫生间。
        </p>
        <h2>申请加入工会</h2>
        <p>
          在中国境内的企业、事业单位、机关、社会组织中以工资收入为主要生活来源的劳动者，都有依法参加和组织工会的权利。<em>入会自愿</em>，任何组织和个人不得阻挠和限制。
        </p>
        <p class="note">数据更新于 2026年2月14日 09:30，来源：示例市总工会。</p>`,
    ),
};

export const Traditional: Story = {
  name: '繁體中文',
  render: () =>
    passage(
      'zh-Hant',
      html`<h1>戶外勞動者驛站</h1>
        <p>
          驛站為清潔工人、速遞員、外送騎手、計程車司機等戶外勞動者免費提供休息座椅、飲用水、微波爐和手機充電。「進門不用登記，想坐多久坐多久。」
        </p>
        <p>每天 07:00—22:00 開放，節假日不休。<em>入會自願</em>，任何組織和個人不得阻撓。</p>
        <h2>同一個字，各有各的寫法</h2>
        <p>
          骨、直、過、角、統：簡繁兩地的字形不同，由 <code>lang</code> 決定用哪一套字體。簡體：<span
            lang="zh-Hans"
            >骨直过角统</span
          >；繁體：<span lang="zh-Hant">骨直過角統</span>。
        </p>`,
    ),
};

export const English: Story = {
  name: 'English',
  render: () =>
    passage(
      'en',
      html`<h1>Rest stations for outdoor workers</h1>
        <p>
          Street cleaners, couriers and drivers sit down here, drink water, warm a meal and charge
          their phones, free of charge. Open 07:00–22:00 every day, public holidays included.
        </p>
        <p>
          Membership is <em>voluntary</em>. Nobody may be hindered from joining, and nobody’s pay
          may suffer for it.
        </p>
        <p>
          Names stay as they are written:
          <span lang="zh-Hans">人民路户外劳动者驿站</span>, 350 m away.
        </p>`,
    ),
};

export const Uyghur: Story = {
  name: 'ئۇيغۇرچە',
  render: () =>
    passage(
      'ug',
      html`<h1>سىرتتا ئىشلەيدىغانلار بېكىتى</h1>
        <p>
          بۇ يەردە دەم ئالغىلى، سۇ ئىچكىلى، تاماق ئىسسىتقىلى ۋە تېلېفون توكلىغىلى بولىدۇ. ھەر كۈنى
          07:00 دىن 22:00 غىچە ئوچۇق.
        </p>
        <p>ئىشچىلار ئۇيۇشمىسىغا ئەزا بولۇش <em>ئىختىيارىي</em>.</p>
        <p class="note">نامى: <bdi lang="zh-Hans">人民路户外劳动者驿站</bdi>، 350 مېتىر</p>`,
      'rtl',
    ),
};

const PUNCTUATED =
  '站长说：“累了，就进来坐坐。”（不用登记。）夏天有《防暑须知》、绿豆汤，冬天有姜茶；电话12351，24小时有人接。';

export const Punctuation: Story = {
  name: '全角标点',
  render: () => {
    const able = CSS.supports('text-spacing-trim', 'trim-start');
    return specimen(
      html`<h1>标点收紧，中西文留隙</h1>
        <p>
          行首的前引号、前括号收掉一半空白，紧挨着的两个标点合起来少占半格；汉字和数字、字母之间自动留一点空隙，不用打空格。行尾不放开引号，行首不放逗号句号。
        </p>
        <div class="pair">
          <div>
            <h3>不处理</h3>
            <p class="measured untrimmed">${PUNCTUATED}</p>
          </div>
          <div>
            <h3>我们的排法</h3>
            <p class="measured">${PUNCTUATED}</p>
          </div>
        </div>
        <p class="note">
          您的浏览器${able ? '能收紧标点' : '还不能收紧标点，两边看起来一样'}。Chromium 123
          起能收紧，Chromium 140、Safari 18.4、Firefox 145 起能自动留隙；标点悬挂只有 Safari
          会。都不影响阅读。
        </p>`,
    );
  },
};

const BOARD = [
  ['示例市第一建筑公司', '1,024', '98.6'],
  ['示例港务集团', '987', '111.2'],
  ['示例公交三分公司', '1,111', '97.1'],
] as const;

const board = (kind: string) =>
  html`<table class="figures ${kind}">
    <tbody>
      ${BOARD.map(
        ([name, people, score]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${people}</td>
            <td>${score}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

export const Numerals: Story = {
  name: '数字',
  render: () =>
    specimen(
      html`<h1>数字</h1>
        <p>
          要上下比较的数字（名次、得分、数量、时间）用等宽数字，右对齐，小数位一样多；句子里的数字用字体本来的样子。
        </p>
        <div class="pair">
          <div>
            <h3>句子里的数字</h3>
            ${board('')}
          </div>
          <div>
            <h3>要比较的数字：等宽</h3>
            ${board('tabular')}
          </div>
        </div>
        <p>
          千位用半角逗号：12,600
          人。范围用一字线：07:00—22:00。温度、百分数、单位紧跟数字：98.6%、350 米、24 小时。
        </p>`,
    ),
};

export const LongNames: Story = {
  name: '长名称',
  render: () =>
    specimen(
      html`<h1>长名称换行，不截断</h1>
        <p>
          单位和站点的全称常有三十字以上。让它换行，别用省略号：前半截相同的名字，差别在后半截。没有空格的长串（网址、编号）在任何地方都可以断开，不会撑破窄屏。
        </p>
        <div class="pair">
          <p class="narrow" ${ref(setIn('lead'))}>
            示例市高新技术产业开发区总工会职工服务中心户外劳动者驿站（科学大道与瑞达路交叉口西南角店）
          </p>
          <p class="narrow">
            USCC 91410100MA00EXAMPLE0<br />https://zz.example/v1/stations/st-4v56nmqfjats.json
          </p>
        </div>`,
    ),
};

export const Emphasis: Story = {
  name: '强调',
  render: () =>
    specimen(
      html`<h1>强调</h1>
        <p>
          汉字没有斜体，机器压斜的字不好看也不好认：所有元件都关掉了假斜体。一句里要强调的词，用着重号或加粗；书名用书名号。
        </p>
        <div class="pair">
          <div>
            <h3>着重号</h3>
            <p>入会<em>完全自愿</em>，不收报名费。</p>
          </div>
          <div>
            <h3>加粗</h3>
            <p>请带<b>身份证原件</b>，复印件不行。</p>
          </div>
          <div>
            <h3>书名号</h3>
            <p>依据《中华人民共和国工会法》第三条。</p>
          </div>
        </div>`,
    ),
};
