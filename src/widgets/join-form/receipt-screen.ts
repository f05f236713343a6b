import type { ApplicationReceipt } from '../../data/generated/types.ts';
import type { Finish } from './finish.ts';
import type { Screen } from './part.ts';

/**
 * The receipt's part. Without it the number stands in plain words, and that is enough.
 *
 * @param kept whether this tab shows it again after the page was left
 */
export async function receiptScreen(
  finish: Finish,
  receipt: ApplicationReceipt,
  kept: boolean,
): Promise<Screen | undefined> {
  const { core } = finish;
  const { options, words, session } = core;
  try {
    const { create, load } = await import('./parts/receipt.ts');
    await load(words.lang);
    return create({
      receipt,
      kept,
      form: session.form,
      site: options.site,
      lang: words.lang,
      root: options.endpoints.root,
      frames: options.frames,
      kiosk: options.kiosk === true,
      refresh: () => core.refresh(),
      startOver: () => finish.startOver(),
    });
  } catch (error) {
    console.warn('union-widgets: 回执页没有载入成功，只显示编号。', error);
    return undefined;
  }
}
