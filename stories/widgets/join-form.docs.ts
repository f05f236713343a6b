import schema from '../../schema/widget-join-form.schema.json';

const SNIPPET = `
\`\`\`html
<script type="module" src="https://HOST/cdn/union-widgets.js"
        data-site="https://HOST/.well-known/union-widgets.json"></script>

<union-join-form form="join" channel="website">
  <p>也可以到<a href="/hall.html">办事大厅</a>办理，或拨打 12351。</p>
</union-join-form>
\`\`\``;

/** The members the schema of the settings names, each with its description. */
function settingsTable(): string {
  const rows = Object.entries(schema.properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 含义 |', '| --- | --- |', ...rows].join('\n');
}

/** What a webmaster writes, and what can be set. */
export const JOIN_FORM_DOCS = `
填一份表单：入会、建会、转接、互助、建议，都是同一个组件。一步一组问题，填完一步才检查；关掉页面再来，填过的还在；
断网时先存着，连上再送，不会丢，也不会重。

### 网页里写什么
${SNIPPET}

标签里面的内容在表单打开之前显示；打不开时也显示，所以请写一份简短的替代办法。

### 隔离

缺省时表单在 iframe 里，页面在接口自己的域名上：网页上的任何脚本都读不到所填的一个字。写了 \`inline\`
就直接画在网页里，**脚本什么都能读到**，浏览器控制台会提醒。这里的各例没有接口，只能用 \`inline\` 方式；
什么都不会送出。

### 设置

同一项设置可以写在四个地方，前面的优先：标签属性、标签内的 JSON、站点文档的
\`widgets["join-form"]\`、缺省值。

${settingsTable()}

\`loading\`（\`eager lazy\`）和 \`lang\` 只能写成属性；\`site\` 写在站点文档里没有作用。
`;
