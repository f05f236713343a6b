/** Pages of this site that show what a file holds. */
const PAGES: Readonly<Record<string, string>> = {
  '../stories/patterns.stories.ts': '?path=/story/patterns--form',
};

/** A text of docs/ for a page of this site: links to files lead to their page, or are plain words. */
export function docText(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, to: string) => {
    const here = PAGES[to];
    return here ? `[${words}](${here})` : words;
  });
}
