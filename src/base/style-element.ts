/**
 * A style element for engines that share no style sheets (Safari before 16.4), with the nonce that a
 * strict page gave to Lit, as Lit's own have it.
 */
export function styleElement(of: Document = document): HTMLStyleElement {
  const element = of.createElement('style');
  const { litNonce } = window as { litNonce?: string };
  if (litNonce) element.setAttribute('nonce', litNonce);
  return element;
}
