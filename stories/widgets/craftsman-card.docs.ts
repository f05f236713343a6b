import schema from '../../schema/widget-craftsman-card.schema.json';

const SNIPPET = `
\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-craftsman-card person="p-0007">
  <p>事迹见<a href="/craftsmen/p-0007.html">人物介绍</a>。</p>
</union-craftsman-card>
\`\`\``;

const COMPACT = `
\`\`\`html
<union-craftsman-card person="p-0007" layout="compact" person-href="/craftsmen/{id}.html"></union-craftsman-card>
\`\`\``;

/** The members the schema of the settings names, each with its description. */
function settingsTable(): string {
  const rows = Object.entries(schema.properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 含义 |', '| --- | --- |', ...rows].join('\n');
}

/** What a webmaster writes, and what can be set. */
export const CRAFTSMAN_CARD_DOCS = `
一位劳模工匠、一个集体或一个工作室：照片、姓名、工种、单位，按级别和年份排列的荣誉，带日期和出处的数字，一句话和事迹。
人物、单位和数字都是示例，画像是插画。

### 网页里写什么
${SNIPPET}

标签里面的内容在卡片载入之前显示；载入失败时也显示，所以请写一份简短的替代内容。

### 三种版式
${COMPACT}

\`compact\` 是文章里的一两行，\`standard\` 是与文章同宽的卡片，\`feature\` 是整页宽的专题。三种版式读同一份人物文档。

### 公开到什么程度

由人物文档的 \`show\` 决定：公开、遮盖一部分、不显示。同意的期限过了，或者撤回了，卡片只说“不再公开”，浏览器里存的也会删掉。
没有替代文字的照片不显示。

### 设置

同一项设置可以写在四个地方，前面的优先：标签属性（\`personHref\` 写成 \`person-href\`）、标签内的 JSON、站点文档的
\`widgets["craftsman-card"]\`、缺省值。写错的一项不起作用，浏览器控制台会说明是哪一项。

${settingsTable()}

\`loading\`（\`eager lazy\`）和 \`lang\` 只能写成属性。
`;
