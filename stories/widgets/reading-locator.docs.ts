import schema from '../../schema/widget-reading-locator.schema.json';

const SNIPPET = `
\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-reading-locator>
  <p>书屋名单见<a href="https://HOST/embed/reading">文字版</a>。</p>
</union-reading-locator>
\`\`\``;

/** The members the schema of the settings names, each with its description. */
function settingsTable(): string {
  const rows = Object.entries(schema.properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 含义 |', '| --- | --- |', ...rows].join('\n');
}

/** What a webmaster writes, and what can be set. */
export const READING_LOCATOR_DOCS = `
最近的、正开着的职工书屋和 24 小时阅读站，怎么进门，要找的书在不在架上。先是列表，地图是它的伴侣。
只有点了“我附近”才问手机在哪里，位置只留在手机上；不肯说位置的，按区县或地名找。站点、图书和单位都是示例。

### 网页里写什么
${SNIPPET}

标签里面的内容在名单载入之前显示；载入失败时也显示，所以请写一份简短的替代内容。

门上的二维码写这个网页的地址加 \`#reading?station=标识\`，扫开就是这一站。站里的大屏写 \`view="kiosk" station="标识"\`。

### 设置

同一项设置可以写在四个地方，前面的优先：标签属性（\`pageSize\` 写成 \`page-size\`）、标签内的 JSON、站点文档的
\`widgets["reading-locator"]\`、缺省值。写错的一项不起作用，浏览器控制台会说明是哪一项。

${settingsTable()}

\`loading\`（\`eager lazy\`）和 \`lang\` 只能写成属性。
`;
