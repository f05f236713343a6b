import type { ApplicationReceipt } from '../../data/generated/types.ts';
import type { FormDocument } from '../../form/index.ts';
import type { Finish } from './finish.ts';
import type { Screen } from './part.ts';

/** The receipt's part. Without it the number stands in plain words, and that is enough. */
export async function receiptScreen(
  finish: Finish,
  form: FormDocument,
  receipt: ApplicationReceipt,
): Promise<Screen | undefined> {
  const { core } = finish;
  const { options, words } = core;
  try {
    const { create, load } = await import('./parts/receipt.ts');
    await load(words.lang);
    return create({
      receipt,
      form,
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
