/** Darker than this on average a map would cost more ink than it tells. */
const DARK = 110;
/** Pixels looked at, a side. */
const LOOKED = 24;

/**
 * A copy of the map as it stands, for paper; undefined where there is none in sight, where it is dark,
 * or where its tiles let nobody read it. As a canvas: no page's policy keeps a copy from being drawn.
 */
export function mapPicture(root: ParentNode): HTMLCanvasElement | undefined {
  const map = root.querySelector('canvas');
  if (!map?.width || !map.getClientRects().length) return undefined;
  try {
    return isDark(map) ? undefined : copyOf(map, map.width, map.height).canvas;
  } catch {
    // Tiles of another host that does not allow it (CORS).
    return undefined;
  }
}

function copyOf(map: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  // Where the map is clear, paper is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(map, 0, 0, width, height);
  return context;
}

/** @throws DOMException where the picture may not be read */
function isDark(map: HTMLCanvasElement): boolean {
  const { data } = copyOf(map, LOOKED, LOOKED).getImageData(0, 0, LOOKED, LOOKED);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += data[at]! + data[at + 1]! + data[at + 2]!;
  return sum / (3 * LOOKED * LOOKED) < DARK;
}
