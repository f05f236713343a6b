import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { openKeyRing } from '../keys/key-ring.ts';
import { makePoster, type PosterWish } from '../prefill/make-poster.ts';
import { NO_POSTER_ADDRESS } from '../prefill/poster-address.ts';
import { posterPage, posterSvg } from '../prefill/poster.ts';
import { POSTER_LANGUAGES } from '../prefill/poster-words.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf, withSite } from './kept-data.ts';
import { explainRefusal } from './refusal.ts';

const OPTIONS = {
  form: { type: 'string' },
  org: { type: 'string' },
  set: { type: 'string', multiple: true },
  channel: { type: 'string' },
  until: { type: 'string' },
  words: { type: 'string' },
  out: { type: 'string' },
  'public-url': { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  lang: { type: 'string' },
} as const;

/**
 * `poster --form ID --out FILE.svg|FILE.html`: a poster to print, with a QR code that opens the form
 * with the union, the region or whatever else is the same for everybody filled in.
 * @returns 0.
 * @throws UserError when the command is not understood, or the form does not allow what is asked.
 */
export async function runPoster(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { form, out } = values;
  if (form === undefined || out === undefined || positionals.length > 0) throw unclear(USAGE);
  const page = PAGES[extname(out).toLowerCase()];
  if (!page) throw unclear(ENDING);
  const lang = POSTER_LANGUAGES.find(known => known === (values.words ?? 'zh-Hans'));
  if (!lang) throw unclear(WORDS);
  const config = configOf(values, terminal);
  const { publicUrl } = config;
  if (publicUrl === undefined) throw unclear(NO_POSTER_ADDRESS);
  const wish: PosterWish = {
    formId: form,
    root: publicUrl,
    lang,
    set: settings(values.set ?? []),
    ...(values.org !== undefined && { org: values.org }),
    ...(values.channel !== undefined && { channel: values.channel }),
    ...(values.until !== undefined && { until: values.until }),
  };
  await withSite(config, values.site, async (store, siteId) => {
    const poster = await makePoster({ store, siteId, keys: openKeyRing(config) }, wish);
    const file = resolve(out);
    await explainRefusal(async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, page(poster));
    });
    terminal.out(written(file, poster.address)[terminal.lang]);
  });
  return 0;
}

const PAGES: Readonly<Record<string, typeof posterSvg>> = {
  '.svg': posterSvg,
  '.html': posterPage,
  '.htm': posterPage,
};

/** `--set region=410105` as field and value. */
function settings(words: readonly string[]): Record<string, string> {
  const entries = words.map(word => {
    const [, name, value] = /^([A-Za-z][\w-]*)=(.+)$/s.exec(word) ?? [];
    if (name === undefined || value === undefined) throw unclear(badSetting(word));
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function unclear(text: Bilingual): UserError {
  return new UserError(text, 2);
}

function badSetting(word: string): Bilingual {
  return bilingual(
    `--set ${word} 看不懂：写成 --set 字段名=值，如 --set region=410105。`,
    `--set ${word} is not understood: write --set FIELD=VALUE, like --set region=410105.`,
  );
}

function written(file: string, address: string): Bilingual {
  return bilingual(
    `海报已写入 ${file}，二维码打开的网址：\n${address}\n张贴前请先用手机扫一遍。`,
    `The poster is in ${file}; its code opens:\n${address}\nScan it once before it goes up.`,
  );
}

const USAGE = bilingual(
  '写法：poster --form 表单 --out 海报.svg（或 .html） [--org 单位全称或编号] [--set 字段=值] [--channel 渠道] [--until 2026-12-31]',
  'Write poster --form FORM --out poster.svg (or .html) [--org NAME|ID] [--set FIELD=VALUE] [--channel CHANNEL] [--until 2026-12-31]',
);
const ENDING = bilingual(
  '--out 的文件名要以 .svg 或 .html 结尾。',
  'The file of --out ends in .svg or .html.',
);
const WORDS = bilingual(
  `--words 是海报的语言：${POSTER_LANGUAGES.join('、')}。`,
  `--words is the poster's language: ${POSTER_LANGUAGES.join(', ')}.`,
);
