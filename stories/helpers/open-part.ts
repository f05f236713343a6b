/** Longest that a story waits for what it is to show, milliseconds. */
const LONGEST = 15_000;
const STEP = 50;

/** What somebody does: presses the element of a selector, writes into a field, or presses a key. */
export type Act = string | { into: string; write: string } | { on: string; key: string };

/**
 * Does what a person would do, one act after another, each as soon as its element is there, and waits for
 * the last selector. What takes pictures waits as long.
 *
 * @param host the widget; elements are looked for in its shadow root
 * @param acts the last one is waited for, not pressed
 */
export async function openPart(host: Element | undefined, ...acts: Act[]): Promise<void> {
  if (!host || host.hasAttribute('data-going')) return;
  host.setAttribute('data-going', '');
  for (const [at, act] of acts.entries()) {
    const selector = selectorOf(act);
    const found = await appeared(host, selector);
    if (!found) {
      // What looks at stories counts an error as a failure; a picture of something else would pass.
      if (host.isConnected) console.error(`the story did not come to: ${selector}`);
      break;
    }
    if (typeof act === 'string') {
      if (at < acts.length - 1) found.click();
    } else if ('key' in act) press(found, act.key);
    else write(found, act.write);
  }
  host.removeAttribute('data-going');
}

async function appeared(host: Element, selector: string): Promise<HTMLElement | undefined> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(done => setTimeout(done, STEP));
    // Another story came in its place.
    if (!host.isConnected) return undefined;
  }
  return undefined;
}

function selectorOf(act: Act): string {
  if (typeof act === 'string') return act;
  return 'into' in act ? act.into : act.on;
}

function press(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

/** As a person does: the value comes, then the field has it. */
function write(field: HTMLElement, value: string): void {
  Object.assign(field, { value });
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
