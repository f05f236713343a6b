/**
 * Streets are longer than the straight line: on average by this much in 25 cities of China.
 * Source: "Quantifying the relationships between network distance and straight-line distance",
 * Annals of GIS 27 (2021), doi:10.1080/19475683.2021.1966503 (mean detour index 1.324).
 */
export const DETOUR = 1.324;

/**
 * Metres a second of somebody who walks in a town, kerbs and crossings among it. Source: Highway
 * Capacity Manual 2000, chapter 18: 1.2 m/s where up to a fifth of those who walk are elderly.
 */
export const WALKING_SPEED = 1.2;

/** Beyond this straight line, metres, nobody asks how long the walk is, and a guess is too wide. */
export const FARTHEST_WALK = 3000;

/**
 * About how many minutes a walk takes, at least 1; undefined where it is too far to walk, or the
 * distance is none. It knows no river and no railway: say that it is an estimate.
 *
 * @param metres in a straight line
 */
export function walkMinutes(metres: number | undefined): number | undefined {
  if (metres === undefined || !(metres >= 0 && metres <= FARTHEST_WALK)) return undefined;
  return Math.max(1, Math.round((metres * DETOUR) / WALKING_SPEED / 60));
}
