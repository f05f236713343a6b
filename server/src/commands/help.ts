import { bilingual, type Lang } from '../user-error.ts';

const HELP = bilingual(
  `union-widgets 命令

  union-widgets import FILE --kind stations --crs wgs84|gcj02|bd09 (--out DIR | --into [DATA_DIR])
      把站点名单（Excel 或 CSV，中英文表头）变成数据文档，逐格报告问题。
      --kind       名单的种类，目前只有 stations（站点）
      --crs        名单坐标的坐标系：wgs84（GPS）、gcj02（高德、腾讯）、bd09（百度）
      --out DIR    把整套文档写成文件，放到任何网站空间即可使用
      --into       写入服务器的数据库（缺省为 DATA_DIR，再缺省为 server/data）
      --source 名  名单的来源名，缺省为文件名；同一来源再次导入时整份替换
      --site ID    站点标识；--site-file FILE 站点资料（名称、主题色、隐私联系方式等）
      --lang zh|en 报告的语言；--json 以 JSON 输出结果

  union-widgets serve [--data DIR] [--port N] [--host H] [--site ID] [--site-file FILE]
      启动 JSON 接口。DIR 为数据库所在文件夹，或 import --out 写出的文档文件夹。

  union-widgets help        本说明
  union-widgets --version   版本

退出码：0 成功；1 有错误（导入时正确的行仍已写入）；2 命令写法有误。
环境变量与数据存放位置见 docs/server.md。`,
  `union-widgets commands

  union-widgets import FILE --kind stations --crs wgs84|gcj02|bd09 (--out DIR | --into [DATA_DIR])
      Turns a list of stations (Excel or CSV, Chinese or English headers) into documents and
      reports what is wrong, cell by cell.
      --kind         kind of list; for now stations only
      --crs          datum of the list: wgs84 (GPS), gcj02 (Amap, Tencent), bd09 (Baidu)
      --out DIR      write all documents as files, for any web space
      --into         write into the server's database (DATA_DIR when no folder follows, else
                     server/data)
      --source NAME  name of the list's source, the file's name when absent; importing the same
                     source again replaces its list as a whole
      --site ID      id of the site; --site-file FILE what the site says of itself
      --lang zh|en   language of the report; --json print the result as JSON

  union-widgets serve [--data DIR] [--port N] [--host H] [--site ID] [--site-file FILE]
      Starts the JSON API. DIR holds the database, or documents written by import --out.

  union-widgets help        this text
  union-widgets --version   version

Exit code: 0 done; 1 errors (an import has still written the good rows); 2 not understood.
Environment variables and where data is kept: docs/server.md.`,
);

/** The manual of the command line. */
export function helpText(lang: Lang): string {
  return HELP[lang];
}
