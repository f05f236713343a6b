/** A box that can be ticked. */
export interface Offer {
  readonly value: string;
  /** Stands alone: "none of these". */
  readonly exclusive: boolean;
}

/**
 * The values ticked once a person has ticked (`on`) or cleared one of several boxes, in the order
 * offered. One that stands alone clears the others, and any other clears it.
 */
export function chosenAfter(
  offers: readonly Offer[],
  chosen: readonly string[],
  pressed: string,
  on: boolean,
): string[] {
  const alone = offers.some(({ value, exclusive }) => exclusive && value === pressed);
  return offers
    .filter(({ value, exclusive }) => {
      if (value === pressed) return on;
      return chosen.includes(value) && !(on && (alone || exclusive));
    })
    .map(({ value }) => value);
}
