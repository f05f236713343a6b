import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/badge/index.ts';
import '../../src/elements/table/index.ts';
import './table.css';
import type { UnionTable } from '../../src/elements/table/table.ts';

type Args = Pick<UnionTable, 'label' | 'narrow' | 'sortable' | 'dense'>;

const SERVICES = [
  ['上城区', '人民路户外劳动者驿站（示例）', '12,680', '+8.2%', '2026-03-12', 'success', '开放中'],
  ['拱墅区', '东环物流园司机之家（示例）', '3,410', '−2.5%', '2026-02-28', 'warning', '整修中'],
  ['临平区', '北站爱心妈妈小屋（示例）', '980', '+31%', '2026-03-30', 'success', '开放中'],
  ['萧山区', '机场货运区骑手驿站（示例）', '5,206', '—', '2026-01-09', 'neutral', '筹建'],
] as const;

const services = html`<table>
  <caption>
    2026 年第一季度各区服务站使用情况
  </caption>
  <thead>
    <tr>
      <th>区</th>
      <th>站点</th>
      <th>服务人次</th>
      <th>比上季度</th>
      <th>最近检查</th>
      <th>状态</th>
    </tr>
  </thead>
  <tbody>
    ${SERVICES.map(
      ([region, name, visits, change, checked, tone, state]) =>
        html`<tr>
          <th scope="row">${region}</th>
          <td><a href="#station">${name}</a></td>
          <td>${visits}</td>
          <td>${change}</td>
          <td>${checked}</td>
          <td><union-badge tone=${tone}>${state}</union-badge></td>
        </tr>`,
    )}
  </tbody>
  <tfoot>
    <tr>
      <th scope="row" colspan="2">合计</th>
      <td>22,276</td>
      <td>+7.1%</td>
      <td></td>
      <td></td>
    </tr>
  </tfoot>
</table>`;

/** As an editor writes it: no thead, colours of its own, cells over several rows. */
const edited = html`<table border="1" bgcolor="#ffffcc" width="900">
  <tbody>
    <tr>
      <th>时间</th>
      <th>课程</th>
      <th>教室</th>
    </tr>
    <tr>
      <td rowspan="2"><font color="red">周六上午</font></td>
      <td><b>书法</b>（零基础）</td>
      <td>301</td>
    </tr>
    <tr>
      <td>短视频剪辑</td>
      <td>机房</td>
    </tr>
    <tr>
      <td>周日下午</td>
      <td colspan="2">户外摄影，集合地点另行通知，请看<a href="#notice">通知</a></td>
    </tr>
  </tbody>
</table>`;

/** As Word pastes it: no headers, a first row of bold words, paragraphs and empty paragraphs. */
const pasted = html`<table class="MsoTableGrid" border="1">
  <tbody>
    <tr>
      <td>
        <p class="MsoNormal" align="center"><b>姓名</b></p>
      </td>
      <td>
        <p class="MsoNormal" align="center"><b>单位</b></p>
      </td>
      <td>
        <p class="MsoNormal" align="center"><b>得分</b></p>
      </td>
      <td>
        <p class="MsoNormal" align="center"><b>备注</b></p>
      </td>
    </tr>
    <tr>
      <td><p class="MsoNormal">张三（示例）</p></td>
      <td rowspan="2"><p class="MsoNormal">示例物流一分公司</p></td>
      <td><p class="MsoNormal">90.5</p></td>
      <td><p class="MsoNormal">&nbsp;</p></td>
    </tr>
    <tr>
      <td><p class="MsoNormal">李四（示例）</p></td>
      <td><p class="MsoNormal">108</p></td>
      <td><p class="MsoNormal">加试一题</p></td>
    </tr>
  </tbody>
</table>`;

const meta: Meta<Args> = {
  title: 'Elements/Table',
  component: 'union-table',
  args: { label: '', narrow: 'scroll', sortable: false, dense: false },
  render: ({ label, narrow, sortable, dense }) =>
    html`<union-table label=${label} narrow=${narrow} ?sortable=${sortable} ?dense=${dense}
      >${services}</union-table
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: '默认' };
export const Sortable: Story = { name: '可以排序', args: { sortable: true } };
export const Dense: Story = { name: '紧凑', args: { dense: true } };
export const Scroll: Story = {
  name: '窄屏：左右滑动',
  args: { sortable: true },
  globals: { viewport: { value: 'wechat' } },
};
export const Cards: Story = {
  name: '窄屏：一行一张卡片',
  args: { narrow: 'cards', sortable: true },
  globals: { viewport: { value: 'wechat' } },
};
export const Spans: Story = {
  name: '两层表头和跨行',
  args: { sortable: true },
  render: ({ narrow, sortable, dense }) =>
    html`<union-table narrow=${narrow} ?sortable=${sortable} ?dense=${dense}>
      <table>
        <caption>
          快递员职业技能竞赛成绩（示例）
        </caption>
        <thead>
          <tr>
            <th rowspan="2">姓名</th>
            <th rowspan="2">单位</th>
            <th colspan="2">笔试</th>
            <th colspan="2">实操</th>
          </tr>
          <tr>
            <th>得分</th>
            <th>名次</th>
            <th>用时</th>
            <th>得分</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">张三（示例）</th>
            <td rowspan="2">示例物流一分公司</td>
            <td>92.5</td>
            <td>1</td>
            <td>12:48</td>
            <td>88</td>
          </tr>
          <tr>
            <th scope="row">李四（示例）</th>
            <td>90</td>
            <td>2</td>
            <td>9:05</td>
            <td>95</td>
          </tr>
          <tr>
            <th scope="row">欧阳小明（示例）</th>
            <td>示例速运</td>
            <td>81</td>
            <td>3</td>
            <td>10:30</td>
            <td>—</td>
          </tr>
        </tbody>
      </table>
    </union-table>`,
};
export const FromEditor: Story = {
  name: '编辑器里写的表格',
  args: { label: '职工夜校课表' },
  render: ({ label, narrow }) =>
    html`<union-table label=${label} narrow=${narrow}>${edited}</union-table>`,
};
export const FromWord: Story = {
  name: '从 Word 贴来的表格',
  args: { label: '竞赛成绩', sortable: true },
  render: ({ label, narrow, sortable }) =>
    html`<union-table label=${label} narrow=${narrow} ?sortable=${sortable}
      >${pasted}</union-table
    >`,
};
export const Long: Story = {
  name: '限定高度，表头不动',
  args: { label: '各区驿站数', sortable: true, dense: true },
  render: ({ label, sortable, dense }) =>
    html`<style>
        .long-table {
          --union-table-height: 320px;
        }
      </style>
      <union-table class="long-table" label=${label} ?sortable=${sortable} ?dense=${dense}>
        <table>
          <thead>
            <tr>
              <th>区</th>
              <th>驿站</th>
              <th>书屋</th>
              <th>职工人数</th>
            </tr>
          </thead>
          <tbody>
            ${['上城', '拱墅', '西湖', '滨江', '萧山', '余杭', '临平', '钱塘', '富阳', '临安'].map(
              (name, index) =>
                html`<tr>
                  <th scope="row">${name}区（示例）</th>
                  <td>${12 + ((index * 7) % 23)}</td>
                  <td>${3 + ((index * 5) % 11)}</td>
                  <td>${(3.1 + ((index * 13) % 17) / 10).toFixed(1)} 万</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </union-table>`,
};
export const WithInputs: Story = {
  name: '表里有输入框（原样保留）',
  args: { label: '评委打分' },
  render: ({ label }) =>
    html`<union-table label=${label}>
      <table>
        <thead>
          <tr>
            <th scope="col">选手</th>
            <th scope="col">得分</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">张三（示例）</th>
            <td><input class="score" type="number" aria-label="张三（示例）的得分" /></td>
          </tr>
        </tbody>
      </table>
    </union-table>`,
};
