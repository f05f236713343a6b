import { lastIdOf } from '../documents/paths.ts';
import type { Edition } from '../publish/edition.ts';
import { DataMoved, type Published } from '../publish/publish-tree.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import { listNames } from './outcome.ts';
import { explainRefusal } from './refusal.ts';

/** What a run of `publish` did. */
export interface Outcome {
  folder: string;
  edition: Edition;
  published: Published;
  /** Settings for web servers that were written. */
  serverFiles: readonly string[];
  /** Documents that may not be shown any more and are still in the folder, which is the source. */
  kept: readonly string[];
}

/** Documents of people are named, so many of them. */
const NAMED = 10;

/** A site may have people or contests and no stations. */
const LIST = /^v1\/(?:people|contests)\/index\.json$/;

/** The outcome in words. */
export function tellPublished(outcome: Outcome, { lang }: Terminal): string {
  const { folder, edition, published, serverFiles, kept } = outcome;
  const { written, unchanged, removed } = published;
  const zh = [
    `已发布 ${edition.stations} 个站点到 ${folder}：写入 ${written} 个文件，未变 ${unchanged}，移除 ${removed}。`,
  ];
  const en = [
    `${edition.stations} stations published to ${folder}: ${written} files written, ${unchanged} unchanged, ${removed} removed.`,
  ];
  if (serverFiles.length > 0) {
    zh.push(`服务器设置：${serverFiles.join('、')}`);
    en.push(`Settings for the web server: ${serverFiles.join(', ')}`);
  }
  if (edition.withdrawn.length > 0) {
    const ids = edition.withdrawn.map(lastIdOf);
    const names = listNames(ids.slice(0, NAMED), ids.length);
    zh.push(`同意公开的期限已过，没有发布的 ${ids.length} 份：${names.zh}。`);
    en.push(`Left out, since consent to publication has ended: ${ids.length} (${names.en}).`);
  }
  const { unplaced } = edition;
  if (unplaced.length > 0) {
    const names = listNames(unplaced.slice(0, NAMED), unplaced.length);
    zh.push(
      `书目里有 ${unplaced.length} 个站点在阅读站点中找不到，那里的馆藏没有发布：${names.zh}。请写站点的编号或名称。`,
    );
    en.push(
      `Lists of books name ${unplaced.length} stations that are not there, and their copies were left out: ${names.en}. Write ids or names of stations.`,
    );
  }
  if (kept.length > 0) {
    zh.push(
      '这些文档还在该文件夹里，因为它也是数据的来源：请移走它们和其中的照片，或用 --out 另选一个文件夹。',
    );
    en.push(
      'Their documents are still in the folder, since it is the source too: take them and their photos out, or choose another folder with --out.',
    );
  }
  const hasLists = edition.leading.flat().some(({ path }) => LIST.test(path));
  if (edition.stations === 0 && !hasLists) {
    zh.push('还没有站点：请检查 --data。');
    en.push('There are no stations yet: check --data.');
  }
  zh.push(`接下来：union-widgets check ${folder}，然后上传（服务器设置见 docs/publish.md）。`);
  en.push(
    `Next: union-widgets check ${folder}, then upload it (for the web server see docs/publish.md).`,
  );
  return bilingual(zh.join('\n'), en.join('\n'))[lang];
}

/** Runs `work`, telling in plain words why a folder could not be written. */
export async function explainPublishing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return explainRefusal(() =>
    work().catch((error: unknown) => {
      if (!(error instanceof DataMoved)) throw error;
      throw new UserError(
        bilingual(
          `发布期间数据一直在变动，${folder} 里的入口文档没有更新。请等导入结束后再发布。`,
          `The data kept changing while it was published, so the entry documents in ${folder} are the old ones. Publish again when the imports are done.`,
        ),
      );
    }),
  );
}
