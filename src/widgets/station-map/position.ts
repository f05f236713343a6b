/** Where the person stands, or why that is not known. */
export type PositionResult =
  | { ok: true; lon: number; lat: number; accuracy: number }
  | { ok: false; why: 'denied' | 'timeout' | 'unsupported' };

/**
 * Asks the device once where it is; only ever called after a tap. The answer stays in memory: it is
 * never sent, stored or put into an event.
 *
 * @returns WGS-84 degrees and the accuracy in metres.
 */
export function findPosition(
  geolocation: Geolocation | undefined = navigator.geolocation,
): Promise<PositionResult> {
  if (!geolocation || !window.isSecureContext) {
    return Promise.resolve({ ok: false, why: 'unsupported' });
  }
  return new Promise(done => {
    geolocation.getCurrentPosition(
      ({ coords }) =>
        done({ ok: true, lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }),
      ({ code }) => done({ ok: false, why: code === 1 ? 'denied' : 'timeout' }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
