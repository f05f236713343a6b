/** Server, proxy and browser of a run. */
import puppeteer from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { startProxy } from '../chaos/proxy.ts';
import { startSite } from '../hosts/site.ts';
import { NOW } from './api.ts';
import type { Ground } from './cell.ts';
import { LONGEST } from './page.ts';
import { axeSource } from './rules.ts';
import { openSnapshots } from './snapshots.ts';

const ARGUMENTS = [
  '--lang=zh-CN',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-lcd-text',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  // Pages, scripts and API are of three origins of this machine.
  '--disable-features=LocalNetworkAccessChecks',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/** The page of another host. */
const PAGE =
  '<body><button id="start" tabindex="-1">示例网页</button><main id="stage"></main></body>';

export interface Opened extends Ground {
  /** Another such page, with markup before the loader; resolves to its address. */
  page(head: string): string;
  close(): Promise<void>;
}

/** @param update accepts what is heard */
export async function openGround(update = false): Promise<Opened> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const site = await startSite(new Map(), new Date(NOW).toISOString());
    closing.push(() => site.close());
    const proxy = await startProxy(site.api);
    closing.push(() => proxy.close());
    const chrome = (await findChrome()) as { path: string; args: string[] };
    const browser = await puppeteer.launch({
      executablePath: chrome.path,
      args: [...chrome.args, ...ARGUMENTS],
      defaultViewport: null,
    });
    closing.push(() => browser.close());
    const loader = site.snippet().replace(/ data-site="[^"]*"/, '');
    const page = (head: string): string => site.page(`${head}${loader}${PAGE}`);
    const kept = openSnapshots({ update });
    const place = { browser, url: page(''), first: [axeSource()], longest: LONGEST };
    return { ...place, proxy, page, kept, close };
  } catch (error) {
    await close();
    throw error;
  }
}
