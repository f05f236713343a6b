import { html, ReactiveElement } from 'lit';
import { ThemedElement } from '../../base/themed-element.ts';
import { ROOT_MARK } from '../../base/page-scheme.ts';
import { WordsController } from '../../base/words-controller.ts';
import { languageOf } from '../../locale/languages.ts';
import type { Namespace } from '../../locale/messages.ts';
import { lendDom, quietDom } from './server-dom.ts';
import { served } from './served.ts';

/** What an instance has on the server beside its class. */
interface Served {
  willUpdate(changed: Map<PropertyKey, unknown>): void;
  render(): unknown;
  addController(controller: object): void;
  /** Where @lit-labs/ssr keeps the element whose shadow root this one stands in, or what is around it. */
  __host?: Served;
  __eventTargetParent?: Served;
}

type Words = WordsController<readonly Namespace[]>;

const waiting = new Set<Promise<unknown>>();

/**
 * For servers: `import 'union-widgets/ssr'` before anything is rendered, and @lit-labs/ssr, or whatever
 * renders with it, draws all elements with declarative shadow DOM. An element is drawn as it will be.
 * A widget, which begins to load on the page, is drawn as the page's own content inside its tag, or
 * room for it where the tag is empty: nothing is fetched on the server. What is drawn from the elements
 * inside (a table, tabs, a card) shows those as they are, and takes its own form on the page.
 */
(ThemedElement as typeof ReactiveElement).addInitializer(element => serve(element as never));

/** Resolves when the words of the languages that were rendered so far are here: render again then. */
export async function wordsLoaded(): Promise<void> {
  await Promise.all(waiting);
}

function serve(element: ThemedElement & Served): void {
  const own = Object.getPrototypeOf(element) as Served;
  const words: Words[] = [];
  const isWidget = 'reload' in own;
  quietDom(element);
  // Fields of the class may make observers: what is lent here is given back in willUpdate, which
  // @lit-labs/ssr calls next.
  const giveBack = lendDom();
  element.addController = controller => {
    if (controller instanceof WordsController) words.push(controller);
    ReactiveElement.prototype.addController.call(element, controller);
  };
  element.willUpdate = changed => {
    giveBack();
    element.toggleAttribute(ROOT_MARK, !hostsOf(element).some(isOurs));
    words.forEach(one => speak(one, langOf(element)));
    if (isWidget) element.setAttribute('data-state', 'loading');
    else within(() => own.willUpdate.call(element, changed));
  };
  element.render = () => {
    if (BY_CONTENT.test(element.localName)) return served(html`<slot></slot>`);
    const view = within(() => own.render.call(element));
    return served(isWidget ? html`<div class="root"><slot>${view}</slot></div>` : view);
  };
}

/** They are drawn from the elements inside, which no server renderer knows: until then those show. */
const BY_CONTENT = /^union-(card|choice|list|segmented|steps|table|tabs)$/;

function within<T>(act: () => T): T {
  const giveBack = lendDom();
  try {
    return act();
  } finally {
    giveBack();
  }
}

/** The custom elements around one, the nearest first. */
function hostsOf(element: Served): (Served & HTMLElement)[] {
  const hosts = [];
  for (let one = above(element); one; one = above(one)) {
    if ('localName' in one) hosts.push(one as Served & HTMLElement);
  }
  return hosts;
}

const above = (one: Served): Served | undefined => one.__host ?? one.__eventTargetParent;

const isOurs = (element: HTMLElement): boolean => element.localName.startsWith('union-');

function langOf(element: HTMLElement & Served): string {
  const said = [element, ...hostsOf(element)].map(one => one.getAttribute?.('lang'));
  return said.find(Boolean) ?? '';
}

function speak(controller: Words, lang: string): void {
  const language = languageOf(lang);
  const { spaces } = controller as unknown as { spaces: readonly Namespace[] };
  if (spaces.every(space => space.loaded(language))) controller.lang = language;
  else for (const space of spaces) waiting.add(space.load(language));
}
