/** Writes down, before any other script, all that a page has: globals, built-ins and their members. */
export const INVENTORY = `<script>
  window.inventory = (() => {
    const members = object => Reflect.ownKeys(object).map(key => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
      return [key, value, get, set];
    });
    const list = () => {
      const builtIns = new Map();
      for (const name of Object.getOwnPropertyNames(window)) {
        const { value } = Object.getOwnPropertyDescriptor(window, name);
        if (typeof value !== 'function') continue;
        builtIns.set(name, members(value));
        if (value.prototype) builtIns.set(name + '.prototype', members(value.prototype));
      }
      for (const name of ['Math', 'JSON', 'Reflect', 'Intl']) builtIns.set(name, members(window[name]));
      return { globals: Reflect.ownKeys(window), builtIns };
    };
    const before = list();
    before.globals.push('inventory');
    return () => {
      const now = list();
      const same = (a = [], b = []) => a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
      const touched = [...before.builtIns].filter(([name, was]) => {
        const is = now.builtIns.get(name) ?? [];
        return was.length !== is.length || !was.every((member, i) => same(member, is[i]));
      });
      return {
        globals: now.globals.filter(key => !before.globals.includes(key)).map(String),
        touched: touched.map(([name]) => name),
      };
    };
  })();
</script>`;
