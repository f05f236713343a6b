// Editors that run in a browser: each on a page of its own, filled as its source view fills it, and
// asked for what it would save.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { MODULES, version } from '../version.mjs';

const UEDITOR = '/ueditor/example/public/ueditor/';
const CKEDITOR5 = '/ckeditor5/dist/browser/ckeditor5';

const script = src => `<script src="${src}"></script>`;
const style = href => `<link rel="stylesheet" href="${href}">`;

/** UEditor and what was made of it have the same way in and out. */
const ueditor = (base, name) =>
  `<script>UEDITOR_HOME_URL = NEDITOR_UPLOAD = '${base}'</script>` +
  script(`${base}${name}.config.js`) +
  script(`${base}${name}.all.js`) +
  `<script id="at" type="text/plain"></script>
   <script>
     const editor = UE.getEditor('at', { serverUrl: '' });
     start = new Promise(done => editor.ready(done));
     clean = html => (editor.setContent(html), editor.getContent());
   </script>`;

const tinymce = folder =>
  script(`/${folder}/tinymce.min.js`) +
  `<textarea id="at"></textarea>
   <script>
     start = tinymce.init({
       selector: '#at', license_key: 'gpl', convert_urls: false, plugins: 'link image code media',
     });
     clean = html => {
       const [editor] = tinymce.get();
       editor.setContent(html);
       return editor.getContent();
     };
   </script>`;

const ckeditor5 = (plugins, config) =>
  style(`${CKEDITOR5}.css`) +
  script(`${CKEDITOR5}.umd.js`) +
  `<div id="at"></div>
   <script>
     const { ${plugins} } = CKEDITOR;
     let editor;
     start = CKEDITOR.ClassicEditor.create(document.querySelector('#at'), {
       licenseKey: 'GPL', plugins: [${plugins}], ${config}
     }).then(made => (editor = made));
     clean = html => (editor.setData(html), editor.getData());
   </script>`;

const CK_PLAIN =
  'Essentials, Paragraph, Heading, Bold, Link, List, Image, ImageInline, ImageBlock, LinkImage, ' +
  'ImageResize, Table, MediaEmbed, BlockQuote, SourceEditing';

/** Pages of editors. Each sets `start`, a promise, and `clean`. */
const EDITORS = [
  { id: 'ueditor', of: 'ueditor', named: '1.4.x', page: ueditor(UEDITOR, 'ueditor') },
  { id: 'neditor', of: '@notadd/neditor', page: ueditor('/@notadd/neditor/', 'neditor') },
  {
    id: 'kindeditor',
    of: 'kindeditor',
    page:
      script('/kindeditor/kindeditor-all.js') +
      script('/kindeditor/lang/zh-CN.js') +
      `<textarea id="at"></textarea>
       <script>
         start = new Promise(done => {
           KindEditor.ready(K => {
             editor = K.create('#at', { basePath: '/kindeditor/', afterCreate: () => setTimeout(done) });
           });
         });
         clean = html => (editor.html(html), editor.html());
       </script>`,
  },
  {
    id: 'wangeditor',
    of: '@wangeditor/editor',
    page:
      style('/@wangeditor/editor/dist/css/style.css') +
      script('/@wangeditor/editor/dist/index.js') +
      `<div id="at"></div>
       <script>
         const editor = wangEditor.createEditor({ selector: '#at', html: '' });
         clean = html => (editor.setHtml(html), editor.getHtml());
       </script>`,
  },
  { id: 'tinymce', of: 'tinymce', page: tinymce('tinymce') },
  { id: 'tinymce7', of: 'tinymce7', page: tinymce('tinymce7') },
  {
    id: 'ckeditor4',
    of: 'ckeditor4',
    page:
      script('/ckeditor4/ckeditor.js') +
      `<textarea id="at"></textarea>
       <script>
         const editor = CKEDITOR.replace('at', { versionCheck: false });
         start = new Promise(done => editor.on('instanceReady', done));
         clean = html => new Promise(done => {
           editor.setData(html, () => done(editor.getData()));
         });
       </script>`,
  },
  { id: 'ckeditor5', of: 'ckeditor5', page: ckeditor5(CK_PLAIN, '') },
  {
    id: 'ckeditor5-html',
    of: 'ckeditor5',
    page: ckeditor5(
      `${CK_PLAIN}, GeneralHtmlSupport`,
      'htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] }',
    ),
  },
  {
    id: 'quill',
    of: 'quill',
    page:
      style('/quill/dist/quill.snow.css') +
      script('/quill/dist/quill.js') +
      `<div id="at"></div>
       <script>
         const editor = new Quill('#at', { theme: 'snow' });
         clean = html => {
           editor.setContents([]);
           editor.clipboard.dangerouslyPasteHTML(html);
           return editor.getSemanticHTML();
         };
       </script>`,
  },
  {
    id: 'dompurify',
    of: 'dompurify',
    page:
      script('/dompurify/dist/purify.min.js') +
      `<script>clean = html => DOMPurify.sanitize(html)</script>`,
  },
];

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the editors of this folder's packages. */
export async function serveEditors() {
  const pages = new Map(EDITORS.map(({ id, page }) => [`/${id}.html`, page]));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const path = normalize(decodeURIComponent(pathname));
    const page = pages.get(path);
    const body = page
      ? `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><script>let start, clean</script>${page}`
      : await readFile(join(MODULES, path)).catch(() => undefined);
    const type = page ? TYPES['.html'] : TYPES[extname(path)];
    response.writeHead(body === undefined ? 404 : 200, type ? { 'content-type': type } : {});
    response.end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The same shape as the cleaners in Node: `clean` asks the page. */
export function inBrowser(browser, url) {
  return EDITORS.map(({ id, of, named }) => ({
    id,
    version: named ?? version(of),
    open: async () => {
      const page = await browser.newPage();
      const said = [];
      page.on('pageerror', error => said.push(String(error)));
      await page.goto(`${url}/${id}.html`, { waitUntil: 'load' });
      try {
        await withTime(page.evaluate('Promise.resolve(start).then(() => true)'), 30_000);
      } catch (error) {
        throw new Error(`${id} did not start: ${error.message}\n${said.join('\n')}`, {
          cause: error,
        });
      }
      return {
        clean: html => page.evaluate(`Promise.resolve(clean(${JSON.stringify(html)}))`),
        close: () => page.close(),
      };
    },
  }));
}

function withTime(promise, ms) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
