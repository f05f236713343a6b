/**
 * What the page's one script tag loads. It reads `data-site` and `data-hosts` from its own tag, finds
 * the widgets that are on the page or come later, keeps their room, and loads the code of those that
 * come near the view. What carries a widget without being one (a link, a `div`, a frame) is made
 * into one by code that only such a page loads.
 */
import { pageRecord } from '../base/page-site.ts';
import { bringCode } from './bring-code.ts';
import { keepRoom } from './keep-room.ts';
import { nameSite } from './name-site.ts';
import { ownTags } from './own-script.ts';
import { verified } from './verified-import.ts';
import { vouchWith } from './vouch.ts';
import { watchPage } from './watch-page.ts';
import { whenNear } from './when-near.ts';

/** What may be a widget once it is looked at. */
const CARRIERS = '.union-embed,[href*="/embed/"],[src*="/embed/"]';

/** The build for pages puts in the place of each function the files that it brings, see `verified`. */
const CODE: Readonly<Record<string, unknown>> = {
  'union-contest-leaderboard': () => import('../widgets/contest-leaderboard/index.ts'),
  'union-craftsman-card': () => import('../widgets/craftsman-card/index.ts'),
  'union-craftsman-wall': () => import('../widgets/craftsman-wall/index.ts'),
  'union-join-form': () => import('../widgets/join-form/index.ts'),
  'union-reading-locator': () => import('../widgets/reading-locator/index.ts'),
  'union-station-map': () => import('../widgets/station-map/index.ts'),
  // What few pages need: other carriers, and words on what is amiss.
  carriers: () => import('./carriers/carriers.ts'),
};

const record = pageRecord();
const tags = ownTags(import.meta.url);
const [tag] = tags;
if (tag && !record.vouch) record.vouch = vouchWith(tag.nonce);
const unused = nameSite(record, tags.map(({ dataset }) => dataset['site']).join(' '));

const names = Object.keys(CODE).join();
const bring = bringCode(record, verified, CODE, ({ carry }) => {
  if (carry) carry(watchPage, CARRIERS, names, tags, unused);
});
const near = whenNear(({ localName }) => bring(localName));

keepRoom(names);
if (unused[0]) bring('carriers');
watchPage(`${names},${CARRIERS}`, element => {
  const { localName } = element;
  const known = customElements.get(localName) as { tag?: string } | undefined;
  if (known ? known.tag !== localName : !(localName in CODE)) {
    // A link that a widget has as its own content stays one.
    if (known || !element.closest(names)) bring('carriers');
  } else if (!known) near(element);
});
