/**
 * Waits for elements to come within a screen of what a visitor sees. At once where the browser
 * cannot tell, where the tag says `loading="eager"`, and where a page hides tags that are not known
 * yet (`:not(:defined) { display: none }`): such a tag would wait for itself.
 */
export function whenNear(act: (element: Element) => void): (element: Element) => void {
  const observer =
    self.IntersectionObserver &&
    new IntersectionObserver(
      entries =>
        entries.forEach(({ isIntersecting, target }) => {
          if (!isIntersecting) return;
          observer.unobserve(target);
          act(target);
        }),
      { rootMargin: '100%' },
    );
  return element => {
    const isHidden = getComputedStyle(element).display === 'none';
    if (observer && !isHidden && !element.matches('[loading=eager]')) observer.observe(element);
    else act(element);
  };
}
