import { LocaleController } from '../../../base/locale-controller.ts';
import type { Host } from '../../../base/words-controller.ts';
import { craftsmanWallTools } from '../../../locale/craftsman-wall-tools/namespace.ts';
import { craftsmanWall } from '../../../locale/craftsman-wall/namespace.ts';
import { problems } from '../../../locale/problems/namespace.ts';

/** The words of search, filters and states, and those of the wall itself. */
export type ToolWords = LocaleController<
  readonly [typeof craftsmanWallTools, typeof craftsmanWall, typeof problems]
>;

const spoken = new WeakMap<Host, ToolWords>();

/** One controller a widget, in its language. */
export function toolWords(host: Host): ToolWords {
  let words = spoken.get(host);
  if (!words)
    spoken.set(
      host,
      (words = new LocaleController(host, craftsmanWallTools, craftsmanWall, problems)),
    );
  return words;
}
