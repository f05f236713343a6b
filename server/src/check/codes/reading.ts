import { error, note, warning } from './code-info.ts';

/** Getting at a document and reading its text. */
export const READING_CODES = {
  'document-missing': error(
    '文档不存在',
    'A document is missing',
    '链接指向的文档没有，访客看到的是“暂时无法显示”。',
    'The link leads nowhere; visitors are told that nothing can be shown.',
  ),
  'document-unreachable': error(
    '文档取不到',
    'A document cannot be fetched',
    '组件同样取不到，只能显示上次的数据或问题提示。',
    'Widgets cannot fetch it either and show old data or a problem.',
  ),
  'web-page': error(
    '应为数据，得到的是网页',
    'A web page where data should be',
    '多半是登录页、错误页或防护页面；组件不会执行网页，也就没有数据。',
    'Most likely a login, error or firewall page; widgets get no data from it.',
  ),
  'document-too-large': error(
    '文档超过 8 MiB',
    'A document is larger than 8 MiB',
    '组件拒绝读取这么大的文档。',
    'Widgets refuse to read documents of that size.',
  ),
  'not-json': error(
    '不是合法的 JSON',
    'Not valid JSON',
    '只要有一处写错，整份文档都读不出来。',
    'One slip makes the whole document unreadable.',
  ),
  'encoding-undeclared': error(
    '编码是 GB18030（GBK），没有声明',
    'In GB 18030 (GBK) without saying so',
    '组件按 UTF-8 读，会拒绝这份文档。',
    'Widgets read UTF-8 and refuse the document.',
  ),
  'encoding-broken': error(
    '文字编码有误',
    'Broken text encoding',
    '有些字节不属于任何一种能认出的编码，组件会拒绝这份文档。',
    'Some bytes belong to no encoding that can be told; widgets refuse the document.',
  ),
  'charset-label': warning(
    '声明的编码与内容不符',
    'The declared charset is not that of the text',
    '组件认得出来，照 UTF-8 读；别的程序会显示乱码。',
    'Widgets notice and read UTF-8; other programs show garbage.',
  ),
  bom: warning(
    '文件开头有字节序标记（BOM）',
    'A byte order mark at the start',
    'JSON 标准（RFC 8259）不许写，有些程序会因此读不出来。',
    'JSON (RFC 8259) forbids it, and some programs fail on it.',
  ),
  'duplicate-member': error(
    '同一个成员写了两次',
    'A member comes twice',
    '不同的程序取前一个或后一个，显示的内容因此不一。',
    'Some programs take the first, some the last: they show different things.',
  ),
  garbled: error(
    '乱码',
    'Garbled text',
    '文字在某一步按错误的编码保存过，访客看到的就是乱码。',
    'The text was once saved in the wrong encoding, and that is what visitors see.',
  ),
  'link-foreign': error(
    '链接到站点没有写明的主机',
    'A link to a host the site does not name',
    '组件只访问网页和站点文档写明的主机，这个链接不会被加载。',
    'Widgets call no host but those the page and the site document name; this is not loaded.',
  ),
  'link-unusable': error(
    '网址不能用',
    'An address that cannot be used',
    '只加载 http 和 https 网址，网址里不得有用户名和密码。',
    'Only http and https are loaded, without user name and password.',
  ),
  'link-missing': error(
    '网址打不开',
    'A link is dead',
    '访客点开是空白或错误页。',
    'Visitors who follow it see an error.',
  ),
  'link-unreachable': warning(
    '别处的网址连不上',
    'A link elsewhere cannot be reached',
    '也许对方暂时停机，也许只是本机上不了那个网；总是这样，访客也打不开。',
    'Perhaps they are down, or this machine cannot reach them; if it stays so, visitors cannot either.',
  ),
  'link-example': note(
    '网址是示例，不是真的',
    'An address that is an example',
    'example.org 这类域名专供举例（RFC 2606），访客点开什么也没有。',
    'Names like example.org are kept for examples (RFC 2606); visitors find nothing there.',
  ),
  'link-insecure': warning(
    '链接没有用 HTTPS',
    'A link without HTTPS',
    '途中可能被改写或偷看；在 https 网页里，图片和数据会被浏览器拦下。',
    'It can be read and changed on its way, and browsers block such data in https pages.',
  ),
  'next-loop': error(
    '下一页的链接绕圈',
    'The next-page links go in a circle',
    '后面的内容永远读不到。',
    'What should follow can never be reached.',
  ),
  'private-address': error(
    '公开的站点链接到内部地址',
    'A public site links to a private address',
    '外面的访客打不开；检查时也不访问。',
    'Visitors outside cannot open it, and this check does not call it.',
  ),
  'not-all-read': note(
    '没有全部检查',
    'Not everything was read',
    '没有检查的部分可能还有问题。',
    'What was not read may have faults too.',
  ),
};
