/** What the report says about a file, a sheet or a column. */

import type { MessageText } from './message-text.ts';

export const FILE_MESSAGES = {
  'crs-required': {
    severity: 'error',
    zh: '没有说明坐标系，未导入任何站点。同一组数字在不同坐标系中相差可达上千米，程序不会替您猜',
    en: 'The coordinate system was not given, so nothing was imported. The same numbers lie up to a kilometre and more apart in different systems, and the program does not guess',
    fix: {
      zh: '加上 --crs：高德、腾讯地图取的坐标用 gcj02，百度地图用 bd09，GPS、天地图用 wgs84',
      en: 'Add --crs: gcj02 for coordinates from Amap or Tencent maps, bd09 from Baidu maps, wgs84 from GPS or Tianditu',
    },
  },
  'crs-unsupported': {
    severity: 'error',
    zh: '不认识的坐标系“{given}”，未导入任何站点',
    en: 'Unknown coordinate system “{given}”; nothing was imported',
    fix: { zh: '用 wgs84、gcj02 或 bd09', en: 'Use wgs84, gcj02 or bd09' },
  },
  'file-empty': {
    severity: 'error',
    zh: '文件是空的',
    en: 'The file is empty',
    fix: { zh: '请确认选对了文件', en: 'Check that this is the right file' },
  },
  'file-too-big': {
    severity: 'error',
    zh: '文件有 {size} MB，超过 {max} MB 的上限',
    en: 'The file has {size} MB, above the limit of {max} MB',
    fix: {
      zh: '删去图片和无关的工作表，或分成几个文件',
      en: 'Remove pictures and other sheets, or split the file',
    },
  },
  'file-not-table': {
    severity: 'error',
    zh: '这不是表格，而是{what}',
    en: 'This is not a table but {what}',
    fix: {
      zh: '请用 Excel 或 WPS 打开原表，另存为 .xlsx 或 CSV',
      en: 'Open the list in Excel or WPS and save it as .xlsx or CSV',
    },
  },
  'file-encrypted': {
    severity: 'error',
    zh: '工作簿有打开密码，读不出内容',
    en: 'The workbook is locked with a password and cannot be read',
    fix: {
      zh: '在 Excel 或 WPS 中取消密码后另存',
      en: 'Remove the password in Excel or WPS and save it again',
    },
  },
  'file-zip-not-xlsx': {
    severity: 'error',
    zh: '这是压缩格式的文件，但不是 .xlsx 工作簿（里面是：{entries}）',
    en: 'This is a zip file but not an .xlsx workbook (it holds: {entries})',
    fix: { zh: '先解压；或把表格另存为 .xlsx', en: 'Unzip it first, or save the table as .xlsx' },
  },
  'file-too-big-inside': {
    severity: 'error',
    zh: '工作簿解开后有 {size} MB，超过 {max} MB 的上限，没有打开',
    en: 'The workbook unpacks to {size} MB, above the limit of {max} MB, and was not opened',
    fix: {
      zh: '删去图片和无关的工作表后另存',
      en: 'Remove pictures and other sheets and save it again',
    },
  },
  'file-broken': {
    severity: 'error',
    zh: '文件已损坏，读不出内容',
    en: 'The file is damaged and cannot be read',
    fix: {
      zh: '用 Excel 或 WPS 打开后另存一份再试',
      en: 'Open it in Excel or WPS, save a copy and try again',
    },
  },
  'import-stopped': {
    severity: 'error',
    zh: '导入用的时间或内存超过上限，已停止，什么也没有写入',
    en: 'The import took more time or memory than it may and was stopped; nothing was written',
    fix: {
      zh: '用 Excel 或 WPS 打开后另存一份再试；仍不行就分成几个文件',
      en: 'Open the list in Excel or WPS, save a copy and try again; else split it into several files',
    },
  },
  'file-encoding': {
    severity: 'error',
    zh: '文字编码既不是 UTF-8 也不是 GB18030（GBK），读不出汉字',
    en: 'The text is neither UTF-8 nor GB18030 (GBK) and cannot be read',
    fix: { zh: '另存为“CSV UTF-8”或 .xlsx', en: 'Save it as “CSV UTF-8” or .xlsx' },
  },
  'rows-too-many': {
    severity: 'error',
    zh: '全部工作表共 {rows} 行，超过 {max} 行的上限',
    en: 'The sheets have {rows} rows in all, above the limit of {max}',
    fix: { zh: '分成几个文件导入', en: 'Split the list into several files' },
  },
  'header-not-found': {
    severity: 'error',
    zh: '没有找到表头：需要同一行里有{needed}。前几行读到的是：{found}',
    en: 'No header was found: one row must hold {needed}. The first rows read: {found}',
    fix: {
      zh: '在数据上方加一行列名；若上面是乱码，请另存为“CSV UTF-8”或 .xlsx',
      en: 'Add a row of column names above the data; if the text above is garbled, save the file as “CSV UTF-8” or .xlsx',
    },
  },
  'rows-none': {
    severity: 'error',
    zh: '表头下面没有一行{noun}',
    en: 'There is not one row with a {noun} below the header',
    fix: { zh: '请确认选对了文件', en: 'Check that this is the right file' },
  },
  'sheet-hidden': {
    severity: 'warning',
    zh: '这张工作表是隐藏的，照样读了',
    en: 'This sheet is hidden; it was read all the same',
    fix: {
      zh: '不该导入的（如往年的旧表），从文件中删去后再导入',
      en: 'If it should not be imported (a list of past years, say), delete it from the file and import again',
    },
  },
  'sheet-skipped': {
    severity: 'warning',
    zh: '工作表“{name}”没有认得的表头，跳过（{rows} 行）',
    en: 'Sheet “{name}” has no known header and was skipped ({rows} rows)',
    fix: {
      zh: '是填表说明一类的不用管；是名单的，在数据上方加一行列名',
      en: 'If it only explains the list, leave it; if it holds rows of the list, add a row of column names above them',
    },
  },
  'columns-missing': {
    severity: 'error',
    zh: '缺少列：{missing}。读到的列名是：{found}。这张表的 {rows} 行都没有导入',
    en: 'Missing columns: {missing}. Found: {found}. None of the {rows} rows of this sheet was imported',
    fix: {
      zh: '补上这些列，或把列名改成上面的写法',
      en: 'Add these columns, or rename them as above',
    },
  },
  'columns-unknown': {
    severity: 'note',
    zh: '不认识的列：{columns}。内容原样保留在站点详情的来源信息里',
    en: 'Unknown columns: {columns}. Their text is kept as written with the origin of each station',
  },
  'columns-twice': {
    severity: 'note',
    zh: '“{columns}”与前面的列意思相同，按不认识的列处理',
    en: '{columns}: means the same as a column before it and is treated as unknown',
  },
  'tables-beside': {
    severity: 'error',
    zh: '一张工作表里左右并排着几栏名单，只读了最左边一栏；没有读的列：{columns}',
    en: 'Several lists stand side by side in this sheet; only the first was read. Columns not read: {columns}',
    fix: {
      zh: '把右边各栏剪切到左栏的下面，再导入',
      en: 'Move the lists on the right below the first and import again',
    },
  },
  'columns-personal': {
    severity: 'note',
    zh: '“{columns}”可能是个人信息，没有写入公开数据',
    en: '{columns}: may be personal information and was not written into the public data',
    fix: {
      zh: '站点的对外电话请放在“联系电话”列',
      en: 'Put the public number of a station into a column 联系电话 (phone)',
    },
  },
  'columns-dropped': {
    severity: 'note',
    zh: '不认识的列：{columns}。内容没有写入公开数据',
    en: 'Unknown columns: {columns}. Their text was not written into the public data',
  },
  'columns-private': {
    severity: 'note',
    zh: '“{columns}”是个人信息，没有写入公开数据',
    en: '{columns}: personal information, not written into the public data',
  },
  'columns-beyond': {
    severity: 'warning',
    zh: '第 200 列以后还有 {count} 个有内容的单元格，没有读取',
    en: '{count} filled cells beyond column 200 were not read',
  },
  'cells-merged': {
    severity: 'note',
    zh: '{count} 处合并单元格的内容已填到所跨的每一行',
    en: 'The text of {count} merged ranges was filled into each of their rows',
  },
  'csv-quote': {
    severity: 'warning',
    zh: '这个单元格以引号开头却没有结束的引号，引号按普通字符读',
    en: 'This cell begins with a quote that is never closed; quotes from here on are read as plain characters',
    fix: { zh: '检查这一行的双引号', en: 'Check the double quotes of this row' },
  },
  'row-skipped': {
    severity: 'note',
    zh: '不是{noun}，跳过（{what}）',
    en: 'Not a {noun}, skipped ({what})',
  },
} as const satisfies Record<string, MessageText>;
