type Child = Node | string | undefined | false;

/** One element with its attributes and children. Never HTML text: what comes from outside stays text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Readonly<Record<string, string | boolean>> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }

  element.append(...children.filter((c): c is Node | string => c !== undefined && c !== false));
  return element;
}

/** Words that only a screen reader says. */
export const heard = (words: string): HTMLElement => el('span', { class: 'chat-heard' }, words);

/** An element that the page's template is sure to hold. */
export function need<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) {
    throw new Error(`The page holds no #${id}.`);
  }

  return element;
}
