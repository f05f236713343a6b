import { error, note, warning } from './code-info.ts';

/** How a host delivers the documents, and what the files of a folder weigh. */
export const HTTP_CODES = {
  'no-cors': error(
    '其他网站不能读取（缺少 Access-Control-Allow-Origin）',
    'Other sites may not read it (no Access-Control-Allow-Origin)',
    '浏览器会拦下，嵌入在别的网站上的组件没有数据。',
    'Browsers block it: widgets on other sites get no data.',
  ),
  'cors-headers-hidden': note(
    '跨站读取时看不到 ETag 等响应头',
    'ETag and others cannot be read across sites',
    '组件照常使用，只是不能利用 Retry-After 和 Link。',
    'Widgets work, but cannot heed Retry-After and Link.',
  ),
  'content-type': error(
    'Content-Type 说是网页',
    'The Content-Type says web page',
    '组件会当成登录页，不予采用。',
    'Widgets take it for a login page and do not use it.',
  ),
  'content-type-plain': warning(
    'Content-Type 不是 JSON',
    'The Content-Type is not JSON',
    '有的防火墙和浏览器会因此拦下。',
    'Some firewalls and browsers block it for that.',
  ),
  'no-cache-header': warning(
    '没有允许缓存',
    'Caching is not allowed for',
    '每个组件、每次翻页都重新下载。',
    'Every widget and every visit downloads it again.',
  ),
  'no-etag': warning(
    '没有 ETag',
    'No ETag',
    '内容没有变也要整份重传。',
    'What has not changed is sent again in full.',
  ),
  'etag-ignored': warning(
    '有 ETag，却不回答 304',
    'There is an ETag, but no 304',
    '内容没有变也整份重传，ETag 白写。',
    'What has not changed is sent again in full all the same.',
  ),
  'not-compressed': warning(
    '没有压缩',
    'Not compressed',
    'JSON 压缩后只有十分之一到三分之一大。',
    'JSON shrinks to a tenth or a third.',
  ),
  'no-https': warning(
    '没有用 HTTPS',
    'Not over HTTPS',
    'HTTPS 网页不能加载 HTTP 的数据；途中也可能被改动。',
    'Pages on HTTPS cannot load data over HTTP, and it may be changed on the way.',
  ),
  tls: error(
    'HTTPS 证书有问题',
    'A problem with the HTTPS certificate',
    '浏览器会拒绝连接，组件没有数据。',
    'Browsers refuse to connect: widgets get no data.',
  ),
  'clock-wrong': warning(
    '服务器的时钟与本机相差 5 分钟以上',
    'The server’s clock is more than 5 minutes off this one',
    '缓存和“多久以前”会算错。',
    'Caching and ages go wrong.',
  ),
  'document-large': warning(
    '文档压缩后超过 300 kB',
    'A document above 300 kB when compressed',
    '手机上要等几秒才显示。',
    'Phones wait for seconds.',
  ),
  'document-huge': error(
    '文档压缩后超过 1 MB',
    'A document above 1 MB when compressed',
    '手机上多半等不到。站点多于 2,000 个时请用分片。',
    'Most people on phones will not wait. Above 2,000 stations use shards.',
  ),
  'first-paint-heavy': warning(
    '首次显示要下载的数据超过 400 kB',
    'More than 400 kB before anything shows',
    '访客第一次打开时等得太久。',
    'Visitors wait too long the first time.',
  ),
  'stale-compressed': error(
    '预压缩的文件与原文件不一致',
    'A precompressed file that is not its original',
    '服务器会发出旧的内容。',
    'The server sends old contents.',
  ),
};
