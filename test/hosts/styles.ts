/** Styles of pages that reach for everything on them, or put the widgets where nothing fits. */
import type { Part } from './look.ts';

export interface HostileStyle {
  css: string;
  /** What the calm page has as well, for the widgets follow it: direction of writing, say. */
  root?: string;
  box?: string;
  /** What is compared; less than all where the whole page is scaled. */
  parts?: readonly Part[];
}

const WORDS: readonly Part[] = ['texts', 'told'];

export const STYLES: Readonly<Record<string, HostileStyle>> = {
  'a root of 62.5 %': { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  'a root of 100 px, lines of 3': { css: 'html { font-size: 100px; line-height: 3 }' },
  'all: unset !important': { css: '* { all: unset !important }' },
  'all: initial !important': {
    css: '* { all: initial !important } div { display: block !important }',
  },
  'all: revert !important': { css: '* { all: revert !important }' },
  'text of every element': {
    css: '* { font: italic 40px/1 fantasy !important; color: lime !important; letter-spacing: 9px !important; word-spacing: 30px !important; text-transform: uppercase !important; text-indent: 4em !important; text-shadow: 2px 2px red !important; white-space: pre !important; text-align: right !important }',
  },
  'boxes of every element': {
    css: '* { padding: 20px !important; margin: 7px !important; border: 3px solid red !important; box-sizing: content-box !important; float: left !important; position: relative !important; min-width: 300px !important }',
  },
  '* { display: inline !important }': { css: '* { display: inline !important }' },
  '* { display: flex !important }': { css: 'body, body * { display: flex !important }' },
  '* { position: absolute !important }': {
    css: 'body * { position: absolute !important; left: 0 !important; top: 0 !important; width: 900px !important }',
  },
  '* { overflow: hidden; max-height: 40px }': {
    css: '* { max-width: 100% !important; overflow: hidden !important; text-overflow: ellipsis !important; outline: none !important; line-height: 1 !important }',
  },
  'transitions and animations on everything': {
    css: '@keyframes x { from { opacity: .2 } to { opacity: .9 } } * { transition: all 3s !important; animation: x 2s infinite !important }',
    parts: ['texts', 'told'],
  },
  'direction rtl on everything': {
    css: 'html, body, * { direction: rtl !important; unicode-bidi: bidi-override }',
    root: 'lang="zh-CN" dir="rtl"',
  },
  'vertical writing': {
    css: 'body { writing-mode: vertical-rl } .box { width: 900px; height: 1200px }',
  },
  'zoom 1.25': { css: 'html { zoom: 1.25 }', parts: WORDS },
  'scaled by transform': {
    css: 'body { transform: scale(.9); transform-origin: 0 0 }',
    parts: WORDS,
  },
  'grey for days of mourning': {
    css: 'html { filter: grayscale(100%) !important; -webkit-filter: grayscale(100%) !important }',
  },
  'inverted by a night mode': {
    css: 'html { filter: invert(1) hue-rotate(180deg) } img, video, canvas, iframe { filter: invert(1) hue-rotate(180deg) }',
  },
  columns: { css: 'body { columns: 2; column-gap: 40px }', parts: WORDS },
  'a row of flex, as narrow as it goes': {
    css: 'body { display: flex; flex-wrap: nowrap } .box { flex: 1 1 min-content }',
    parts: WORDS,
  },
  'a grid of min-content': {
    css: 'body { display: grid; grid-template-columns: min-content } .box { width: 700px }',
  },
  'a cell of a table': {
    css: 'body { display: table; table-layout: fixed; width: 1000px } .box { display: table-row } .box > * { display: table-cell !important }',
  },
  'parents of font-size 0': { css: 'body, .box { font-size: 0; line-height: 0 }' },
  'our parts, slots and shadow roots named': {
    css: '::part(root), ::part(list), ::part(row) { display: none !important } ::slotted(*) { display: none !important } :host, :host(*), :host-context(body) { display: none !important } .root, .widget, .name, .panel, .row, .bar, .map { display: none !important } union-button, union-field, union-chip, union-icon { display: none !important }',
  },
  '[hidden] shown, [data-state] hidden': {
    css: '[hidden] { display: block !important } [data-state=loading], [aria-busy] { opacity: 0 } [role], [aria-label], [lang] { color: red !important; font-size: 3px !important }',
  },
  'contain: strict and content-visibility': {
    css: '.box { content-visibility: auto; contain-intrinsic-size: 600px; contain: layout paint style }',
  },
  'styles for print on a screen': {
    css: '* { color: #000 !important; background: none !important; box-shadow: none !important; text-shadow: none !important } a[href]::after { content: " (" attr(href) ")" !important }',
  },
  'before and after on everything': {
    css: '*::before { content: "★" !important } *::after { content: "" !important; display: table !important; clear: both !important }',
  },
  'our own properties': {
    css: ':root, body { --union-root: 1; --ink: red; --space: 90px } * { --row: 99px; --gap: 50px; --size: 77px }',
  },
  'svg, canvas, img and iframe of the page': {
    css: 'svg, canvas, img, iframe { max-width: 30px !important; height: auto !important; width: 30px !important; fill: red !important; display: block !important; vertical-align: baseline !important; border: 4px dotted red !important }',
  },
  'fields and buttons of an old framework': {
    css: 'input, select, textarea, button, a, label, ul, ol, li, table, td, th, tr { width: 100% !important; height: 9px !important; background: red !important; list-style: square !important; margin: 0 0 9px !important; display: block !important; border-radius: 0 !important; appearance: none !important }',
  },
  'a page of quirks': {
    css: 'table, td { font: inherit } body { margin: 0; overflow-x: hidden; height: 100% }',
  },
  'Bootstrap 2 and normalize of 2012': {
    css: '* { -webkit-box-sizing: border-box } html { -webkit-text-size-adjust: 100%; -ms-text-size-adjust: 100% } body { font-family: "Helvetica Neue"; font-size: 14px; line-height: 1.42857143; color: #333; margin: 0 } a { color: #337ab7; text-decoration: none } [role="button"] { cursor: pointer } p { margin: 0 0 10px } h1, h2, h3 { font-family: inherit; font-weight: 500; line-height: 1.1; color: inherit } ul { margin: 0 0 10px } label { display: inline-block; max-width: 100%; font-weight: bold } .row { margin-left: -15px } .panel, .badge, .alert, .fade, .hide, .collapse { display: none !important }',
  },
};
