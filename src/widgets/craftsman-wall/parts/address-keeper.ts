import { AddressKeeper } from '../../../base/address-keeper.ts';
import { fragmentOf } from '../../../base/fragment-name.ts';
import { readPlace, writePlace, type WallPlace } from '../address.ts';

/** Keeps what a wall shows in the page's address. */
export class WallAddress extends AddressKeeper<WallPlace> {
  readonly #name: string;

  /** @param moved told what the address says after Back, Forward or a link to it */
  constructor(name: string, moved: (place: WallPlace) => void) {
    const form = {
      key: 'union-wall',
      name,
      read: (hash: string) => readPlace(hash, name),
      write: (place: WallPlace) => writePlace(place, name),
      isOpen: ({ person }: WallPlace) => person !== undefined,
      nowhere: { chosen: {}, view: undefined, page: undefined, person: undefined },
    };
    super(form, moved);
    this.#name = name;
  }

  /** Addresses of pages, `{page}` standing for the number. */
  hrefOfPages(place: WallPlace): string {
    const first = this.href({ ...place, page: 1 });
    if (!first) return '';
    const hasMore = first.includes(fragmentOf(this.#name));
    const start = hasMore ? `${first}&` : first.replace(/#$/, '') + fragmentOf(this.#name);
    return `${start}page={page}`;
  }
}
