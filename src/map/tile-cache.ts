/** How a tile becomes a picture. Must reject when it cannot, and let go when the signal aborts. */
export type LoadTile = (url: string, signal: AbortSignal) => Promise<CanvasImageSource>;

/** Load with an <img>: no CORS needed, for the engine never reads the canvas back. */
export async function loadImage(url: string, signal: AbortSignal): Promise<CanvasImageSource> {
  const image = new Image();
  signal.addEventListener('abort', () => image.removeAttribute('src'), { once: true });
  image.src = url;
  await image.decode();
  return image;
}

export interface TileRequest {
  key: string;
  url: string;
}

export interface TileCache {
  /** The picture of a tile that has come, else undefined. */
  get(key: string): CanvasImageSource | undefined;
  /** Say which tiles the map needs now, most wanted first. Loads of others are called off. */
  want(requests: readonly TileRequest[]): void;
  destroy(): void;
}

export interface TileCacheOptions {
  load: LoadTile;
  /** Milliseconds, from any start. */
  now: () => number;
  /** A tile came (true) or failed (false), and its address. */
  settled: (ok: boolean, url: string) => void;
  /** Pictures kept beside those in use. Default 128: about 32 MB of 256 px tiles. */
  spare?: number;
}

/** A failed tile is asked for again after this long, milliseconds. */
const RETRY = 30_000;

/** Pictures by key, least recently wanted thrown out first. */
export function makeTileCache({ load, now, settled, spare = 128 }: TileCacheOptions): TileCache {
  /** Map order is order of use. */
  const pictures = new Map<string, CanvasImageSource>();
  const loading = new Map<string, AbortController>();
  const failed = new Map<string, number>();

  async function begin({ key, url }: TileRequest): Promise<void> {
    const control = new AbortController();
    loading.set(key, control);
    try {
      const picture = await load(url, control.signal);
      if (control.signal.aborted) return release(picture);
      loading.delete(key);
      pictures.set(key, picture);
      settled(true, url);
    } catch {
      if (control.signal.aborted) return;
      loading.delete(key);
      failed.set(key, now());
      settled(false, url);
    }
  }

  function callOff(key: string, control: AbortController): void {
    loading.delete(key);
    control.abort();
  }

  return {
    get: key => pictures.get(key),
    want(requests) {
      const keys = new Set(requests.map(r => r.key));
      for (const [key, control] of loading) if (!keys.has(key)) callOff(key, control);
      for (const request of requests) {
        const { key } = request;
        const picture = pictures.get(key);
        if (picture) {
          pictures.delete(key);
          pictures.set(key, picture);
        } else if (!loading.has(key) && now() - (failed.get(key) ?? -Infinity) >= RETRY) {
          failed.delete(key);
          void begin(request);
        }
      }
      for (const [key, picture] of pictures) {
        if (pictures.size <= keys.size + spare) break;
        pictures.delete(key);
        release(picture);
      }
    },
    destroy() {
      for (const [key, control] of loading) callOff(key, control);
      for (const picture of pictures.values()) release(picture);
      pictures.clear();
      failed.clear();
    },
  };
}

/** An ImageBitmap holds memory until it is closed; an <img> has nothing to close. */
function release(picture: CanvasImageSource): void {
  if ('close' in picture) picture.close();
}
