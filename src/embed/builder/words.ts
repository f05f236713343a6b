import type { Carrier, Outcome } from '../editors.ts';
import type { NoSite, SiteFault } from './work.ts';

/** What the builder says of a way to embed. */
export const CARRIER_WORDS: Readonly<Record<Carrier, string>> = {
  module: '脚本和组件标签',
  element: '组件标签（脚本在网页模板里）',
  div: 'div 块（脚本在网页模板里）',
  link: '链接（模板里有脚本时变成组件）',
  iframe: 'iframe',
  classic: '经典脚本和 div 块',
  shortcode: '短代码',
  picture: '图片加链接',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  widget: '读者看到组件',
  frame: '读者在框里看到组件页',
  picture: '读者看到图片，点开是组件页',
  link: '读者看到链接，点开是组件页',
  'picture-only': '读者看到图片，扫码打开',
  code: '代码会原样露出来',
  nothing: '会被编辑器删掉',
};

const FAULTS: Readonly<Record<SiteFault, string>> = {
  'no-address': '这不是一个网址。',
  insecure: '这里是 https 网页，读不了 http 的资料。请把资料也放到 https 上。',
  unreachable: '没有回答。请看网址对不对、服务器开着没有。',
  cors: '服务器有回答，但不允许别的网站读取。请在服务器上加一行响应头：Access-Control-Allow-Origin: *',
  status: '没有这份资料（HTTP {status}）。',
  'not-json': '有回答，但不是 JSON。',
  'not-site': '是 JSON，但不是站点文档（没有 site 和 api）。',
};

/** What was tried, a line each. */
export function triedLines({ tried }: NoSite): string[] {
  return tried.map(
    ({ url, why, status }) => `${url} —— ${FAULTS[why].replace('{status}', String(status ?? ''))}`,
  );
}
