/* global window, document, location, history, addEventListener, getComputedStyle, Element, Event, MutationObserver, NodeFilter */
// Runs on the page before anything else: sees every root, open or closed, and whatever happens in it,
// and tells when a text has become code, markup, a live address or a request.
(() => {
  const breaches = [];
  const roots = new Map();
  /** Names of elements that carry nothing but text: a calm walk may not have met all of them. */
  const known = new Set(
    (
      'h1 h2 h3 h4 h5 h6 p span div ul ol li dl dt dd b i em strong small time bdi bdo br hr ' +
      'section article header footer nav main figure figcaption label legend fieldset option ' +
      'optgroup select button input textarea output data abbr slot table thead tbody tfoot tr th td ' +
      'caption colgroup col details summary dialog mark sup sub wbr q blockquote cite a form audio video'
    ).split(' '),
  );
  const texts = new Set();
  let learning = false;
  let round = '';
  const page = String(Math.random());

  const say = (kind, what) => {
    const line = String(what).slice(0, 400);
    if (breaches.length < 200 && !breaches.some(one => one.kind === kind && one.what === line))
      breaches.push({ kind, what: line, round });
  };

  window.__hit = () => say('execution', new Error('a text ran').stack);
  for (const name of ['alert', 'confirm', 'prompt'])
    window[name] = text => void say('execution', `${name}(${text})`);
  window.print = () => undefined;
  window.open = address => {
    const url = read(address);
    if (!url || !/^https?:$/.test(url.protocol)) say('live-url', `window.open(${address})`);
    return null;
  };
  addEventListener('error', event => {
    if (event.error) say('thrown', event.error.stack || event.message);
  });
  addEventListener('unhandledrejection', ({ reason }) =>
    say('thrown', `unhandled: ${(reason && reason.stack) || reason}`),
  );
  document.addEventListener('securitypolicyviolation', event => {
    const { effectiveDirective, sample, blockedURI, sourceFile } = event;
    // Blocks of data: a card's JSON-LD, whose first refusal tells it that a page wants none, and our own.
    if (/^HTMLScriptElement text(?:Content)?\|\{/.test(sample)) return;
    say('policy', `${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`);
  });

  const read = address => {
    try {
      return new URL(address, document.baseURI);
    } catch {
      return undefined;
    }
  };

  /** Elements that no widget makes, whatever they stand for. */
  const NEVER = new Set(
    (
      'object embed base meta frame frameset applet marquee plaintext listing xmp noscript math ' +
      'animate set foreignobject x-hit blink bgsound isindex keygen param portal'
    ).split(' '),
  );
  const ADDRESSES = new Set(
    'href src action formaction xlink:href data poster background cite longdesc ping manifest'.split(
      ' ',
    ),
  );
  const OPENS = /^(?:https?|tel|mailto):$/;

  const judgeAttribute = (element, name, value) => {
    const tag = element.localName;
    const where = () => `<${tag} ${name}="${value.slice(0, 200)}">`;
    if (/^on/.test(name)) say('handler', where());
    else if (name === 'srcdoc') say('markup', where());
    else if (name === 'style' && /url\(|expression|javascript|--hit/i.test(value))
      say('css', where());
    // What a page sets on a tag of ours is its own word, and leads nowhere by itself.
    else if (ADDRESSES.has(name) && value && !/^union-/.test(tag)) {
      const url = read(value);
      const isPicture = /^(?:img|image|source|video|audio|link)$/.test(tag) || name === 'poster';
      const isOwn = url && (url.protocol === 'blob:' || /^data:image\/(?!svg)/.test(url.href));
      if (
        url &&
        !OPENS.test(url.protocol) &&
        !(isOwn && isPicture) &&
        !(url.protocol === 'blob:' && element.hasAttribute('download'))
      )
        say('live-url', where());
    }
  };

  const judge = element => {
    const tag = element.localName;
    if (NEVER.has(tag)) say('markup', element.outerHTML);
    if (tag === 'script') {
      const type = element.type;
      const src = element.src && read(element.src);
      const isData = /^application\/(?:ld\+)?json$|^importmap$/.test(type);
      if (!isData && !(src && window.__ours.includes(src.origin))) say('markup', element.outerHTML);
    }
    if (learning) known.add(tag);
    else if (!known.has(tag) && !/^union-/.test(tag))
      say('markup', `an element no calm page has: ${element.outerHTML}`);
    for (const { name, value } of element.attributes) judgeAttribute(element, name, value);
  };

  const each = (node, visit) => {
    if (node.nodeType === 1) {
      visit(node);
      for (const inner of node.querySelectorAll('*')) visit(inner);
    }
  };

  const watcher = new MutationObserver(records => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') {
        const value = target.getAttribute(attributeName);
        if (value !== null) judgeAttribute(target, attributeName, value);
      }
      for (const node of addedNodes) each(node, judge);
    }
  });
  const watch = root => watcher.observe(root, { subtree: true, childList: true, attributes: true });

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    const root = attach.call(this, options);
    roots.set(root, this);
    watch(root);
    return root;
  };
  watch(document);

  // A press on a link to another page is no finding, and would end the round.
  const stay = event => {
    const link = event
      .composedPath()
      .find(one => one.localName === 'a' || one.localName === 'form');
    if (!link || event.defaultPrevented) return;
    const url = read(link.getAttribute(link.localName === 'a' ? 'href' : 'action') || '');
    if (url && OPENS.test(url.protocol)) event.preventDefault();
  };
  addEventListener('click', stay);
  addEventListener('submit', stay);

  const hostOf = root => {
    let node = root;
    for (;;) {
      const host = roots.get(node);
      if (!host) return node.isConnected ? node : undefined;
      const next = host.getRootNode();
      if (next === document) return host;
      node = next;
    }
  };

  /** All roots of a widget, those of its parts too. */
  const rootsOf = host => [...roots.keys()].filter(root => hostOf(root) === host);
  const all = (host, query) => rootsOf(host).flatMap(root => [...root.querySelectorAll(query)]);

  const keepTexts = host => {
    for (const root of rootsOf(host)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (parentElement && parentElement.localName !== 'style' && data.trim()) texts.add(data);
      }
      for (const one of root.querySelectorAll('[alt],[title],[aria-label],[placeholder],[value]'))
        for (const name of ['alt', 'title', 'aria-label', 'placeholder', 'value'])
          if (one.hasAttribute(name)) texts.add(one.getAttribute(name));
    }
  };

  const BLOCKS =
    /^(?:block|flex|grid|list-item|table|table-cell|inline-block|inline-flex|inline-grid|table-caption|flow-root|none)$/;
  /** Texts that turn around what stands beside them: none may, in the paragraph they stand in. */
  const judgeTurns = host => {
    for (const root of rootsOf(host)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!/[\u202a-\u202e\u2066-\u2069]/.test(node.data) || !unclosed(node.data)) continue;
        let box = node;
        let loose = '';
        for (;;) {
          const beside = [];
          for (let next = box.nextSibling; next; next = next.nextSibling)
            beside.push(
              next.nodeType === 3 ? next.data : next.nodeType === 1 ? next.textContent : '',
            );
          loose += beside.join('').trim();
          box = box.parentElement;
          if (!box) break;
          const { unicodeBidi, display } = getComputedStyle(box);
          // An option stands in a line of its own, wherever the list is drawn.
          if (
            /isolate|plaintext/.test(unicodeBidi) ||
            BLOCKS.test(display) ||
            box.localName === 'option'
          )
            break;
        }
        if (loose) {
          const near = node.parentElement;
          say(
            'turned',
            `${host.localName} <${near && near.localName} class="${near && near.className}"> turns “${loose.slice(0, 60)}”`,
          );
        }
      }
    }
  };
  const unclosed = text => {
    let [embeds, isolates] = [0, 0];
    for (const char of text) {
      if (/[\u202a\u202b\u202d\u202e]/.test(char)) embeds += 1;
      if (char === '\u202c' && embeds) embeds -= 1;
      if (/[\u2066-\u2068]/.test(char)) isolates += 1;
      if (char === '\u2069' && isolates) isolates -= 1;
    }
    return embeds + isolates > 0;
  };

  const pause = ms => new Promise(done => setTimeout(done, ms));
  const SETTLED = /^(?:ready|empty|stale|problem)$/;

  const fill = (host, spec) => {
    for (const input of all(host, 'input,textarea')) {
      if (input.disabled || input.readOnly || input.type === 'file') continue;
      if (input.type === 'radio' || input.type === 'checkbox') {
        if (!input.checked && Math.random() < 0.5) input.click();
        continue;
      }
      const name = `${input.name} ${input.autocomplete} ${input.type}`;
      const value = /tel|mobile/.test(name)
        ? '13800000001'
        : input.type === 'date'
          ? '2026-01-05'
          : spec.type || '示例甲';
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    }
  };

  /** Presses whatever there is to press, and looks after each press. */
  const walk = async (host, spec) => {
    const pressed = new Set();
    for (let turn = 0; turn < spec.presses && host.isConnected; turn += 1) {
      if (turn % 6 === 2) fill(host, spec);
      const able = all(host, 'button,summary,[role=tab],a[href],[data-act],[role=button]').filter(
        one => !one.disabled && !pressed.has(nameOf(one)),
      );
      if (!able.length) break;
      const one = able[(turn * spec.stride + spec.start) % able.length];
      pressed.add(nameOf(one));
      one.click();
      await pause(spec.wait);
      keepTexts(host);
      judgeTurns(host);
    }
  };
  const nameOf = element =>
    [
      element.localName,
      element.className,
      element.dataset.act,
      element.dataset.part,
      element.type,
      element.parentElement && element.parentElement.className,
    ].join(' ');

  const build = ({ tag, attributes = {}, child, data, near }) => {
    const host = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
    if (child !== undefined) {
      const json = document.createElement('script');
      json.type = 'application/json';
      json.textContent = child;
      host.append(json);
    }
    if (data !== undefined) host.data = data;
    void near;
    return host;
  };

  /** One round: these widgets on the page, walked through, looked at and taken away. */
  const run = async spec => {
    round = spec.name;
    learning = spec.learning === true;
    texts.clear();
    const box = document.createElement('div');
    document.body.append(box);
    const hosts = spec.mounts.map(build);
    box.append(...hosts);
    const end = performance.now() + spec.longest;
    const isDone = () => hosts.every(host => SETTLED.test(host.dataset.state || ''));
    while (!isDone() && performance.now() < end) await pause(15);
    const states = hosts.map(host => host.dataset.state || '');
    for (const host of hosts) keepTexts(host);
    for (const host of hosts) judgeTurns(host);
    if (spec.select) for (const host of hosts) if (host.select) void host.select(spec.select);
    await Promise.all(hosts.map(host => walk(host, spec)));
    for (const host of hosts) {
      keepTexts(host);
      for (const root of rootsOf(host)) for (const node of root.children) each(node, judge);
      const dress = rootsOf(host).flatMap(root => [...root.children]);
      for (const one of [host, ...dress])
        if (getComputedStyle(one).getPropertyValue('--hit')) say('css', '--hit was set');
    }
    if ({}.hit !== undefined || [].hit !== undefined) say('prototype', 'Object.prototype.hit');
    box.remove();
    for (const root of [...roots.keys()]) if (!root.isConnected) roots.delete(root);
    history.replaceState(null, '', location.pathname);
    return {
      page,
      states,
      breaches: breaches.splice(0),
      texts: spec.wantsTexts ? [...texts] : [],
      count: texts.size,
    };
  };
  /** A page of the server as it stands: its body, without the scripts that are its own. */
  const judgePage = name => {
    round = name;
    learning = true;
    // What stands in its head, and its own scripts, was seen while it came in.
    const ran = breaches.filter(({ kind }) => !/^(?:markup|live-url)$/.test(kind));
    breaches.length = 0;
    for (const one of ran) say(one.kind, one.what);
    for (const one of document.body.querySelectorAll('*'))
      if (one.localName !== 'script') judge(one);
    if ({}.hit !== undefined) say('prototype', 'Object.prototype.hit');
    return breaches.splice(0);
  };
  window.__fuzz = { run, judgePage };
  window.__page = page;
})();
