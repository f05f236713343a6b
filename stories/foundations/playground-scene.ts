import { html } from 'lit';
import '../../src/elements/badge/index.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/card/index.ts';
import '../../src/elements/chip/index.ts';
import '../../src/elements/choice/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/link-button/index.ts';
import '../../src/elements/list/index.ts';
import '../../src/elements/notice/index.ts';
import '../../src/elements/progress/index.ts';
import '../../src/elements/steps/index.ts';
import '../../src/elements/switch/index.ts';
import '../../src/elements/tabs/index.ts';
import '../../src/elements/tag/index.ts';
import '../../src/widgets/station-map/index.ts';
import type { Client } from '../../src/data/client.ts';
import { SITE } from '../../test/helpers/station-client.ts';

/** Rows as a site has them; the second is the chosen one. */
const STATIONS = [
  ['人民路户外劳动者驿站', '正在开放', '350 米'],
  ['科学大道司机之家', '正在开放', '1.2 公里'],
  ['文化宫职工书屋', '09:00 开放', '2.6 公里'],
] as const;

const buttons = () =>
  html`<section>
    <h3>操作</h3>
    <p class="line">
      <union-button variant="primary"
        ><union-icon slot="icon" name="locate"></union-icon>我附近</union-button
      >
      <union-button>查看全部站点</union-button>
      <union-button variant="quiet">清除筛选</union-button>
      <union-button disabled>暂不可用</union-button>
    </p>
    <p class="line">
      <union-chip pressed count="128">户外劳动者驿站</union-chip>
      <union-chip count="46">司机之家</union-chip>
      <union-chip count="31">爱心妈妈小屋</union-chip>
    </p>
  </section>`;

const form = () =>
  html`<section>
    <h3>填写</h3>
    <union-steps label="入会申请" current="fill">
      <option value="read">阅读须知</option>
      <option value="fill">填写信息</option>
      <option value="send">核对并提交</option>
    </union-steps>
    <union-field label="姓名" value="示例人" hint="与身份证上的一致。"></union-field>
    <union-choice type="radio" label="您怎样工作？" value="platform">
      <option value="contract">与单位签订了劳动合同</option>
      <option value="platform">在平台上接单</option>
    </union-choice>
    <union-switch label="办理进度短信提醒" checked></union-switch>
    <union-progress label="已上传" value="2" max="3" unit="张"></union-progress>
  </section>`;

const reading = () =>
  html`<section>
    <h3>查看</h3>
    <union-list label="附近的站点">
      ${STATIONS.map(
        ([name, state, away], at) =>
          html`<union-list-item value=${String(at)} selectable ?selected=${at === 1}>
            <b>${name}</b><br /><span class="muted">${away}</span>
            <union-badge slot="trailing" tone=${state === '正在开放' ? 'success' : 'neutral'}
              >${state}</union-badge
            >
          </union-list-item>`,
      )}
    </union-list>
  </section>`;

const telling = () =>
  html`<section>
    <h3>说明</h3>
    <union-notice tone="info" heading="春节期间部分站点调整开放时间"
      >出发前请查看站点详情。</union-notice
    >
    <union-card heading="第三届职工技能大赛开始报名">
      <span slot="meta">示例市总工会 2026年3月1日</span>
      <p>焊工、钳工、数控车工、物流四个工种，<a href="#apply">查看报名条件</a>。</p>
      <union-button slot="actions" variant="primary">报名</union-button>
      <union-button slot="actions">收藏</union-button>
    </union-card>
    <p class="line">
      <union-tag tone="accent">全国劳动模范</union-tag>
      <union-tag>高级技师</union-tag>
      <union-badge tone="accent">新</union-badge>
      <union-badge tone="warning">即将截止</union-badge>
    </p>
    <union-tabs label="职工书屋">
      <union-tab label="简介" value="about"><p>文化宫二楼，藏书八千余册。</p></union-tab>
      <union-tab label="开放时间" value="hours"><p>周二至周日 09:00—20:30。</p></union-tab>
      <union-tab label="怎么去" value="way"><p>地铁 2 号线“文化宫”站 C 口。</p></union-tab>
    </union-tabs>
  </section>`;

/** A page of a union in small, and the widget. */
export const scene = (client: Client) =>
  html`<div class="elements">
      <div class="column">${buttons()} ${form()}</div>
      <div class="column">${reading()} ${telling()}</div>
    </div>
    <h3>站点地图</h3>
    <union-station-map site=${SITE} .client=${client}></union-station-map>`;
