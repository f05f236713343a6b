import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import '../src/elements/button/index.ts';
import '../src/elements/empty/index.ts';
import '../src/elements/link-button/index.ts';
import '../src/elements/list/index.ts';
import '../src/elements/notice/index.ts';
import '../src/elements/skeleton/index.ts';
import { page, snippet } from './helpers/page.ts';
import './patterns/filter-sheet.ts';
import './patterns/find-place.ts';
import './patterns/join-form.ts';
import * as code from './patterns/snippets.ts';
import './patterns/undo-or-ask.ts';

const meta: Meta = { title: 'Patterns', tags: ['!autodocs'] };
export default meta;

interface Pattern {
  title: string;
  when: string;
  live: TemplateResult;
  rules: readonly string[];
  markup: string;
}

/** When it is for, the thing itself, how it is done, and its markup. */
const pattern = ({ title, when, live, rules, markup }: Pattern): TemplateResult =>
  page(
    html`<h1>${title}</h1>
      <p>${when}</p>
      <div class="live">${live}</div>
      <h2>怎么做</h2>
      <ul>
        ${rules.map(rule => html`<li>${rule}</li>`)}
      </ul>
      ${snippet('代码', markup)}`,
  );

export const Form: StoryObj = {
  name: '填表',
  render: () =>
    pattern({
      title: '填表',
      when: '不填就按“提交申请”试试：错误先汇总在上面，点一条就到那一处。',
      live: html`<story-join-form></story-join-form>`,
      rules: [
        '一列排下来，标签在输入框上面。问一件事用一个输入框，能不问的不问。',
        '必填的写上 required，标签后面就有星号；表单开头说一句“带 * 的必须填写”。',
        '提示写在填之前，错误写在填之后；错误说哪里不对、怎么改，不说“格式错误”。',
        '按了提交再检查，不在人家打字时打断。汇总得到焦点，每条是到那一处的链接；已填的内容一个字不丢。',
        '为什么要这个号码、谁来用，写在旁边。身份证号和手机号不放进网页地址。',
        '办完之后给回执编号和多久有答复。',
      ],
      markup: code.FORM,
    }),
};

/** The same form, sent with nothing filled in. */
export const FormWithErrors: StoryObj = {
  name: '填表：有错误',
  render: Form.render!,
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector<LitElement>('story-join-form')!;
    await form.updateComplete;
    form.renderRoot.querySelector('form')!.requestSubmit();
  },
};

export const Find: StoryObj = {
  name: '查找：搜索、筛选、列表',
  render: () =>
    pattern({
      title: '查找：搜索、筛选、列表',
      when: '从几十个以上的东西里找出一个。搜索在最上面，拇指够得着；列表先出现，地图和图片在后。',
      live: html`<story-find-place></story-find-place>`,
      rules: [
        '打字就出结果，不用按“搜索”。',
        '每个筛选片写明选了它会剩多少，不让人选出一个空结果再退回来。',
        '总数写在列表上面；变了之后读屏软件会念出来。',
        '没有结果时说怎么放宽条件，一个按钮全部清除，焦点回到搜索框。',
        '换了条件就回到第一页。',
      ],
      markup: code.FIND,
    }),
};

export const Confirm: StoryObj = {
  name: '确认：能撤销的和不能撤销的',
  render: () =>
    pattern({
      title: '确认：能撤销的和不能撤销的',
      when: '能撤销的，先办了再说，给一个“撤销”；不能撤销的，办之前问一次。',
      live: html`<story-undo-or-ask></story-undo-or-ask>`,
      rules: [
        '对话框的标题是一个问题，正文说会发生什么，能不能恢复。',
        '按钮写动作：“保留预约”“取消预约”。不写“确定”“取消”，两个“取消”谁也分不清。',
        '不伤人的那个按钮在前，焦点从它开始；Esc 等于什么也没做。',
        '办好了说一句，短消息不抢焦点。要紧的话写在页面里，不放在短消息里。',
      ],
      markup: code.ASK,
    }),
};

export const States: StoryObj = {
  name: '没有内容、出错、旧数据、载入中',
  render: () =>
    pattern({
      title: '没有内容、出错、旧数据、载入中',
      when: '每一块内容都有这几个样子。哪一个都不留白，都说下一步可以做什么。',
      live: html`<h3>还没有</h3>
        <union-empty icon="calendar" heading="还没有预约">
          约一位工匠，可以带徒、会诊，也可以到班组来讲课。
          <union-button slot="actions" variant="primary">看看有哪些工匠</union-button>
        </union-empty>
        <h3>出错</h3>
        <union-notice tone="problem" heading="没有连上服务器">
          请检查网络，稍后重试；急事拨打 12351。
          <union-button slot="actions">重试</union-button>
        </union-notice>
        <h3>旧数据</h3>
        <union-notice tone="warning" heading="暂时无法更新">
          下面是 3 小时前保存的内容，可能已有变化。
          <union-button slot="actions">重试</union-button>
        </union-notice>
        <union-list label="站点">
          <union-list-item>人民路户外劳动者驿站（示例）</union-list-item>
          <union-list-item>西站户外劳动者驿站（示例）</union-list-item>
        </union-list>
        <h3>载入中</h3>
        <p>正在载入站点</p>
        <union-skeleton lines="3"></union-skeleton>`,
      rules: [
        '“还没有”和“没有找到”是两回事：前者说怎么开始，后者说怎么放宽。',
        '出错先说发生了什么，再说可以做什么；不写错误代码，不怪访客。留一个不靠网络的办法：电话。',
        '有上次的内容就给上次的内容，写明是什么时候的。',
        '占位和内容一样高，内容到了不跳动。占位读屏软件听不到，旁边要有字。',
      ],
      markup: code.STATES,
    }),
};

export const PhoneSheet: StoryObj = {
  name: '手机上的底部面板',
  globals: { viewport: { value: 'wechat', isRotated: false } },
  render: () =>
    pattern({
      title: '手机上的底部面板',
      when: '在手机上筛选、查看一处、填一小段：从下面升起来，拇指够得着，看得见后面是什么。',
      live: html`<story-filter-sheet></story-filter-sheet>`,
      rules: [
        '面板里的主要按钮占满一行，写明按了会看到什么：“看 6 个站点”。',
        '选了马上算，关上就是结果；不用先“应用”再“关闭”。',
        '往下拖、点旁边、按 Esc 都能关，焦点回到打开它的按钮。',
        '必须先作决定的事用对话框，不用面板。',
      ],
      markup: code.SHEET,
    }),
};
