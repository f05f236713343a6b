import { bilingual } from '../user-error.ts';
import type { Answer, Named } from './document.ts';
import type { Finding } from './finding.ts';
import { imageOf } from './image-header.ts';
import { kilobytes } from './words.ts';

/** What there is to say of a photo without words for those who cannot see it. */
export const ALT_MISSING = {
  code: 'photo-alt',
  message: bilingual('没有替代文字（alt）。', 'There is no text alternative (alt).'),
  mend: bilingual(
    '写一句照片里有什么，如“站点门口，右侧是饮水机”。',
    'Say what the photo shows, like "the entrance, a water dispenser on the right".',
  ),
} as const;

/** Largest photo that opens fast on a phone, bytes. */
const LARGE = 300_000;

/**
 * What a picture has against it.
 * @param entry the member that names it: `src`, `alt`, `w`, `h`
 */
export function* judgePhoto(
  named: Named,
  entry: Readonly<Record<string, unknown>>,
  { bytes = new Uint8Array(), http }: Answer,
): Generator<Finding> {
  const type = http?.headers['content-type'];
  const image = imageOf(bytes);
  if (!image || (type !== undefined && !/^image\//i.test(type))) {
    yield {
      code: 'photo-type',
      ...named,
      message: image
        ? bilingual(`Content-Type 是 ${type ?? ''}。`, `The Content-Type is ${type ?? ''}.`)
        : bilingual(
            '文件内容不是 JPEG、PNG、WebP、GIF、AVIF 或 SVG。',
            'The file is no JPEG, PNG, WebP, GIF, AVIF or SVG.',
          ),
      mend: bilingual(
        '存为 JPEG 或 WebP；手机的 HEIC 照片请先转换。',
        'Save it as JPEG or WebP; convert HEIC photos of phones first.',
      ),
    };
    return;
  }
  if (bytes.length > LARGE) {
    yield {
      code: 'photo-large',
      ...named,
      message: bilingual(
        `照片有 ${kilobytes(bytes.length)}。`,
        `The photo has ${kilobytes(bytes.length)}.`,
      ),
      mend: bilingual(
        '缩到长边 1600 像素，存为 JPEG 或 WebP。',
        'Scale it to 1600 pixels and save as JPEG or WebP.',
      ),
    };
  }
  // What is no size, the schema tells.
  const [w, h] = [sizeOf(entry['w']), sizeOf(entry['h'])];
  if (image.width === undefined || (w === undefined && h === undefined)) return;
  const fits = (width?: number, height?: number): boolean =>
    (w ?? width) === width && (h ?? height) === height;
  // Phones store a photo on its side and say so; browsers turn it round.
  if (!fits(image.width, image.height) && !fits(image.height, image.width)) {
    yield {
      code: 'photo-dimensions',
      ...named,
      message: bilingual(
        `照片是 ${image.width}×${image.height}，写的是 ${w ?? '?'}×${h ?? '?'}。`,
        `The photo is ${image.width}×${image.height}, written are ${w ?? '?'}×${h ?? '?'}.`,
      ),
      mend: bilingual(
        `写 "w": ${image.width}, "h": ${image.height}。`,
        `Write "w": ${image.width}, "h": ${image.height}.`,
      ),
    };
  }
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
