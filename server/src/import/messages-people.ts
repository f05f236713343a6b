/** What the report says about the cells of a list of people. */

import type { MessageText } from './message-text.ts';

export const PEOPLE_MESSAGES = {
  'person-name-missing': {
    severity: 'error',
    zh: '没有姓名或名称，这一行没有导入',
    en: 'The name is missing; the row was not imported',
    fix: { zh: '补上姓名或名称', en: 'Add the name' },
  },
  'person-twice': {
    severity: 'error',
    zh: '与{other}同名，单位、工种也相同，看不出是两个人，这一行没有导入',
    en: 'Same name, employer and trade as {other}; nothing tells them apart, so the row was not imported',
    fix: {
      zh: '同一个人的，合成一行；确是两个人的，加“编号”列分开',
      en: 'Put one person into one row; tell two apart by a column 编号 (id)',
    },
  },
  'person-type-read': {
    severity: 'note',
    zh: '没有写类型，按名称当作{type}',
    en: 'The type is not given; by its name it was taken as a {type}',
    fix: { zh: '加“类型”列：个人、团队、工作室', en: 'Add a column 类型: 个人, 团队 or 工作室' },
  },
  'person-type-unknown': {
    severity: 'warning',
    zh: '不认得的类型“{text}”，当作{type}',
    en: 'Unknown type “{text}”; taken as a {type}',
    fix: {
      zh: '写“个人”“团队”或“工作室”',
      en: 'Write 个人 (person), 团队 (team) or 工作室 (studio)',
    },
  },
  'honour-level': {
    severity: 'note',
    zh: '看不出“{names}”是哪一级的荣誉，没有写级别',
    en: 'The level of “{names}” is not clear and was left open',
    fix: {
      zh: '写明“全国”“省”“市”“县（区）”或“企业”，或写授予单位',
      en: 'Name the level (全国, 省, 市, 县, 企业) or who granted it',
    },
  },
  'fact-unread': {
    severity: 'warning',
    zh: '“{words}”里没有读出数字，没有写入',
    en: 'No figure was found in “{words}”; it was not written',
    fix: { zh: '写成“带徒 25 人；授权专利 12 项”', en: 'Write 带徒 25 人；授权专利 12 项' },
  },
  'slot-unread': {
    severity: 'warning',
    zh: '“{words}”里没有读出时间，没有写入',
    en: 'No time was found in “{words}”; it was not written',
    fix: {
      zh: '写成“2026-12-03 14:00-15:30（2个名额，示例中学）”，几个时段用“；”隔开',
      en: 'Write 2026-12-03 14:00-15:30（2个名额，示例中学）, several divided by ；',
    },
  },
  'slot-past': {
    severity: 'note',
    zh: '“{words}”已经过了，没有写入',
    en: '“{words}” is past and was not written',
  },
  'photo-alt-missing': {
    severity: 'error',
    keepsRow: true,
    zh: '照片没有文字说明，没有写入照片；人物照常导入',
    en: 'The photo has no text alternative and was left out; the person was imported',
    fix: {
      zh: '在“照片说明”列写一句，如“张某在车间操作机床”，供看不到照片的人听',
      en: 'Say in a column 照片说明 what the photo shows, for those who cannot see it',
    },
  },
  'photo-unread': {
    severity: 'warning',
    zh: '“{text}”不是照片的文件名或网址，没有写入照片',
    en: '“{text}” is no file name or address of a photo and was left out',
    fix: {
      zh: '写文件名，如 zhang-1.jpg（jpg、png、webp、avif），文件放在网站的 photos 文件夹',
      en: 'Give a file name, as zhang-1.jpg (jpg, png, webp, avif); the file goes into the folder photos of the site',
    },
  },
  'photo-missing': {
    severity: 'warning',
    zh: '照片文件夹里没有“{text}”，没有写入照片',
    en: 'The folder of photos has no “{text}”; the photo was left out',
    fix: {
      zh: '核对文件名，或把照片放进 --photos 所写的文件夹',
      en: 'Check the name, or put the photo into the folder given with --photos',
    },
  },
  'photo-several': {
    severity: 'warning',
    zh: '照片文件夹里有几个文件都像“{text}”，没有猜是哪一个，没有写入照片',
    en: 'Several files of the folder could be “{text}”; none was chosen and the photo was left out',
    fix: {
      zh: '写完整的文件名，或把其余的移走',
      en: 'Give the whole name, or move the others away',
    },
  },
  'photo-no-picture': {
    severity: 'warning',
    zh: '“{text}”不是 JPEG、PNG 或 WebP 照片，没有写入照片',
    en: '“{text}” is no JPEG, PNG or WebP photo and was left out',
    fix: { zh: '另存为 JPEG', en: 'Save it as JPEG' },
  },
  'photo-too-large': {
    severity: 'warning',
    zh: '“{text}”太大，手机打开会卡住，没有写入照片',
    en: '“{text}” is too large for a phone to open and was left out',
    fix: {
      zh: '缩到长边 1600 像素以内；文件最大 40 MB，画面最大 1 亿像素',
      en: 'Scale it to 1600 pixels; at most 40 MB and 100 million pixels are taken',
    },
  },
  'photo-heic': {
    severity: 'warning',
    zh: '“{text}”是手机的 HEIC 照片，多数浏览器打不开，没有写入照片',
    en: '“{text}” is a HEIC photo of a phone, which most browsers cannot show; it was left out',
    fix: {
      zh: '另存为 JPEG；苹果手机可在“设置—相机—格式”里选“兼容性最佳”',
      en: 'Save it as JPEG; on an iPhone choose Settings, Camera, Formats, Most Compatible',
    },
  },
  'photo-damaged': {
    severity: 'warning',
    zh: '“{text}”已损坏或没有传完，没有写入照片',
    en: '“{text}” is damaged or cut short and was left out',
    fix: { zh: '重新取一份原图', en: 'Get the original again' },
  },
  'photo-large': {
    severity: 'note',
    zh: '照片有 {size} kB，手机上打开较慢',
    en: 'The photo has {size} kB and opens slowly on a phone',
    fix: {
      zh: '缩到长边 1600 像素以内，最好不超过 300 kB',
      en: 'Scale it to 1600 pixels at most, best below 300 kB',
    },
  },
  'photo-kept': {
    severity: 'note',
    zh: '这次没有给出照片文件，沿用已发布的照片',
    en: 'The photo’s file was not given this time; the one published before stays',
  },
  'photos-unused': {
    severity: 'note',
    zh: '照片文件夹里有 {n} 张照片没有用到：{names}',
    en: '{n} photos of the folder are not used: {names}',
    fix: { zh: '把文件名写在“照片”列', en: 'Give their names in the column 照片' },
  },
  'person-withdrawn': {
    severity: 'warning',
    zh: '本人已撤回公开，没有导入',
    en: 'The person took back their consent and was not imported',
    fix: {
      zh: '从名单里删去这一行；本人重新同意的，先运行 union-widgets people readmit {id}',
      en: 'Delete the row; if they agreed anew, first run union-widgets people readmit {id}',
    },
  },
  'consent-missing': {
    severity: 'warning',
    zh: '没有本人同意公开的日期；公布前请取得本人同意',
    en: 'The day of the person’s consent is missing; obtain it before publishing',
    fix: { zh: '在“同意日期”列写明', en: 'Give it in a column 同意日期' },
  },
  'consent-refused': {
    severity: 'error',
    zh: '本人不同意公开（“{text}”），没有导入；上次导入的也不保留',
    en: 'The person does not consent to publication (“{text}”) and was not imported; what the last import left goes as well',
    fix: {
      zh: '从名单里删去这一行；本人同意后写上日期',
      en: 'Delete the row; once they consent, give the day',
    },
  },
  'consent-ended': {
    severity: 'error',
    zh: '同意公开的期限已过（{text}），没有导入；上次导入的也不保留',
    en: 'Consent to publication ended on {text}; the person was not imported, and what the last import left goes as well',
    fix: {
      zh: '从名单里删去这一行；重新取得同意后改日期',
      en: 'Delete the row; once they consent again, change the day',
    },
  },
  'show-kept': {
    severity: 'note',
    zh: '已发布的文档写着不完全公开（{text}），照旧保留',
    en: 'The published document does not show everything ({text}); that stays',
    fix: {
      zh: '本人愿意公开的，改文档里的 show',
      en: 'If they want it shown, change show in the document',
    },
  },
  'consent-kept': {
    severity: 'note',
    zh: '已发布的文档写着同意公开到 {text}，名单没有写，照旧保留这个期限',
    en: 'The published document limits consent to {text}; the list does not say, so the limit stays',
    fix: {
      zh: '本人重新同意的，在“同意日期”列写新的日期',
      en: 'If they consented again since, give the new day in a column 同意日期',
    },
  },
  'consent-column': {
    severity: 'warning',
    zh: '名单没有“同意日期”列；公布个人信息前请取得每个人的同意，并记下日期',
    en: 'The list has no column 同意日期; obtain each person’s consent before publishing and note its day',
    fix: { zh: '加一列“同意日期”', en: 'Add a column 同意日期' },
  },
  'relation-name': {
    severity: 'note',
    zh: '“{name}”不在名单里，只写了姓名；请确认本人同意公开',
    en: '“{name}” is not in the list and is named only; make sure they agree to it',
  },
  'relation-several': {
    severity: 'warning',
    zh: '名单里有不止一个“{name}”，没有猜是哪一个，只写了姓名',
    en: 'The list has more than one “{name}”; none was chosen and only the name was written',
    fix: { zh: '写编号，或写成“张某（单位）”', en: 'Give the id, or write 张某（employer）' },
  },
  'relation-self': {
    severity: 'warning',
    zh: '“{name}”就是本人，没有写入',
    en: '“{name}” is the person themselves and was left out',
  },
} as const satisfies Record<string, MessageText>;
