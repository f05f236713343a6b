/**
 * The one script inside the page: it tells the page around how high this one is, so that a frame needs
 * no scroll bar of its own. Told are the page that asks (`{union: 1, type: 'measure'}`), and from the
 * start the one that the address names (`host`) or that the browser says framed it. What is on these
 * pages anybody may read, and how high it is no less. While the widget is on its way the frame stays
 * as it is, up to four seconds: else it would be as high as the plain page first, and then as the
 * widget. What stands below the widget is not seen until that has kept its height for a moment, for it
 * would move. In the words of old browsers.
 */
export const HEIGHT_SCRIPT =
  '(function(w,d){' +
  "var b=d.body,c=d.documentElement.classList,u=d.querySelector('.uw'),told={},quiet," +
  'm=/[?&]host=(https?%3A%2F%2F[^&#]+|https?:\\/\\/[^&#\\/]+)/i.exec(location.search),' +
  'r=/^https?:\\/\\/[^\\/?#]+/.exec(m?decodeURIComponent(m[1]):d.referrer);' +
  'if(r)told[r[0]]=0;' +
  "if(u)c.add('coming');" +
  "function tell(o,h){parent.postMessage({union:1,type:'height',height:h},o==='null'?'*':o)}" +
  "function look(){if(u&&/^(loading)?$/.test(u.getAttribute('data-state')||''))return;" +
  "clearTimeout(quiet);quiet=setTimeout(function(){c.remove('coming')},700);" +
  'if(parent===w)return;' +
  'var h=Math.ceil(b.getBoundingClientRect().height);' +
  'for(var o in told)if(h>0&&told[o]!==h)tell(o,told[o]=h)}' +
  "w.addEventListener('message',function(e){var x=e.data;" +
  "if(e.source===parent&&x&&x.union===1&&x.type==='measure'){told[e.origin]=0;look()}});" +
  'function plain(){if(u){u=0;look()}}setTimeout(plain,4e3);' +
  "w.addEventListener('error',function(e){if(e.target.type==='module')plain()},true);" +
  "w.addEventListener('load',look);w.addEventListener('resize',look);" +
  "if(u)new MutationObserver(look).observe(u,{attributes:true,attributeFilter:['data-state']});" +
  'if(w.ResizeObserver)new ResizeObserver(look).observe(b);else setInterval(look,1e3);look()})' +
  '(window,document)';
