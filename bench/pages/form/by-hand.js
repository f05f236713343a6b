// What a service written by hand adds to a library of styles: making nodes, and simple checks.
/* global document */

export function node(tag, members = {}) {
  return Object.assign(document.createElement(tag), members);
}

/** Faults of text fields: `{name, words}`. */
export function check(form, fields) {
  return fields.flatMap(({ name, label, required, pattern }) => {
    const value = form.elements[name].value.trim();
    if (value === '') return required ? [{ name, words: `请填写${label}` }] : [];
    return pattern && !new RegExp(pattern).test(value) ? [{ name, words: `请检查${label}` }] : [];
  });
}

export function clear(root, selector) {
  for (const old of root.querySelectorAll(selector)) old.remove();
}
