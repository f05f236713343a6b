/** Copies a text after a tap; false where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages on plain http, which many offices still have, get no clipboard but this one.
    return copyByEvent(text);
  }
}

function copyByEvent(text: string): boolean {
  let put = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  window.addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy') && put;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', fill, true);
  }
}
