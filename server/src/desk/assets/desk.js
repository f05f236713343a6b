/* global document */
// Two small comforts; without them the pages ask for themselves again now and then.

const EVERY = 5000;
const FAST = 3000;

const ask = async href => {
  const answer = await fetch(href, { headers: { accept: 'application/json' } });
  // Signed out meanwhile: the page behind the redirect is no JSON.
  return answer.ok && !answer.redirected ? answer.json() : undefined;
};

/** Says how many came since the queue was drawn; it is not drawn anew under a reader's eyes. */
const watchQueue = line => {
  const title = document.title;
  const href = `${line.dataset.href}?since=${encodeURIComponent(line.dataset.since)}`;
  let told = 0;
  setInterval(async () => {
    if (document.hidden) return;
    const news = await ask(href).catch(() => undefined);
    if (!news || news.count === told) return;
    told = news.count;
    const isChinese = document.documentElement.lang.startsWith('zh');
    const link = document.createElement('a');
    link.href = '';
    link.textContent = isChinese ? `刚刚收到 ${told} 份，点这里刷新` : `${told} new: refresh`;
    line.replaceChildren(link);
    document.title = `(${told}) ${title}`;
  }, EVERY);
};

const watchCount = number => {
  setInterval(async () => {
    const now = await ask(number.dataset.href).catch(() => undefined);
    if (now) number.textContent = String(now.count);
  }, FAST);
};

const news = document.getElementById('news');
if (news) watchQueue(news);
const count = document.getElementById('count');
if (count) watchCount(count);
