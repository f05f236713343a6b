import { aTimeout } from '@open-wc/testing';

/** Takes a widget off the page in the very turn in which it comes to a state, and puts it back a while later. */
export async function offThePageAt(el: HTMLElement, state: string): Promise<void> {
  const box = el.parentElement!;
  await new Promise<void>(done => {
    const watch = new MutationObserver(() => {
      if (el.dataset['state'] !== state) return;
      watch.disconnect();
      el.remove();
      done();
    });
    watch.observe(el, { attributes: true });
  });
  await aTimeout(50);
  box.append(el);
}
