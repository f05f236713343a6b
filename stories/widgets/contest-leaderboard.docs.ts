import schema from '../../schema/widget-contest-leaderboard.schema.json';

const SNIPPET = `
\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-contest-leaderboard contest="c-2026-yongjia">
  <p>名次见<a href="/results.html">成绩公告</a>。</p>
</union-contest-leaderboard>
\`\`\``;

const SCREEN = `
\`\`\`html
<union-contest-leaderboard contest="c-2026-yongjia" event="welding" screen></union-contest-leaderboard>
\`\`\``;

/** The members the schema of the settings names, each with its description. */
function settingsTable(): string {
  const rows = Object.entries(schema.properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 含义 |', '| --- | --- |', ...rows].join('\n');
}

/** What a webmaster writes, and what can be set. */
export const CONTEST_LEADERBOARD_DOCS = `
一场竞赛的名次：计分、计时、解题、循环赛、评奖、分档、奖牌、揭榜挂帅和流动红旗，按竞赛文档里的规则显示。
可以按姓名、编号、单位和拼音首字母查找，按组别、轮次和单位筛选；点开一行，能看到名次是由哪一项决定的。
成绩变化时名次随之更新，可以随时暂停。

### 网页里写什么
${SNIPPET}

不写 \`contest\` 时显示竞赛列表。标签里面的内容在成绩载入之前显示；载入失败时也显示，所以请写一份简短的替代内容。

### 会场大屏
${SCREEN}

大字，没有输入框，每 12 秒翻一页；“停止翻页”的按钮一直在。一页的行数按屏幕高度，也可以用 \`page-size\` 定。

### 滚榜

封榜的竞赛，名次下面有“滚榜”：在台上打开主办单位的最终成绩文件（本系统的成绩页、SRK、CLICS 或 XCPCIO），从最后一名起逐个揭晓。
文件只在这个网页里读取，不会上传，所以揭晓之前网站上不必有最终成绩。

### 有多少行

2,000 行以内是一张真正的表格，整张都在网页里，可以用浏览器查找和打印。更多的在一个窗口里滚动，只画看得见的行。
超过 200,000 行时，行留在服务器上，看到哪里取哪里，按参赛编号查找。

### 设置

同一项设置可以写在四个地方，前面的优先：标签属性（\`pageSize\` 写成 \`page-size\`）、标签内的 JSON、站点文档的
\`widgets["contest-leaderboard"]\`、缺省值。写错的一项不起作用，浏览器控制台会说明是哪一项。

${settingsTable()}

\`loading\`（\`eager lazy\`）和 \`lang\` 只能写成属性；\`site\` 写在站点文档里没有作用。
姓名怎样公开由竞赛文档的 \`entrantName\` 决定，由服务器处理，组件照原样显示。
`;
