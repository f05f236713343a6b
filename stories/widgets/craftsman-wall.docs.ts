import schema from '../../schema/widget-craftsman-wall.schema.json';

const SNIPPET = `
\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-craftsman-wall view="wall">
  <p>名单见<a href="/craftsmen.html">劳模工匠名单</a>。</p>
</union-craftsman-wall>
\`\`\``;

/** The members the schema of the settings names, each with its description. */
function settingsTable(): string {
  const rows = Object.entries(schema.properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 含义 |', '| --- | --- |', ...rows].join('\n');
}

/** What a webmaster writes, and what can be set. */
export const CRAFTSMAN_WALL_DOCS = `
一份人物名单，三种看法：照片墙（当年的 68 位）、按拼音排列的名册（12,600 个工作室）、按委员会分组（联盟的 157 位）。
可以按姓名、拼音首字母、工种、单位和专长查找，按级别、工种、年份、地区、系列筛选，每一项旁边是还剩多少。
人物、单位和数字都是示例，画像是插画。

### 网页里写什么
${SNIPPET}

标签里面的内容在名单载入之前显示；载入失败时也显示，所以请写一份简短的替代内容。

点一个人，缺省在本页打开人物卡片；有人物网页的，用 \`person-href\` 写出地址。

### 设置

同一项设置可以写在四个地方，前面的优先：标签属性（\`pageSize\` 写成 \`page-size\`）、标签内的 JSON、站点文档的
\`widgets["craftsman-wall"]\`、缺省值。写错的一项不起作用，浏览器控制台会说明是哪一项。

${settingsTable()}

\`loading\`（\`eager lazy\`）和 \`lang\` 只能写成属性。
`;
