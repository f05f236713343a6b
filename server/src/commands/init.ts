import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDocumentId } from '../documents/paths.ts';
import { DATABASE_FILE } from '../store/open.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { withAsk, type Ask } from './ask.ts';
import { collectAnswers } from './init-answers.ts';
import { answersOf, readSiteBefore, settingsOf, SITE_FILE, writeSite } from './init-site.ts';
import { explainRefusal } from './refusal.ts';

const OPTIONS = {
  name: { type: 'string' },
  region: { type: 'string' },
  accent: { type: 'string' },
  'site-lang': { type: 'string' },
  controller: { type: 'string' },
  contact: { type: 'string' },
  policy: { type: 'string' },
  site: { type: 'string' },
  yes: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** `init`: writes the site document of a new site, with nothing in it yet. */
export function runInit(args: readonly string[], terminal: Terminal): Promise<number> {
  return withAsk(ask => init(args, terminal, ask));
}

/**
 * @param ask Absent where nobody can be asked: then options have to say everything.
 * @returns 0.
 * @throws UserError when answers are missing or wrong, or files are there and may not be replaced.
 */
export async function init(
  args: readonly string[],
  terminal: Terminal,
  ask: Ask | undefined,
): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { site: siteId, yes = false, overwrite = false, ...given } = values;
  const shown = checkFolder(positionals);
  const folder = resolve(shown);
  checkSiteId(siteId);
  const before = await readSiteBefore(folder);
  // Told before the questions: nobody shall answer seven of them in vain.
  if (before.files.length > 0 && !overwrite) {
    if (!ask || yes) throw new UserError(wouldReplace(before.files));
    await confirmReplacing(before.files, ask, terminal);
  }
  const sources = { given, before: answersOf(before), yes, ask };
  const answers = await collectAnswers(sources, terminal);
  const settings = settingsOf(answers, siteId, before.settings);
  const written = await explainRefusal(() => writeSite(folder, settings, before));
  terminal.out(done(shown, written)[terminal.lang]);
  return 0;
}

function checkFolder(positionals: readonly string[]): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new UserError(
      bilingual(
        '请给出一个文件夹，如 union-widgets init 网站目录',
        'Give one folder, like union-widgets init DIR',
      ),
      2,
    );
  }
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UserError(
      bilingual(`${folder} 是文件，不是文件夹。`, `${folder} is a file, not a folder.`),
    );
  }
  // `serve` would show the new documents, and no longer what is in the database.
  if (existsSync(join(folder, DATABASE_FILE))) {
    throw new UserError(
      bilingual(
        `${folder} 是服务器存放数据库的文件夹。请另选一个文件夹；写好后用 serve --site-file 新文件夹/${SITE_FILE} 把站点资料交给服务器。`,
        `${folder} holds a server's database. Choose another folder, then give its ${SITE_FILE} to the server with serve --site-file.`,
      ),
    );
  }
  return folder;
}

function checkSiteId(id: string | undefined): void {
  if (id === undefined || isDocumentId(id)) return;
  throw new UserError(
    bilingual(
      `--site ${id} 不能作标识：不含斜杠、冒号等符号，最多 128 个字。`,
      `--site ${id} cannot be an id: no slashes, colons and the like, at most 128 characters.`,
    ),
    2,
  );
}

async function confirmReplacing(
  files: readonly string[],
  ask: Ask,
  { lang }: Terminal,
): Promise<void> {
  const list = files.join(lang === 'zh' ? '、' : ', ');
  const question = bilingual(
    `已有 ${list}。要改写吗？没有问到的内容和站点都会保留。（y/N）`,
    `${list} is there already. Rewrite it? What is not asked about, and the stations, stay. (y/N) `,
  );
  const answer = (await ask(question[lang]))?.trim() ?? '';
  if (!/^(?:y|yes|是|要)$/i.test(answer)) {
    throw new UserError(bilingual('没有改写，一切照旧。', 'Nothing was rewritten.'));
  }
}

function wouldReplace(files: readonly string[]): Bilingual {
  return bilingual(
    `已有 ${files.join('、')}，没有改写。确实要改写时加 --overwrite：没有写明的内容和站点都会保留。`,
    `${files.join(', ')} is there already and was not rewritten. Add --overwrite to do so: what is not named, and the stations, stay.`,
  );
}

/** What was written, and the three commands that come next. */
function done(folder: string, written: readonly string[]): Bilingual {
  const dir = /[\s&()'"]/.test(folder) ? `"${folder}"` : folder;
  const next = [
    `npx union-widgets import 站点.xlsx --kind stations --crs gcj02 --out ${dir}`,
    `npx union-widgets check ${dir}`,
    `npx union-widgets serve --data ${dir}`,
  ];
  const files = written.map(path => `  ${path}`).join('\n');
  return bilingual(
    `已在 ${folder} 写好：\n${files}\n\n接下来：\n  ${next[0]}\n      导入名单（坐标取自高德、腾讯地图写 gcj02，百度写 bd09，GPS 写 wgs84）\n  ${next[1]}\n      检查\n  ${next[2]}\n      在本机试看`,
    `Written in ${folder}:\n${files}\n\nWhat comes next:\n  ${next[0]}\n      import the list (gcj02: coordinates from Amap or Tencent; bd09: Baidu; wgs84: GPS)\n  ${next[1]}\n      check it\n  ${next[2]}\n      look at it on this machine`,
  );
}
