/** The pages and the letter that go with the files. */
import type { ListKind, Wanted } from '../../../src/embed/builder/work.ts';
import type { ImportResult } from '../import/types.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);

/** The loader's tag, seen from the folder that the zip is unpacked into. */
const SCRIPT = `<script type="module" src="cdn/union-widgets.js" data-site=".well-known/union-widgets.json"></script>`;

/** A page beside the files, to see whether all has arrived. */
export function testPage(name: string, element: string): string {
  return `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>试看 · ${escape(name)}</title>
    ${SCRIPT}
  </head>
  <body>
    <h1>${escape(name)}</h1>
    ${element}
  </body>
</html>
`;
}

/** Stations named in a page without scripts. */
const NAMED = 500;

/** The widget alone, with what it shows as plain text in it: for links, frames, and who has no scripts. */
export function framePage(
  name: string,
  { title, widget, element }: Wanted,
  lists: ReadonlyMap<ListKind, ImportResult>,
): string {
  const kind = widget === 'reading-locator' ? 'reading' : 'stations';
  const isPlaces = /^(?:station-map|reading-locator)$/.test(widget);
  const stations = isPlaces ? (lists.get(kind)?.stations ?? []) : [];
  const people = /^craftsman/.test(widget) ? (lists.get('craftsmen')?.documents ?? []) : [];
  const lines = [
    ...stations.map(({ feature: { properties } }) =>
      [properties.name, properties.address].filter(Boolean).join('，'),
    ),
    ...people.map(document => document.name),
  ];
  const more = lines.length > NAMED ? [`……共 ${lines.length} 个`] : [];
  const items = [...lines.slice(0, NAMED), ...more].map(line => `<li>${escape(line)}</li>`);
  const plain = items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : '';
  const whole = element.replace(/(?=<\/union-[a-z-]+>$)/, plain.replaceAll('$', '$$$$'));
  const page = testPage(name, whole).replaceAll('试看', escape(title));
  return page.replace(/(src|data-site)="(?=cdn\/|\.well-known\/)/g, '$1="../../');
}

/** What to do with the files, for whoever unpacks them. */
export function readMeText(name: string, element: string): string {
  const lines = `${name} · 网站文件

一、上传
  1. 把这个压缩包解开，里面的全部文件和文件夹原样上传（FTP 用二进制方式）到网站的一个文件夹，例如 gonghui。
     以点开头的 .well-known、.htaccess 也要传；FTP 软件看不见的，请打开“显示隐藏文件”。
  2. 用浏览器打开 https://您的网站/gonghui/test.html，看到内容就是传好了。
     直接双击本机上的 test.html 是打不开内容的：浏览器不让本机文件读取数据。

二、放到网页里
  把下面几行粘贴到要显示的网页（把 https://您的网站/gonghui 换成实际地址）：

<script type="module" src="https://您的网站/gonghui/cdn/union-widgets.js" data-site="https://您的网站/gonghui/.well-known/union-widgets.json"></script>
${element}

三、没有显示出来？
  · 名字以点开头的文件夹不让传：把 .well-known/union-widgets.json 另存一份在 test.html 旁边，
    两处 .well-known/ 都去掉。
  · 网页和这些文件不在同一个域名：服务器要发响应头 Access-Control-Allow-Origin: *。
    Apache 和 IIS 的设置文件已经带上（.htaccess、web.config），其他服务器请管理员加一行。
  · 服务器不认得 .json：把 .json 的类型设为 application/json。

四、名单改了
  在同一个网页里再放一次新的 Excel，下载新的压缩包，全部覆盖上传。
`;
  // Notepad of older Windows knows text by its BOM, and lines by both characters.
  return `\ufeff${lines.replaceAll('\n', '\r\n')}`;
}
