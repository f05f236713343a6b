const WORDS = {
  unused: ['data-site 只用第一个网址 %。', 'Only the first data-site of a page is used.'],
  taken: [
    '页面上的其他脚本已经注册了 %，这里不再注册。',
    'It is registered by another script on this page; this copy stands back.',
  ],
  host: [
    '没有使用 %：它不在允许的网站里。要用，请在本组件的 script 标签上写 data-hosts。',
    'This host is not allowed; name it in data-hosts of the script tag.',
  ],
  widget: ['没有名为 % 的组件。', 'There is no such widget.'],
} as const;

const told = new Set<string>();

/** Tells the console once, in plain words, what a page has wrong. */
export function tell(what: keyof typeof WORDS, of: string): void {
  const [zh, en] = WORDS[what];
  const line = `union-widgets: ${zh.replace('%', of)}${en}`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}
