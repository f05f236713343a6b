/** The device's position, played. */

export type Answer = { lon: number; lat: number; accuracy?: number } | 'denied' | 'timeout';

const CODES = { denied: 1, timeout: 3 };

/**
 * Answers for the device until the returned function is called; `asked` counts how often a page
 * wanted to know. The answer comes later, as a real one does.
 */
export function fakePosition(answer: Answer): (() => void) & { readonly asked: number } {
  let asked = 0;
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed) => {
    asked += 1;
    setTimeout(() => {
      if (typeof answer === 'string') {
        failed?.({ code: CODES[answer], message: '' } as GeolocationPositionError);
        return;
      }
      const { lon: longitude, lat: latitude, accuracy = 30 } = answer;
      found({
        coords: { longitude, latitude, accuracy } as GeolocationCoordinates,
      } as GeolocationPosition);
    });
  };
  // An own property hides the browser's until it is deleted.
  const played = { getCurrentPosition };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: played });
  const restore = () => {
    // Somebody who plays another device by now keeps theirs.
    if ((navigator.geolocation as unknown) === played)
      Reflect.deleteProperty(navigator, 'geolocation');
  };
  return Object.defineProperty(restore, 'asked', { get: () => asked }) as never;
}
