import { reach } from '../data/reach.ts';
import type { BaseFault } from './base-map.ts';

/** Answers of tile servers to a key that is wrong, not for this domain, or used up. */
const REFUSALS: readonly (number | undefined)[] = [401, 403, 418, 429];

/** Parameters that hold keys. */
const KEYED = /[?&](?:tk|key|ak|token|access_token|apikey)=/i;

/**
 * Why no tile of a base came, by one that failed; in the console, for the webmaster, in full. Some
 * servers let no page read their answers: one that answers, has a key, and gives no picture is taken
 * to refuse the key.
 */
export async function whyNoTiles(url: string): Promise<BaseFault> {
  const { reached, status } = await reach(url);
  const refused = status === undefined ? reached && KEYED.test(url) : REFUSALS.includes(status);
  const address = url.replace(/([?&](?:tk|key|ak|token|access_token|apikey)=)[^&]*/gi, '$1…');
  console.error(
    refused
      ? `union-widgets: 底图服务拒绝了 ${address}（${status ?? '状态不明'}）。请检查站点文档 /map/key：` +
          '密钥是否为浏览器端密钥、是否登记了本页的域名、当日用量是否已满。' +
          'The tile server refuses: check the key, its domains and its quota.'
      : `union-widgets: 底图瓦片没有载入：${address}（${status ?? '没有应答'}）。` +
          'The tiles of the base map did not load.',
  );
  return refused ? 'key' : 'failed';
}
