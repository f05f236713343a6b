/** Offers a file for download. Web views of WeChat do nothing then: show what it holds as well. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox wants it on the page.
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; the address holds the file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
