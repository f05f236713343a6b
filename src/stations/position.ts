/** Where the person stands, or why that is not known. */
export type PositionResult =
  | { ok: true; lon: number; lat: number; accuracy: number }
  | { ok: false; why: 'denied' | 'timeout' | 'unsupported' };

/** Some devices never answer, though asked for an answer in time. */
const PATIENCE_MS = 30_000;

/**
 * Asks the device once where it is; only ever called after a tap. The answer stays in memory: it is
 * never sent, stored or put into an event.
 *
 * @param patience milliseconds after which no answer is one; the person may still be being asked.
 * @returns WGS-84 degrees and the accuracy in metres.
 */
export function findPosition(
  geolocation: Geolocation | undefined = navigator.geolocation,
  patience = PATIENCE_MS,
): Promise<PositionResult> {
  if (!geolocation || !window.isSecureContext) {
    return Promise.resolve({ ok: false, why: 'unsupported' });
  }
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve({ ok: false, why: 'timeout' }), patience);
    const done = (result: PositionResult) => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      geolocation.getCurrentPosition(
        ({ coords: { longitude: lon, latitude: lat, accuracy } }) =>
          done({ ok: true, lon, lat, accuracy }),
        ({ code }) => done({ ok: false, why: code === 1 ? 'denied' : 'timeout' }),
        { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
      );
    } catch {
      // Some browsers inside apps throw where they should refuse.
      done({ ok: false, why: 'unsupported' });
    }
  });
}
