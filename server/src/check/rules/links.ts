import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { eachLeaf, isRecord, pointerFrom } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { isPrivateHost } from '../source/private-hosts.ts';
import { shown } from '../words.ts';

/** Addresses a visitor is sent to with what they typed, or that are loaded into the page. */
export const insecureLinks: DocumentRule = {
  of: ['site', 'form'],
  judge(document, { site }) {
    const findings: Finding[] = [];
    const home = hostOf(document.url) ?? '';
    // While the site document is judged it is not yet known as one.
    const members = document.kind === 'site' && isRecord(document.value) ? document.value : site;
    const api = isRecord(members['api']) ? hostOf(members['api']['base']) : undefined;
    // On a machine of one's own everything is as private as that.
    const isTrial = isPrivateHost(home) || (api !== undefined && isPrivateHost(api));
    eachLeaf(document.value, (leaf, steps) => {
      if (typeof leaf !== 'string' || !/^http:\/\/\S+$/i.test(leaf)) return;
      const host = hostOf(leaf);
      // How the site's own documents come is told once, as `no-https`.
      if (host === undefined || isTrial || (document.http && host === home)) return;
      const isPrivate = isPrivateHost(host);
      // By HTTP, whoever follows the link tells.
      if (isPrivate && document.http) return;
      findings.push(at(document, pointerFrom(steps), isPrivate ? inside(leaf) : insecure(leaf)));
    });
    return findings;
  },
};

function hostOf(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined;
}

type Fault = Omit<Finding, 'document' | 'pointer'>;

function insecure(url: string): Fault {
  const mended = url.replace(/^http:/i, 'https:');
  return {
    code: 'link-insecure',
    message: bilingual(`“${shown(url)}”以 http:// 开头。`, `"${shown(url)}" starts with http://.`),
    mend: bilingual(
      `先在浏览器里打开 ${shown(mended)}，能打开就改成它。`,
      `Open ${shown(mended)} in a browser; if it is there, write that.`,
    ),
  };
}

function inside(url: string): Fault {
  return {
    code: 'private-address',
    message: bilingual(`“${shown(url)}”是内部地址。`, `"${shown(url)}" is a private address.`),
    mend: bilingual('改为公开的网址。', 'Use a public address.'),
  };
}
