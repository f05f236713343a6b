/** Draws a picture anew, smaller: what the camera wrote beside the pixels (place, time, device) stays behind. */

/** Longest edge of what is sent, in pixels: an identity card is read well at that. */
const LONGEST = 1600;
/** Least longest edge, below which the picture says nothing. */
const LEAST = 480;
const QUALITIES = [0.86, 0.74, 0.6, 0.46];
/** Longest edge of the grey copy that is looked at. */
const LOOK = 256;

export interface Shrunk {
  readonly blob: Blob;
  /** A grey copy, for {@link adviceOn}. */
  readonly grey: Grey;
}

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** Brightness 0–255, row by row. */
  readonly data: Uint8Array;
}

type Picture = ImageBitmap | HTMLImageElement;

/**
 * @param type what comes out, `image/jpeg` or another that the field takes.
 * @returns undefined when it stays above `maxBytes`, however small.
 * @throws (rejects) when this browser cannot read the picture.
 */
export async function shrink(
  file: Blob,
  type: string,
  maxBytes: number,
): Promise<Shrunk | undefined> {
  const picture = await decode(file);
  try {
    const { width, height } = sizeOf(picture);
    const grey = greyOf(draw(picture, fit(width, height, LOOK)));
    let longest = LONGEST;
    while (longest >= LEAST) {
      const canvas = draw(picture, fit(width, height, longest));
      for (const quality of type === 'image/png' ? [1] : QUALITIES) {
        const blob = await encode(canvas, type, quality);
        if (blob.size <= maxBytes) return { blob, grey };
      }
      longest = Math.floor(longest * 0.75);
    }
    return undefined;
  } finally {
    if ('close' in picture) picture.close();
  }
}

/** The pixels, turned as the camera was held. */
async function decode(file: Blob): Promise<Picture> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // Chromium before 111 does not know that word, and its other words leave photos lying on their
    // side; an image element turns them (from 81 on). What no browser can read fails there as well.
    return element(file);
  }
}

function element(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  const url = URL.createObjectURL(file);
  return new Promise<HTMLImageElement>((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('this browser cannot read the picture'));
    image.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

function sizeOf(picture: Picture): { width: number; height: number } {
  return 'naturalWidth' in picture
    ? { width: picture.naturalWidth, height: picture.naturalHeight }
    : picture;
}

/** The size with that longest edge at most, never larger than it is. */
function fit(width: number, height: number, longest: number): [width: number, height: number] {
  const scale = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

function draw(picture: Picture, [width, height]: [number, number]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  // JPEG has no transparency: what shows through a PNG would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => {
        // Safari writes PNG where it does not know the type.
        if (blob?.type === type) resolve(blob);
        else reject(new Error(`this browser cannot write ${type}`));
      },
      type,
      quality,
    );
  });
}

function greyOf(canvas: HTMLCanvasElement): Grey {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height);
  // Rec. 601 luma, in whole numbers.
  for (let i = 0, p = 0; i < data.length; i += 1, p += 4) {
    data[i] = (pixels[p]! * 77 + pixels[p + 1]! * 150 + pixels[p + 2]! * 29) >> 8;
  }
  return { width, height, data };
}
