import schema from '../../schema/widget-station-map.schema.json';

const SNIPPET = `
\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-station-map>
  <p>站点名单见<a href="/stations.html">这一页</a>。</p>
</union-station-map>
\`\`\``;

const CONFIG = `
\`\`\`html
<union-station-map kinds="rest,rider" region="330100">
  <script type="application/json">
    { "facilities": ["drinking_water"], "pageSize": 10 }
  </script>
</union-station-map>
\`\`\``;

/** The members the schema of the settings names, each with its description. */
function settingsTable(): string {
  const rows = Object.entries(schema.properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 含义 |', '| --- | --- |', ...rows].join('\n');
}

/** What a webmaster writes, and what can be set. */
export const STATION_MAP_DOCS = `
找一个服务站点：列表和地图显示同样的站点。可以按名称、地址、拼音首字母或地名查找（写错一个字也找得到），
按类型、设施、地区和时间筛选（现在、今晚、某一天），看离自己多远、要走几分钟，再用手机里的地图应用前往。
点“我附近”之前不会定位，位置只留在访客的设备上，不进网址，也不进分享的链接。

列表和地图先到；查找、筛选、详情、红色路线、分享、帮助和打印，用到时才载入，见“点开的各部分”。

### 网页里写什么
${SNIPPET}

标签里面的内容在站点载入之前显示；载入失败时也显示，所以请写一份简短的替代内容。

### 设置

同一项设置可以写在四个地方，前面的优先：标签属性、标签内的 JSON、站点文档的
\`widgets["station-map"]\`、缺省值。写错的一项不起作用，浏览器控制台会说明是哪一项。
${CONFIG}

${settingsTable()}

\`loading\`（\`eager lazy\`）和 \`lang\` 只能写成属性；\`site\` 写在站点文档里没有作用。

脚本到达之前，标签不占地方。要让下面的内容不跳动，请在网页样式里先留出高度：
\`@media (scripting: enabled) { union-station-map:not(:defined) { display: block; min-height: 640px } }\`

### 红色路线

站点文档的 \`collections.trails\` 指向路线的目录；\`trail\` 直接打开一条。打卡只在按下时定位一次，
记下的只有路线、站点和日期，存在访客自己的浏览器里。

### 几家的站点放在一张图上

\`site\` 可以写几个地址，用空格或逗号隔开。同一处站点只显示一次；每一家的数目、许可和是否载入，列在最下面。
配色和设置以第一家为准。

### 底图

中国境内公开显示的地图，凡绘出境界的都要有审图号（《地图管理条例》第十五条、第二十二条）。站点文档的
\`map\` 没有 \`approvalNo\` 时不显示底图，只画站点；这里各例的底图都是画出来的方格。
`;
