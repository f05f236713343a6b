import { bilingual, type Lang } from '../user-error.ts';

const HELP = bilingual(
  `union-widgets 命令

  union-widgets init DIR
      问几句（名称、地区、颜色、隐私联系方式），写出一个新网站的站点文档。
      也可全用选项回答：--name --region --accent --contact --controller --policy --yes

  union-widgets import FILE --kind stations|reading|craftsmen|standings|orgs (--out DIR | --into [DATA_DIR])
      把名单（Excel 或 CSV，中英文表头）变成数据文档，逐格报告问题。
      --kind       站点、阅读站点、工匠（人物、团队、工作室）、竞赛成绩、单位和工会名录（orgs，只用 --into）
      --crs        站点名单坐标的坐标系：wgs84（GPS）、gcj02（高德、腾讯）、bd09（百度）
      --contest ID 成绩属于哪场竞赛（缺省由文件名得出）；--event ID 哪个项目；--names 怎样显示姓名
      --out DIR    把整套文档写成文件，放到任何网站空间即可使用
      --into       写入服务器的数据库（缺省为 DATA_DIR，再缺省为 server/data）
      --photos DIR 工匠名单“照片”列所写的文件在哪个文件夹；拍摄地点等信息一并去掉
      --report F   另写一份带“备注”列的名单（.xlsx 或 .csv），改好后可再导入
      --source 名  名单的来源名，缺省为文件名；同一来源再次导入时整份替换
      --site ID    站点标识；--site-file FILE 站点资料（名称、主题色、隐私联系方式等）

  union-widgets check URL|DIR
      读站点文档和它引用的一切，逐条说明哪里不对、为什么、怎样改。
      --all 不抽样，全部检查；--links 连外部链接一起试；--against URL|DIR 与另一份比较

  union-widgets publish [--data DIR] --out DIR
      把读取的一侧和组件脚本全部写成静态文件，供任何网站空间或 CDN 使用。
      --public-url 网址；--no-cdn 不带脚本；--no-pages 不带不用脚本的站点列表；
      --pages-lang ug,en 这份列表再写几种语言；      --server apache|iis|github 一并写出设置

  union-widgets serve [--data DIR] [--port N] [--host H] [--site ID] [--site-file FILE]
      启动 JSON 接口。DIR 为数据库所在文件夹，或一套文档所在的文件夹。
      DATABASE_URL 指定 PostgreSQL；--check-config 只检查并显示配置

  union-widgets contests list | show ID [--out FILE] | add FILE… | remove ID
      竞赛文档：规则、状态、封榜；成绩用 import 导入，或由接口录入（docs/contests.md）。
  union-widgets export --kind standings --contest ID [--event ID] --as csv|srk|clics --out FILE
      把一个赛项的成绩写成表格或其他竞赛系统的格式（clics 写成一个文件夹）。

  union-widgets people remove ID | readmit ID | list
      本人撤回公开：立即删去文档和照片，以后的名单也不再带回；重新同意后 readmit。
  union-widgets forms add FILE… | list | remove ID
      在线表单（入会、建会、互助……）：检查后放进数据库；写法见 docs/forms.md。
  union-widgets trails add FILE… | list | remove ID
      红色路线：检查后放进数据库。
  union-widgets poster --form ID --public-url 网址 --out FILE.svg|.html [--org ID] [--channel 渠道] [--until 日期]
      可打印的海报，二维码打开表单，单位、地区等已经填好。
  union-widgets desk add 姓名 [--role reader|officer|admin] | list | role | password | remove
      谁可以在 /desk/ 受理申请；密码只显示一次。
  union-widgets batch template --form ID --out FILE.xlsx
  union-widgets batch submit FILE --form ID --declared-by 谁 [--code 活动] [--out FILE.xlsx]
      集体报名：模板，以及逐行提交；中断后再来一次，不会重复。
  union-widgets books try 书名                   逐个试查馆藏系统（BOOKS_FILE），看是否正常
  union-widgets retain [--dry-run]              删除到期的申请资料（服务器每小时自动做）
  union-widgets keys list | add | reseal        封存个人信息的密钥（docs/applications.md）

  union-widgets staff add 姓名 [--role scorer|reporter|editor|admin] | list | revoke ID
      谁可以在浏览器里维护数据（/staff/）；令牌只显示一次。reporter 可用 --station、--operator 限定站点。

  union-widgets backup FILE|DIR [--keep N]      备份数据库，服务器可以照常运行
  union-widgets restore FILE [--into DIR|URL]   核对备份，然后恢复；也用于换数据库

  union-widgets help [--lang zh|en]   本说明
  union-widgets --version             版本

各命令都有 --lang zh|en；import、check、publish 有 --json。
退出码：0 成功；1 有错误（导入时正确的行仍已写入）；2 命令写法有误。
环境变量与数据存放位置见 docs/server.md；从 Excel 到上线见 docs/from-excel-to-site.md。`,
  `union-widgets commands

  union-widgets init DIR
      Asks a few questions (name, region, colour, privacy contact) and writes the site document of
      a new site. Options answer as well: --name --region --accent --contact --controller --policy
      --yes

  union-widgets import FILE --kind stations|reading|craftsmen|standings|orgs (--out DIR | --into [DATA_DIR])
      Turns a list (Excel or CSV, Chinese or English headers) into documents and reports what is
      wrong, cell by cell.
      --kind         stations, reading stations, craftsmen (persons, teams, studios), results,
                     the directory of employers and unions (orgs, --into only)
      --crs          datum of a list of stations: wgs84 (GPS), gcj02 (Amap, Tencent), bd09 (Baidu)
      --contest ID   contest the results belong to (else from the file's name); --event ID its event;
                     --names how names show
      --out DIR      write all documents as files, for any web space
      --into         write into the server's database (DATA_DIR when no folder follows, else
                     server/data)
      --photos DIR   folder of the photos that a list of craftsmen names; where they were taken and
                     the like is taken out of them
      --report FILE  write the list once more with a column of remarks (.xlsx or .csv), to be
                     mended and imported again
      --source NAME  name of the list's source, the file's name when absent; importing the same
                     source again replaces its list as a whole
      --site ID      id of the site; --site-file FILE what the site says of itself

  union-widgets check URL|DIR
      Reads the site document and all it leads to; says what is wrong, why, and how to mend it.
      --all everything, no sample; --links try links to elsewhere; --against URL|DIR compare

  union-widgets publish [--data DIR] --out DIR
      Writes the whole read side and the scripts as static files for any web space or CDN.
      --public-url URL; --no-cdn without scripts; --no-pages without the
      lists that need no script; --pages-lang ug,en these in more languages; --server apache|iis|github its settings

  union-widgets serve [--data DIR] [--port N] [--host H] [--site ID] [--site-file FILE]
      Starts the JSON API. DIR holds the database, or a folder of documents. DATABASE_URL names a
      PostgreSQL; --check-config only checks and shows the configuration

  union-widgets contests list | show ID [--out FILE] | add FILE… | remove ID
      Documents of contests: rules, state, freeze. Results are imported, or entered by the API
      (docs/contests.md).
  union-widgets export --kind standings --contest ID [--event ID] --as csv|srk|clics --out FILE
      Standings of an event as a table, or for another contest system (clics: a folder).

  union-widgets people remove ID | readmit ID | list
      Somebody takes back their consent: document and photo go at once, and no list brings them
      back; readmit once they agree anew.
  union-widgets forms add FILE… | list | remove ID
      Forms (joining, founding, mutual aid …): checked, then put into the database; docs/forms.md.
  union-widgets trails add FILE… | list | remove ID
      Trails to walk: checked, then put into the database.
  union-widgets poster --form ID --public-url URL --out FILE.svg|.html [--org ID] [--channel C] [--until DATE]
      A poster to print; its QR code opens the form with union, region and so on filled in.
  union-widgets desk add NAME [--role reader|officer|admin] | list | role | password | remove
      Who may deal with applications at /desk/; a password is shown once.
  union-widgets batch template --form ID --out FILE.xlsx
  union-widgets batch submit FILE --form ID --declared-by WHO [--code EVENT] [--out FILE.xlsx]
      Joining together: the template, and row by row; sent again after a break, nobody is doubled.
  union-widgets books try TITLE                 ask each catalogue of BOOKS_FILE how it is
  union-widgets retain [--dry-run]              erase what is past its time (serve does it hourly)
  union-widgets keys list | add | reseal        keys that seal personal data (docs/applications.md)

  union-widgets staff add NAME [--role scorer|reporter|editor|admin] | list | revoke ID
      Who may keep the data in the browser (/staff/); a token is shown once. --station and
      --operator limit what a reporter reports of.

  union-widgets backup FILE|DIR [--keep N]      back the database up while the server runs
  union-widgets restore FILE [--into DIR|URL]   verify a backup and restore it; also to change
                                                databases

  union-widgets help [--lang zh|en]   this text
  union-widgets --version             version

Every command has --lang zh|en; import, check and publish have --json.
Exit code: 0 done; 1 errors (an import has still written the good rows); 2 not understood.
Environment variables and where data is kept: docs/server.md. From a spreadsheet to a live site:
docs/from-excel-to-site.md.`,
);

/** The manual of the command line. */
export function helpText(lang: Lang): string {
  return HELP[lang];
}
