import { createHash } from 'node:crypto';

/**
 * The one script inside the page, before anything is painted. It lets the style sheet hide all but
 * the first step, and takes that back when the module does not come, or has not taken over after
 * eight seconds: then the plain form is there, with what was typed so far.
 */
export const FIRST_SCRIPT =
  "(function(d,s){if(!('noModule'in s))return;d.className='js';" +
  "function off(){'ready'in d.dataset||(d.className='')}" +
  "addEventListener('error',function(e){e.target.type==='module'&&off()},!0);setTimeout(off,8e3)})" +
  "(document.documentElement,document.createElement('script'))";

/**
 * Tells the page around, by the origin that `data-host` names, how high this page is and that it can
 * be shown: a page that has no module, or whose module has not taken over. One that has tells it
 * itself (`form-page-host.ts`). In the words of the oldest browsers, as the one above.
 */
export const HOST_SCRIPT =
  '(function(d){function tell(){' +
  "'ready'in d.dataset||parent===self||[{type:'height',height:d.offsetHeight},{type:'ready'}]" +
  '.forEach(function(m){m.union=1;parent.postMessage(m,d.dataset.host)})}' +
  "addEventListener('load',tell);addEventListener('resize',tell);setTimeout(tell,8100)})" +
  '(document.documentElement)';

/** The hash by which a policy allows a script or style sheet inside a page (CSP3 §2.3.1). */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
