/** The element of an id. */
export const by = (id) => document.getElementById(id);

/** A new element. Properties are set as such; `data` and `aria` as attributes of their kind. */
export function make(tag, { data = {}, aria = {}, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Effect: a switch looks and says what it is. */
export const press = (button, on) => button.setAttribute("aria-pressed", String(on));
