import { en } from './en.js';
import { zh } from './zh.js';

/** @typedef {'zh' | 'en'} Lang */
/** @typedef {{ zh: string, en: string }} Bilingual */
/** @typedef {keyof typeof zh} Key */

/** @type {Record<Lang, Readonly<Record<Key, string>>>} */
const PACKS = { zh, en };

/** @type {Lang} */
let lang = chosen();

/** `?lang=`, else the browser's language where it is English, else Chinese. */
function chosen() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'zh' || asked === 'en') return asked;
  return /^en\b/i.test(navigator.language) ? 'en' : 'zh';
}

export function language() {
  return lang;
}

/** @param {Lang} next */
export function setLanguage(next) {
  lang = next;
  const url = new URL(location.href);
  url.searchParams.set('lang', next);
  history.replaceState(history.state, '', url);
}

/**
 * A sentence of this page; `{name}` in it stands for a value.
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  return PACKS[lang][key].replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? count(value) : value;
  });
}

/**
 * What the server said, in the reader's language.
 * @param {Bilingual} text
 */
export function said(text) {
  return text[lang];
}

/** @param {number} value */
export function count(value) {
  return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en').format(value);
}

/**
 * A moment as people in China read their clocks.
 * @param {string} moment RFC 3339.
 */
export function when(moment) {
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(moment));
}

/**
 * Words one after the other.
 * @param {readonly string[]} words
 */
export function listed(words) {
  return words.join(lang === 'zh' ? '、' : ', ');
}
