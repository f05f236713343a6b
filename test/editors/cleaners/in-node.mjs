// Cleaners that run on a server: what a CMS does with an article when it is saved or shown.
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';
import { version } from '../version.mjs';

const { FilterXSS, filterXSS, getDefaultWhiteList } = xss;

/** js-xss as Chinese CMSs set it up: looks of the editor stay (class, style, id), frames do, too. */
const cms = new FilterXSS({
  whiteList: Object.fromEntries(
    Object.entries({
      ...getDefaultWhiteList(),
      iframe: ['src', 'frameborder', 'allowfullscreen'],
    }).map(([tag, names]) => [tag, [...names, 'class', 'style', 'id', 'width', 'height']]),
  ),
});

/** What the package's own page says to do for pictures. */
const withPictures = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'],
};

const markdown = new MarkdownIt();

export const inNode = [
  { id: 'xss', version: version('xss'), clean: html => filterXSS(html) },
  { id: 'xss-cms', version: version('xss'), clean: html => cms.process(html) },
  { id: 'sanitize-html', version: version('sanitize-html'), clean: html => sanitizeHtml(html) },
  {
    id: 'sanitize-html-pictures',
    version: version('sanitize-html'),
    clean: html => sanitizeHtml(html, withPictures),
  },
  {
    id: 'markdown',
    version: version('markdown-it'),
    // Whoever writes Markdown writes a link and a picture in it; other carriers stay as they are.
    clean: html => markdown.render(toMarkdown(html)),
  },
];

/** The carriers that Markdown has words for, in these words. */
function toMarkdown(html) {
  const plain = text => text.replace(/&amp;/g, '&');
  return html
    .replace(/^<p>(.*)<\/p>$/, '$1')
    .replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, '![$2]($1)')
    .replace(/^<a href="([^"]*)">([^<]*)<\/a>$/, (_, url, text) => `[${text}](${plain(url)})`);
}
