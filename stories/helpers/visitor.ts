import type { UnionButton } from '../../src/elements/button/button.ts';
import type { UnionField } from '../../src/elements/field/field.ts';
import type { StationMap } from '../../src/widgets/station-map/station-map.ts';
import { fakePosition, type Answer } from '../../test/helpers/fake-position.ts';

/** What a visitor does once the stations are there, so that a story can begin after it. */
export type Visit = (map: StationMap) => void | Promise<void>;

const visited = new WeakSet<StationMap>();

/** Lets a visitor do something, once: a map is ready again after every reload. No stations, no act. */
export function onReady(visit: Visit) {
  return ({ target }: Event): void => {
    const map = target as StationMap;
    if (visited.has(map) || map.dataset['state'] === 'empty') return;
    visited.add(map);
    void visit(map);
  };
}

export const openFilters: Visit = map => press(map, '.filter-button');

export function search(text: string): Visit {
  return map => {
    const field = map.shadowRoot!.querySelector<UnionField>('union-field')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
}

/** Taps "near me" on a device that answers this. */
export function locate(answer: Answer): Visit {
  return async map => {
    const restore = fakePosition(answer);
    await press(map, '.bar union-button');
    restore();
  };
}

async function press(map: StationMap, selector: string): Promise<void> {
  const button = map.shadowRoot!.querySelector<UnionButton>(selector)!;
  await button.updateComplete;
  button.click();
}
