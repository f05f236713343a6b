import { LocaleController } from '../base/locale-controller.ts';
import type { Host } from '../base/words-controller.ts';
import type { Namespace } from '../locale/messages.ts';

/** Whose words are asked for, and the words it has, which know the zone of its site. */
export interface Speaker {
  readonly host: Host;
  readonly words?: { readonly zone: string };
}

/**
 * Gives the words of some namespaces in a widget's language and its site's zone. A widget has one
 * controller of them, made when it first speaks them.
 */
export function wordsOf<const Spaces extends readonly Namespace[]>(
  ...spaces: Spaces
): (speaker: Speaker) => LocaleController<Spaces> {
  const spoken = new WeakMap<Host, LocaleController<Spaces>>();
  return ({ host, words: first }) => {
    let words = spoken.get(host);
    if (!words) spoken.set(host, (words = new LocaleController(host, ...spaces)));
    if (first) words.zone = first.zone;
    return words;
  };
}
