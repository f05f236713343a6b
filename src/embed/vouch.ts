import type { HashedFile } from '../base/page-site.ts';

/** As much of the Trusted Types API as is needed here (W3C Trusted Types). */
interface Policy {
  createScript(text: string): string;
}
declare const self: { trustedTypes?: object };
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

/**
 * Has the engine check files against their SHA-256 when they are imported. Chromium and Firefox hold
 * to what `modulepreload` says of a file; WebKit does not, but takes import maps at any time, which
 * Firefox does not. Who knows neither loads them unchecked.
 *
 * @param nonce of the page's script tag; without it a strict page would refuse the files for good
 */
export function vouchWith(nonce: string): (files: readonly HashedFile[]) => void {
  let policy: Policy = { createScript: text => text };
  // The value is laid down in HTML: Safari, and all of iOS.
  let takesMaps = /^Apple/.test(navigator.vendor);
  try {
    if (takesMaps) policy = trustedTypes.createPolicy('union-loader', policy);
  } catch {
    // There are none, or they do not let us.
    takesMaps = !self.trustedTypes;
  }
  // It has done its work as soon as it is on the page.
  const show = (name: string, members: object): void => {
    const tag = Object.assign(document.createElement(name), { nonce }, members);
    document.head.append(tag);
    tag.remove();
  };
  return files => {
    const hashes: Record<string, string> = {};
    files.forEach(([href, hash]) => {
      const integrity = (hashes[href] = `sha256-${hash}=`);
      if (!takesMaps) show('link', { rel: 'modulepreload', integrity, href });
    });
    const text = JSON.stringify({ integrity: hashes });
    if (takesMaps) show('script', { type: 'importmap', text: policy.createScript(text) });
  };
}
