/**
 * Lifts a box above the whole page: into the top layer by the Popover API (Chromium 114, Safari 17,
 * Firefox 125). Elsewhere the box stays where it is and its `position: fixed` and layer must do.
 * While it is down it is `hidden`.
 */
export function lift(box: HTMLElement): void {
  box.hidden = false;
  if (!('showPopover' in box) || !box.isConnected) return;
  box.setAttribute('popover', 'manual');
  if (!isLifted(box)) box.showPopover();
}

/** Puts it down again; once more, or after it was removed, does no harm. */
export function lower(box: HTMLElement): void {
  if (box.hasAttribute('popover')) {
    if (isLifted(box)) box.hidePopover();
    box.removeAttribute('popover');
  }
  box.hidden = true;
}

const isLifted = (box: HTMLElement): boolean => box.isConnected && box.matches(':popover-open');
