import { isServer, ReactiveElement } from 'lit';
import { ThemedElement } from '../../base/themed-element.ts';
import { SERVED } from './served.ts';

/**
 * For pages whose server renders (`union-widgets/ssr`): `import 'union-widgets/hydrate'`. What the server
 * drew is hidden by its own style sheet in the moment an element draws itself, in the same frame: nothing
 * flashes, and nothing depends on both having drawn the same. This removes it then, and gives the element
 * what a person typed or chose before, and the focus.
 */
function takeOver(): void {
  for (const element of servedIn(document)) void take(element);
}

// Frameworks load the scripts of a page on the server, too.
if (!isServer) {
  // A page that is still being read has more to come.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', takeOver);
  takeOver();
}

interface Drawn extends HTMLElement {
  updateComplete?: Promise<boolean>;
  value?: string;
  checked?: boolean;
}

/** Elements with a tree of the server's, those in the shadow trees of others too. */
function servedIn(root: Document | ShadowRoot): Drawn[] {
  return [...root.querySelectorAll<Drawn>('*')].flatMap(element => {
    const { shadowRoot } = element;
    if (!shadowRoot) return [];
    return shadowRoot.querySelector(SERVED) ? [element] : servedIn(shadowRoot);
  });
}

async function take(element: Drawn): Promise<void> {
  const hadFocus = document.activeElement === element || Boolean(element.shadowRoot!.activeElement);
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  const mark = element.shadowRoot!.querySelector(SERVED)!;
  while (mark.nextSibling) {
    const node = mark.nextSibling;
    if (node instanceof Element) giveBack(element, node);
    node.remove();
  }
  // Lit has drawn before the first of what was there, and keeps to that.
  for (const node of [...element.shadowRoot!.children]) {
    if (node.localName === 'style') node.textContent = '';
  }
  mark.removeAttribute('data-served');
  // Not before: focus that is within an element, if only in what is hidden, moves nowhere.
  if (hadFocus) element.focus();
}

function giveBack(element: Drawn, tree: Element): void {
  for (const control of tree.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (control.checked !== control.defaultChecked) element.checked = control.checked;
    else if (control.value !== control.defaultValue) element.value = control.value;
  }
}

interface Root {
  createRenderRoot(): HTMLElement | DocumentFragment;
  renderOptions: { renderBefore?: ChildNode | null };
}

// Where @lit-labs/ssr-client is loaded, LitElement's own would look for its nodes in the server's.
(ThemedElement.prototype as unknown as Root).createRenderRoot = function (this: Root) {
  const root = (ReactiveElement.prototype as unknown as Root).createRenderRoot.call(this);
  this.renderOptions.renderBefore ??= root.firstChild;
  return root;
};
