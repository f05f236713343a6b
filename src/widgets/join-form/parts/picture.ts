/** What is done with a chosen picture; loaded when the first one is chosen. */
import { adviceOn, type Advice } from './photo-check.ts';
import { shrink } from './shrink.ts';

export interface Picture {
  /** Drawn anew: nothing of what the camera wrote beside the pixels is in it. */
  readonly blob: Blob;
  /** What the person may want to take again for. */
  readonly advice: Advice | undefined;
}

/**
 * @param type media type of what comes out.
 * @param paper it shows a card or a paper, see {@link adviceOn}.
 * @returns undefined when it stays above `maxBytes`, however small.
 * @throws (rejects) when this browser cannot read the picture.
 */
export async function readPicture(
  file: Blob,
  type: string,
  maxBytes: number,
  paper: boolean,
): Promise<Picture | undefined> {
  const shrunk = await shrink(file, type, maxBytes);
  return shrunk && { blob: shrunk.blob, advice: adviceOn(shrunk.grey, paper) };
}
