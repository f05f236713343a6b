import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
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
          '用读者系统里的字体，按汉字排：行高不小于 1.5，不用假斜体，引擎支持时行首的全角标点收紧，需要比较的数字等宽。\n\nThe reader’s system face, set for 汉字: line height never under 1.5, no synthetic italics, full-width punctuation closed up at line starts where the engine can, tabular figures where people compare.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

const STEPS = Object.keys(SIZES.standard)
  .filter(name => name.startsWith('--union-text-'))
  .map(name => name.replace('--union-text-', ''));

const setIn = (step: string) => (element?: Element) => {
  if (!(element instanceof HTMLElement)) return;
  element.style.fontSize = `var(--union-text-${step})`;
  element.style.lineHeight = `var(--union-leading-${step})`;
};

const steps = (words: string) =>
  STEPS.map(
    step =>
      html`<div class="step">
        <p class="note">${step}</p>
        <p ${ref(setIn(step))}>${words}</p>
      </div>`,
  );

export const Scale: Story = {
  name: '字号',
  render: () =>
    specimen(
      html`<h1>字号</h1>
        ${steps('累了能歇脚，渴了能喝水，没电能充电，饭凉能加热。')}`,
    ),
};

export const Chinese: Story = {
  name: '中文段落',
  render: () =>
    specimen(
      html`<h1>户外劳动者驿站</h1>
        <p>
          驿站为环卫工人、快递员、外卖骑手、出租车司机等户外劳动者免费提供休息座椅、饮用水、微波炉和手机充电。夏季备有防暑药品（藿香正气水、人丹等），冬季提供热水和姜茶。
        </p>
        <p>
          “进门不用登记，想坐多久坐多久。”站点负责人这样说。每天 07:00—22:00 开放，节假日不休；周边
          500 米内有 3 处公共卫生间。
        </p>
        <p class="note">数据更新于 2026年2月14日 09:30，来源：示例市总工会。</p>`,
    ),
};

export const Traditional: Story = {
  name: '繁體中文段落',
  render: () =>
    html`<union-stage lang="zh-Hant" inline
      >${specimen(
        html`<h1>戶外勞動者驛站</h1>
          <p>
            驛站為清潔工人、速遞員、外送騎手、計程車司機等戶外勞動者免費提供休息座椅、飲用水、微波爐和手機充電。「進門不用登記，想坐多久坐多久。」
          </p>`,
      )}</union-stage
    >`,
};

export const English: Story = {
  name: 'English passage',
  render: () =>
    html`<union-stage lang="en" inline
      >${specimen(
        html`<h1>Rest stations for outdoor workers</h1>
          <p>
            Street cleaners, couriers and drivers sit down here, drink water, warm a meal and charge
            their phones, free of charge. Open 07:00–22:00 every day, public holidays included.
          </p>`,
      )}</union-stage
    >`,
};

export const Uyghur: Story = {
  name: 'ئۇيغۇرچە',
  render: () =>
    html`<union-stage lang="ug" dir="rtl" inline
      >${specimen(
        html`<h1>سىرتتا ئىشلەيدىغانلار بېكىتى</h1>
          <p>
            بۇ يەردە دەم ئالغىلى، سۇ ئىچكىلى، تاماق ئىسسىتقىلى ۋە تېلېفون توكلىغىلى بولىدۇ. ھەر كۈنى
            07:00 دىن 22:00 غىچە ئوچۇق.
          </p>
          <p class="note">نامى: <bdi lang="zh-Hans">人民路户外劳动者驿站</bdi>، 350 مېتىر</p>`,
      )}</union-stage
    >`,
};
