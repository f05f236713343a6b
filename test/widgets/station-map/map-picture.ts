/** What a map has drawn, for tests that look at the picture. */
import { aTimeout, nextFrame } from '@open-wc/testing';
import type { StationPage } from '../../helpers/station-page.ts';

/** A flight changes the picture in every frame: so many alike, and it has landed. */
const ALIKE = 12;
/** Longer than a map that rests waits before it tells so, milliseconds. */
const TOLD = 200;

export const picture = (canvas: HTMLCanvasElement) => canvas.toDataURL();

/** Waits until the map has come to rest, and the list has followed. */
export async function atRest(page: Pick<StationPage, 'canvas' | 'still'>): Promise<void> {
  let last = '';
  for (let alike = 0; alike < ALIKE;) {
    await nextFrame();
    const now = picture(page.canvas);
    alike = now === last ? alike + 1 : 0;
    last = now;
  }
  await aTimeout(TOLD);
  await page.still();
}
