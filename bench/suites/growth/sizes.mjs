// The sizes of a curve, as conditions.

/** @param {number[]} sizes ascending */
export const conditionsOf = (sizes, what) =>
  sizes.map(size => ({
    id: String(size),
    title: `${size.toLocaleString('en')} ${what}`,
    size,
  }));

export const DECADES = [1_000, 10_000, 100_000, 1_000_000];

/** A light round goes no farther than this many. */
export const lightOf = most => ({
  conditions: DECADES.filter(size => size <= most).map(String),
});

/** Who can go so far: a contender's `most`, where it has one. */
export const canTake = ({ most = Infinity }, { size }) => size <= most;
