/** A picture by its first bytes; dimensions in pixels where the format tells them there. */
export interface ImageHeader {
  type: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg';
  width?: number;
  height?: number;
}

/** Undefined when the bytes are of no picture that browsers show. */
export function imageOf(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, to));
  try {
    if (text(1, 8) === 'PNG\r\n\x1a\n') {
      return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (/^GIF8[79]a$/.test(text(0, 6))) {
      return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    if (view.getUint16(0) === 0xffd8) return jpeg(view);
    if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return webp(view, text(12, 16));
    if (/^ftypavi[fs]$/.test(text(4, 12))) return { type: 'avif' };
    const markup = text(0, 1000).replace(/<!--[\s\S]*?-->/g, '');
    if (/^\s*(?:<\?xml[\s\S]*?)?<svg[\s>]/.test(markup)) return { type: 'svg' };
  } catch (error) {
    // Too short for what its first bytes promise.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** The first frame header (ITU-T T.81, B.2.2). */
function jpeg(view: DataView): ImageHeader | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    // C4, C8 and CC are tables, not frames.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
  }
  return undefined;
}

/** Lossy, lossless or extended (RFC 9649). */
function webp(view: DataView, chunk: string): ImageHeader | undefined {
  if (chunk === 'VP8 ') {
    const width = view.getUint16(26, true) & 0x3fff;
    return { type: 'webp', width, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8X') {
    const u24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    return { type: 'webp', width: u24(24) + 1, height: u24(27) + 1 };
  }
  return undefined;
}
