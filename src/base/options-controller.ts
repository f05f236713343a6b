import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The `<option>` and `<optgroup>` children a page writes inside an element. The host renders anew
 * when any of them comes, goes or changes; before that `changed` is told, where it is given.
 */
export class OptionsController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #changed: (() => void) | undefined;
  #found = false;
  #observer = new MutationObserver(records => {
    // The host's own attributes are properties, which it follows by itself.
    if (records.some(({ target, type }) => target !== this.#host || type === 'childList')) {
      this.#tell();
    }
  });

  constructor(host: ReactiveControllerHost & HTMLElement, changed?: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    // They may have changed while it stood nowhere.
    this.#tell();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** All of them, those in groups too, in the order of the page. */
  get all(): HTMLOptionElement[] {
    return [...this.#host.querySelectorAll('option')];
  }

  /** The values that the page marks as chosen from the start. */
  get preset(): string[] {
    return this.all.filter(option => option.defaultSelected).map(option => option.value);
  }

  has(value: string): boolean {
    return this.all.some(option => option.value === value);
  }

  /**
   * The value of a list in which one is always chosen, from the one it has. One that no option has
   * yet is kept, for options may come later. In place of none, or of one that has gone, stands what
   * a native select begins with: the last that is `selected`, else the first that can be chosen.
   */
  one(value: string): string {
    let found = this.has(value);
    if (this.#found ? !found : !value) {
      const first = this.all.find(option => !option.matches(':disabled'));
      value = this.preset.pop() ?? first?.value ?? '';
      found = this.has(value);
    }
    this.#found = found;
    return value;
  }

  /** Forgets that one was chosen. */
  reset(): void {
    this.#found = false;
    this.#host.requestUpdate();
  }

  #tell(): void {
    this.#changed?.();
    this.#host.requestUpdate();
  }
}
