import type { Choice, Finder, Findings } from './match.ts';

/** Rows shown at once; whoever wants another types a little more. */
const LIMIT = 50;

/** What stands in a combobox: a text, the choice it names and the value it stands for. */
export class Entry {
  text = '';
  value = '';
  choice: Choice | undefined;

  /** The text is being written and no choice was taken yet: the list follows it. */
  #writing = false;
  #settledText = '';
  #settledValue = '';

  /** What the list is to find; empty when it shows all there is. */
  get query(): string {
    return this.#writing ? this.text.trim() : '';
  }

  /** A text that stands for nothing. */
  get astray(): boolean {
    return this.text.trim() !== '' && this.value === '';
  }

  /** A person wrote this; `free` takes a text that names no choice. */
  write(text: string, finder: Finder, free: boolean): void {
    this.text = text;
    this.#writing = true;
    this.choice = finder.named(text);
    this.value = this.choice?.value ?? (free ? text.trim() : '');
  }

  /** A person took this choice. */
  take(choice: Choice): void {
    this.text = choice.label;
    this.value = choice.value;
    this.choice = choice;
    this.#writing = false;
  }

  /** The page set this value. Without its choice the text stays empty until that comes, or is free. */
  show(value: string, finder: Finder, free: boolean): void {
    this.choice = finder.valued(value);
    this.text = this.choice?.label ?? (free ? value : '');
    this.value = value;
    this.settle();
  }

  /**
   * The page changed its choices, or whether others hold. What was taken stays, also when it is not
   * offered any more.
   */
  follow(finder: Finder, free: boolean): void {
    if (this.query) this.write(this.text, finder, free);
    else if (finder.valued(this.value) || (free && !this.text)) this.show(this.value, finder, free);
  }

  /** What the list shows: all of it when it opens on a choice, then what the text finds. */
  search(finder: Finder, unfiltered: boolean): Findings {
    const { query, choice } = this;
    return finder.find(query, LIMIT, query ? { all: unfiltered } : { lead: choice });
  }

  /** The person is through with the text. True when it is not what it was the last time. */
  settle(): boolean {
    if (this.choice) this.text = this.choice.label;
    this.#writing = this.astray;
    const news = this.text !== this.#settledText || this.value !== this.#settledValue;
    this.#settledText = this.text;
    this.#settledValue = this.value;
    return news;
  }
}
