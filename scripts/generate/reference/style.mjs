/** The look of the reference page: paper, ink, hairlines, one accent; a phone first. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c1d1f;--quiet:#5b5f66;--line:#dfe1e5;--wash:#f6f7f8;--accent:#c8102e;--link:#a50d26}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e9eaec;--quiet:#a3a8b0;--line:#34373c;--wash:#1f2124;--accent:#ff6b7d;--link:#ff8a98}}
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/26px 'PingFang SC','HarmonyOS Sans SC','MiSans','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:3px;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:16px;background:var(--paper);padding:8px 16px;z-index:1}
code,pre{font-family:ui-monospace,'SF Mono',Consolas,'Liberation Mono',monospace;font-size:14px}
[lang=en]{color:var(--quiet);font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK SC',sans-serif}
.en{display:block;font-size:14px;line-height:22px}
.page{max-width:1200px;margin:0 auto;padding:24px 16px 96px}
header h1{font-size:28px;line-height:36px;margin:8px 0}
header h1 span{display:block;font-size:18px;line-height:28px;font-weight:400}
header p{max-width:720px}
nav{margin:24px 0 32px;padding:16px 0;border-block:1px solid var(--line);font-size:14px;line-height:24px}
nav ul{list-style:none;margin:0;padding:0;columns:2;column-gap:16px}
nav li{break-inside:avoid;padding:4px 0}
nav a{text-decoration:none;color:inherit}
nav a:hover{color:var(--link);text-decoration:underline}
nav span{font-size:12px}
h2{font-size:24px;line-height:32px;margin:56px 0 8px;padding-top:16px;border-top:2px solid var(--ink)}
nav h2{font-size:14px;line-height:24px;margin:16px 0 4px;padding:0;border:0;color:var(--quiet);font-weight:400}
nav h2:first-child{margin-top:0}
h3{font-size:20px;line-height:28px;margin:40px 0 8px}
h4{font-size:16px;line-height:26px;margin:32px 0 4px}
h2 span,h3 span[lang],h4 span{font-weight:400}
:is(h3,h4):target{background:var(--wash);box-shadow:-8px 0 var(--wash),-11px 0 var(--accent)}
p{margin:8px 0}
.where,.type{font-size:14px;line-height:22px;color:var(--quiet)}
article{padding:8px 0 24px;border-bottom:1px solid var(--line)}
article h4{margin:16px 0 4px;font-weight:600}
article h4 code{font-size:16px}
.method{display:inline-block;min-width:56px;padding:0 8px;border:1px solid currentColor;border-radius:8px;font:600 12px/22px ui-monospace,Consolas,monospace;text-align:center;color:var(--quiet)}
.method.post,.method.put,.method.delete{color:var(--link)}
.mark,.must,.limit{font-size:12px;line-height:20px;font-weight:400;color:var(--quiet)}
.mark{border:1px solid var(--line);border-radius:8px;padding:1px 8px;white-space:nowrap}
.must{display:block;color:var(--link)}
.must span{color:inherit}
.limit code{font-size:12px}
table{border-collapse:collapse;width:100%;margin:16px 0;font-size:14px;line-height:22px}
thead{position:absolute;left:-9999px}
tr{display:block;padding:12px 0;border-top:1px solid var(--line)}
th,td{display:block;text-align:left;vertical-align:top;font-weight:400;padding:0}
tbody th code{font-weight:600}
tbody th .must{display:inline;margin-left:8px}
td:nth-child(2){color:var(--quiet)}
td:nth-child(2) a{color:inherit}
td i{font-style:normal;color:var(--line)}
dl{display:grid;grid-template-columns:88px minmax(0,1fr);gap:8px 16px;margin:16px 0;font-size:14px;line-height:22px}
dt{color:var(--quiet)}
dd>div{line-height:24px}
dd{margin:0}
details{margin:16px 0;border:1px solid var(--line);border-radius:8px}
summary{padding:8px 16px;cursor:pointer;min-height:44px;line-height:28px}
pre{margin:0;padding:16px;border-top:1px solid var(--line);background:var(--wash);border-radius:0 0 8px 8px;overflow-x:auto;line-height:22px;overflow-wrap:normal}
pre b{font-weight:400;color:var(--link)}
@media (min-width:720px){
dl{grid-template-columns:144px minmax(0,1fr)}
thead{position:static}
tr{display:table-row}
th,td{display:table-cell;padding:8px 16px 8px 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--quiet)}
tbody th .must{display:block;margin-left:0}
.members th:first-child{width:26%}
.members td:nth-child(2){width:26%}
}
@media (min-width:1040px){
.page{display:grid;grid-template-columns:224px minmax(0,1fr);gap:0 56px}
header{grid-column:2}
nav{grid-column:1;grid-row:1/3;align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;margin:0;padding:16px 8px 32px 0;border:0}
nav ul{columns:1}
nav li{padding:1px 0}
main{grid-column:2}
}
@media print{nav{display:none}details:not([open]){display:none}}
`;
