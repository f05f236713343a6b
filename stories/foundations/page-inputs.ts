/**
 * Sets custom properties on the page as a site's own style sheet would, on `:root`, as long as it is
 * on the page; the next story finds the page as it was.
 */
export class PageInputs extends HTMLElement {
  #inputs: Readonly<Record<string, string>> = {};

  set inputs(inputs: Readonly<Record<string, string>>) {
    this.#clear();
    this.#inputs = inputs;
    if (this.isConnected) this.#write();
  }

  connectedCallback(): void {
    this.hidden = true;
    this.#write();
  }

  disconnectedCallback(): void {
    this.#clear();
  }

  #write(): void {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(this.#inputs)) style.setProperty(name, value);
  }

  #clear(): void {
    const { style } = document.documentElement;
    for (const name of Object.keys(this.#inputs)) style.removeProperty(name);
  }
}
