import type { Language } from '../../../locale/languages.ts';
import { fill, type Messages, type Namespace } from '../../../locale/messages.ts';

/** Words of a part. */
export type Speak<Source extends Messages> = (
  key: keyof Source & string,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** Words in a language that {@link bring} has fetched, else in Simplified Chinese, which is here. */
export function speak<Source extends Messages>(
  space: Namespace<Source>,
  lang: Language,
): Speak<Source> {
  const pack: Messages = space.loaded(lang) ?? space.source;
  const spoken = pack === space.source ? 'zh-Hans' : lang;
  return (key, params) => fill(pack[key]!, spoken, params);
}

/** Fetches a language; never rejects: without it the words are Simplified Chinese. */
export async function bring<Source extends Messages>(
  space: Namespace<Source>,
  lang: Language,
): Promise<void> {
  try {
    await space.load(lang);
  } catch (error) {
    console.warn(`union-widgets: 语言包 ${lang} 没有加载成功，继续显示原来的文字。`, error);
  }
}
