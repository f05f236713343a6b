/**
 * Which editor leaves which way to embed a widget standing: for the builder and the docs. What survives
 * is not claimed but seen: `npm run test:editors` puts every carrier through every editor and opens what
 * is left in a browser.
 */
import { SURVIVAL } from './editor-survival.ts';

/** A way to carry a widget on a page (docs/editors.md has the snippet of each). */
export type Carrier =
  'element' | 'div' | 'link' | 'iframe' | 'classic' | 'module' | 'shortcode' | 'picture';

/**
 * What a reader gets of it, best first: the widget; its page in a frame; a picture that leads to the
 * page; a link; a picture alone (its QR code leads on); the snippet's own code for all to read; nothing.
 */
export type Outcome = 'widget' | 'frame' | 'picture' | 'link' | 'picture-only' | 'code' | 'nothing';

/** With the loader in the template of the page, and without. */
export interface Outcomes {
  readonly withLoader: Outcome;
  readonly alone: Outcome;
}

export type EditorId = keyof typeof SURVIVAL;

/** In Chinese and in English. */
type Both = readonly [zh: string, en: string];

export interface Editor {
  readonly id: EditorId;
  readonly name: Both;
  /** How a snippet gets in. */
  readonly how: Both;
  /** What they publish of their rules, or what is known; it cannot be run. */
  readonly byRules?: true;
}

/** What readers can do something with, best first. */
const WORKS: readonly Outcome[] = ['widget', 'frame', 'picture', 'link', 'picture-only'];

/** Of two that are as good, the one that asks less of the editor first. */
const PREFERRED: readonly Carrier[] = [
  'shortcode',
  'link',
  'div',
  'element',
  'classic',
  'module',
  'iframe',
  'picture',
];

const SOURCE: Both = ['切换到源代码，粘贴', 'Switch to the source view, paste'];
const LINK_BUTTON: Both = [
  '没有源代码视图：用“链接”按钮，让链接单独成一段',
  'No source view: use the link button, with the link alone in its paragraph',
];
const FILTERED: Both = ['在保存或显示时过滤', 'Filters when it saves or shows'];

/** In the order in which a webmaster looks for theirs. */
export const EDITORS: readonly Editor[] = [
  { id: 'ueditor', name: ['百度 UEditor 1.4', 'Baidu UEditor 1.4'], how: SOURCE },
  {
    id: 'neditor',
    name: ['UEditor 1.5 白名单（NEditor）', 'UEditor 1.5 white list (NEditor)'],
    how: SOURCE,
  },
  { id: 'kindeditor', name: ['KindEditor 4', 'KindEditor 4'], how: SOURCE },
  { id: 'wangeditor', name: ['wangEditor 5', 'wangEditor 5'], how: LINK_BUTTON },
  {
    id: 'wechat',
    name: ['微信公众号', 'WeChat articles'],
    how: [
      '上传带二维码的图片；网址写进“阅读原文”',
      'Upload the picture with the QR code; put the address into “Read more”',
    ],
    byRules: true,
  },
  {
    id: 'wordpress-plugin',
    name: ['WordPress，装了工会组件插件', 'WordPress with the plugin'],
    how: ['写短代码，或选区块', 'Write the shortcode, or choose the block'],
  },
  {
    id: 'wordpress-admin',
    name: ['WordPress，管理员', 'WordPress, administrator'],
    how: ['“自定义 HTML”区块', 'A Custom HTML block'],
  },
  {
    id: 'wordpress-author',
    name: ['WordPress，作者', 'WordPress, author'],
    how: ['“自定义 HTML”区块', 'A Custom HTML block'],
  },
  { id: 'wordpress-comment', name: ['WordPress，评论', 'WordPress, comment'], how: FILTERED },
  { id: 'tinymce', name: ['TinyMCE 8', 'TinyMCE 8'], how: SOURCE },
  { id: 'tinymce7', name: ['TinyMCE 7', 'TinyMCE 7'], how: SOURCE },
  { id: 'ckeditor4', name: ['CKEditor 4', 'CKEditor 4'], how: SOURCE },
  { id: 'ckeditor5', name: ['CKEditor 5', 'CKEditor 5'], how: SOURCE },
  {
    id: 'ckeditor5-html',
    name: ['CKEditor 5，允许任何 HTML', 'CKEditor 5 with General HTML Support'],
    how: SOURCE,
  },
  { id: 'quill', name: ['Quill 2', 'Quill 2'], how: LINK_BUTTON },
  {
    id: 'markdown',
    name: ['Markdown（不许 HTML）', 'Markdown without HTML'],
    how: ['单独一行写 [名称](网址)', 'Write [name](address) in a line of its own'],
  },
  { id: 'dompurify', name: ['DOMPurify', 'DOMPurify'], how: FILTERED },
  { id: 'xss', name: ['js-xss，默认', 'js-xss, as it comes'], how: FILTERED },
  {
    id: 'xss-cms',
    name: ['js-xss，CMS 常用设置', 'js-xss as CMSs set it'],
    how: FILTERED,
  },
  {
    id: 'sanitize-html',
    name: ['sanitize-html，默认', 'sanitize-html, as it comes'],
    how: FILTERED,
  },
  {
    id: 'sanitize-html-pictures',
    name: ['sanitize-html，允许图片', 'sanitize-html with pictures'],
    how: FILTERED,
  },
];

/** What becomes of each carrier in an editor. */
export function survivalOf(id: EditorId): Readonly<Record<Carrier, Outcomes>> {
  return SURVIVAL[id].carriers;
}

/**
 * The carriers that work in an editor, best first; never empty.
 *
 * @param hasLoader the template of the page has the loader's script tag
 */
export function carriersFor(
  id: EditorId,
  hasLoader: boolean,
): { readonly carrier: Carrier; readonly outcome: Outcome }[] {
  const carriers = survivalOf(id);
  // The sort keeps the order of those that are as good.
  return PREFERRED.map(carrier => ({
    carrier,
    outcome: carriers[carrier][hasLoader ? 'withLoader' : 'alone'],
  }))
    .filter(({ outcome }) => WORKS.includes(outcome))
    .sort((a, b) => WORKS.indexOf(a.outcome) - WORKS.indexOf(b.outcome));
}
