import { languageOf, type Language } from '../../locale/languages.ts';

const LINKS = '.uf-foot nav a[lang]';

/**
 * The page's language links speak at once, without loading the page anew; the address says the
 * language all the same.
 *
 * @returns the way to end it
 */
export function speakInPlace(speak: (lang: Language) => void): () => void {
  const hear = (event: MouseEvent): void => {
    const { target, button, ctrlKey, metaKey, shiftKey } = event;
    const link = (target as Element).closest<HTMLAnchorElement>(LINKS);
    // In a new tab or window it is the browser's.
    if (!link || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    for (const one of document.querySelectorAll(LINKS)) one.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    try {
      history.replaceState(history.state, '', link.href);
    } catch {
      // Safari stops a page that writes too often (100 in 10 s): only the address stays as it was.
    }
    speak(languageOf(link.lang));
  };
  document.addEventListener('click', hear);
  return () => document.removeEventListener('click', hear);
}
