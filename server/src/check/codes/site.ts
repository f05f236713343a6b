import { error, note, warning } from './code-info.ts';

/** The site document, and the documents taken together. */
export const SITE_CODES = {
  'approval-missing': error(
    '底图没有审图号',
    'A base map without approval number',
    '公开显示有界线的地图须标注审图号（《地图管理条例》第二十二条）。',
    'Maps with borders shown in public must carry their approval number (Map Regulations art. 22).',
  ),
  'map-key-missing': error(
    '底图没有密钥',
    'A base map without its key',
    '地图服务拒绝访问，访客看不到底图。',
    'The service refuses, and visitors see no base map.',
  ),
  'map-levels': error(
    '底图的级别写反',
    'Levels of the base map the wrong way round',
    '没有一级瓦片可用。',
    'There are no tiles at any level.',
  ),
  'map-unsigned': warning(
    '底图没有署名',
    'A base map without attribution',
    '多数地图的使用条款要求写明来源。',
    'Most maps may only be used with it.',
  ),
  'map-mixed': warning(
    '底图的几项设置合不到一起',
    'Settings of the base map that do not go together',
    '其中一项不起作用，显示的可能不是想要的底图。',
    'One of them has no effect; the map may not be the one that was meant.',
  ),
  'approval-form': warning(
    '审图号的写法不像审图号',
    'Not the form of an approval number',
    '访客和检查部门凭它核对；写错等于没有。',
    'People verify the map by it; a wrong one is as good as none.',
  ),
  'accent-pale': warning(
    '主题色太浅，旧浏览器上的文字看不清',
    'A pale accent that older browsers cannot write on',
    '旧浏览器（包括许多微信内置浏览器）不会自己推算文字颜色，白字写在浅色上。',
    'Older browsers, many WeChat web views among them, cannot derive the colour of words and write white on it.',
  ),
  'accent-contrast': error(
    '主题色与其上的文字对比不足',
    'Too little contrast between the accent and its words',
    '低于 4.5:1 时，许多人读不清按钮上的字（WCAG 2.2 第 1.4.3 条）。',
    'Below 4.5:1 many people cannot read buttons (WCAG 2.2, 1.4.3).',
  ),
  'privacy-missing': error(
    '有表单，没有写明个人信息由谁负责',
    'Forms, but nobody named who answers for personal data',
    '收集个人信息前须告知处理者的名称和联系方式（《个人信息保护法》第十七条）。',
    'People must be told who handles their data and how to reach them (PIPL art. 17).',
  ),
  'license-missing': note(
    '没有写明数据许可',
    'No licence of the data',
    '合作方不知道能不能转用，往往就不用了。',
    'Partners do not know whether they may use the data, and then do not.',
  ),
  'calendar-missing': error(
    '缺少今年的节假日历',
    "This year's holiday calendar is missing",
    '站点在节假日和调休日的开放状态会显示“未知”。',
    'Whether stations are open on holidays and make-up workdays is shown as unknown.',
  ),
  'calendar-next': note(
    '还没有明年的节假日历',
    "Next year's holiday calendar is not there yet",
    '国务院办公厅通常在十一月前后公布；公布之后请补上，公布之前不必处理。',
    'The State Council usually publishes it around November; add it once it is out.',
  ),
  'calendar-year': error(
    '日历文档写的是另一年',
    'A calendar of another year',
    '整年的节假日会不作数。',
    'The whole year is not used.',
  ),
  'frames-origin': warning(
    'iframe 页面不在接口自己的源上',
    "The frame pages are not on the API's own origin",
    '与网页同源的 iframe 起不到隔离作用，网页上的脚本能读到填写的证件号码。',
    'A frame of the page’s own origin isolates nothing: scripts of the page can read what is typed.',
  ),
  'data-old': warning(
    '数据已有 180 天没有更新',
    'The data is older than 180 days',
    '站点搬迁、关闭都不会显示，有人会白跑一趟。',
    'Places that moved or closed still show; people go there for nothing.',
  ),
  'time-ahead': warning(
    '时间在将来',
    'A time in the future',
    '多半是时区写错，或生成数据的机器时钟不准；“多久以前”会显示错。',
    'Most likely a wrong offset or clock; ages are shown wrong.',
  ),
  'time-drift': warning(
    '几份文档不是同一批数据',
    'Documents of different editions',
    '总览和分片不是一次发布的，数目和内容对不上。',
    'Index and parts were not published together; counts and contents differ.',
  ),
  'copies-differ': warning(
    '两份副本的内容不一致',
    'Two copies differ',
    '从不同地址嵌入的网页显示不同的内容。',
    'Pages that embed one or the other show different things.',
  ),
  'personal-id': error(
    '公开的文档里有身份证号码',
    'An ID number in a public document',
    '任何人都能读到这份文档；身份证号码属于敏感个人信息。',
    'Anybody can read this document; ID numbers are sensitive personal information.',
  ),
  'personal-mobile': error(
    '公开的文档里有手机号码',
    'A mobile number in a public document',
    '任何人都能读到这份文档；手机号码属于个人信息。',
    'Anybody can read this document; mobile numbers are personal information.',
  ),
  'phone-mobile': warning(
    '站点电话是手机号码',
    'A station’s phone is a mobile number',
    '多半是某个人的号码，公开前须征得本人同意。',
    'Most likely somebody’s own number; publish it only with consent.',
  ),
};
