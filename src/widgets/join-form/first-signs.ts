/** What a person does first. */
const SIGNS = ['focusin', 'pointerdown', 'keydown'];

export function onFirstSign(root: HTMLElement, hear: () => void): void {
  for (const type of SIGNS) root.addEventListener(type, hear);
}

export function offFirstSign(root: HTMLElement, hear: () => void): void {
  for (const type of SIGNS) root.removeEventListener(type, hear);
}
