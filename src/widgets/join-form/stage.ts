import type { Look } from './look-message.ts';

/** A form in the widget: in a frame, or drawn in its shadow root. */
export interface Stage {
  /** Whether a person can begin: until then it is kept out of sight. */
  readonly stands: boolean;
  /** Its place, as a child of a template; the same place as long as the stage is the same. */
  render(title: string): unknown;
  /** Called when its place is on the page. */
  attach?(host: HTMLElement): void;
  look(look: Look): void;
  /** The widget lets go of it. */
  end(): void;
}
