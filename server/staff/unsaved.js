import { confirmed } from './parts.js';
import { t } from './words.js';

/** Something was typed that is nowhere else yet. */
let unsaved = false;

/** What was typed is saved, or was given up. */
export function settle() {
  unsaved = false;
}

/** Whether the person may go elsewhere: yes, unless typed words would be lost and they say no. */
export async function mayLeave() {
  if (!unsaved) return true;
  const words = { heading: t('leaveTitle'), text: t('leaveText'), act: t('leaveDo') };
  const leaves = await confirmed(words);
  if (leaves) settle();
  return leaves;
}

/** Notices typing in forms marked `data-keep`, and asks before a link or the window loses it. */
export function watchTyping() {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.closest('form[data-keep]')) unsaved = true;
  });
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!unsaved || !(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    void mayLeave().then(leaves => leaves && location.assign(link.href));
  });
  addEventListener('beforeunload', event => {
    if (unsaved) event.preventDefault();
  });
}
