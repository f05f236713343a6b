import type { ReplaceResult } from '../store/store.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { listNames } from './outcome.ts';

/**
 * What replacing a list did, in sentences.
 *
 * @param at.noun what the list holds, as it stands behind a number: 个站点.
 */
export function describeReplaced(
  { siteId, source, noun }: { siteId: string; source: string; noun: Bilingual },
  result: ReplaceResult,
): Bilingual {
  const { added, changed, unchanged, retained, removed, moved, elsewhere } = result;
  const zh = [
    `已写入站点 ${siteId}：新增 ${added}，改动 ${changed}，未变 ${unchanged}，移除 ${removed}。`,
  ];
  const en = [
    `Written to site ${siteId}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed.`,
  ];
  if (retained > 0) {
    zh.push(`另有 ${retained} ${noun.zh}这次的行有错，保留上次的内容。`);
    en.push(`${retained} more ${noun.en}, whose rows have errors now, stay as they were.`);
  }
  if (removed > 0) {
    const names = listNames(result.removedNames, removed);
    zh.push(`移除的是“${source}”上次有、这次没有的：${names.zh}。`);
    en.push(`Removed is what "${source}" had last time and has no more: ${names.en}.`);
  }
  if (moved > 0) {
    zh.push(`其中 ${moved} 个原属其他名单，现归“${source}”。`);
    en.push(`${moved} of them belonged to another list and now belong to "${source}".`);
  }
  if (elsewhere > 0) {
    zh.push(
      `其他名单的 ${elsewhere} ${noun.zh}保持不变；若本文件是某份名单的新版，请用 --source 写出旧名。`,
    );
    en.push(
      `${elsewhere} ${noun.en} of other lists stay as they are; if this file is a new edition of one, name it with --source.`,
    );
  }
  return bilingual(zh.join('\n'), en.join('\n'));
}
