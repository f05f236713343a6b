import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Place } from './float.ts';

/** Room between the box and the edge of the screen, in pixels. */
const MARGIN = 8;

/** Less than this a box cannot be read in; it then covers its anchor. */
const LEAST = 120;

/**
 * Keeps a box beside its anchor while the page scrolls, resizes and zooms: on the other side where
 * there is more room, moved in from the edges, no larger than the screen has room for.
 */
export const place: Place = (anchor, box, { placement, gap, sameWidth }) => {
  let ended = false;
  const stop = autoUpdate(anchor, box, () => {
    void computePosition(anchor, box, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(gap),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableWidth, availableHeight, rects }) {
            box.style.maxWidth = `${Math.floor(availableWidth)}px`;
            box.style.maxHeight = `${Math.floor(Math.max(availableHeight, LEAST))}px`;
            if (sameWidth) box.style.width = `${rects.reference.width}px`;
          },
        }),
      ],
    }).then(({ x, y }) => {
      if (ended) return;
      box.style.left = `${Math.round(x)}px`;
      box.style.top = `${Math.round(y)}px`;
    });
  });
  return () => {
    ended = true;
    stop();
  };
};
