// 公众号: an article is written in their editor and lives on their host; nothing of it can be run here.
// These are its rules as they are known; the table says so.
/** What is left of an article. */
const KEPT = new Set(
  'p,br,div,section,span,strong,em,b,i,u,img,h1,h2,h3,h4,ul,ol,li,table,tbody,tr,td,th,blockquote,a'.split(
    ',',
  ),
);

/**
 * No scripts, frames or tags of one's own; no classes and data; a link only to articles of the same
 * kind; a picture only when it was uploaded there.
 *
 * @param {string} [uploaded] the picture's address there
 */
export function cleanAsWechat(html, uploaded) {
  return html
    .replace(/<(script|iframe|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi, (_, end, name, rest) => {
      const tag = name.toLowerCase();
      if (!KEPT.has(tag)) return '';
      if (tag === 'a') return '';
      if (end) return `</${tag}>`;
      const of = attribute => new RegExp(`\\b${attribute}="([^"]*)"`).exec(rest)?.[1];
      if (tag !== 'img') return `<${tag}>`;
      const [src, alt] = [of('src'), of('alt') ?? ''];
      return src && uploaded ? `<img src="${uploaded}" alt="${alt}">` : '';
    });
}
