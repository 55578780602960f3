import { el } from './dom';
import { link } from './link';

/**
 * The little Markdown that the assistant writes: **bold**, *italic*, [links](https://…) and lists; each line is a paragraph,
 * for that is how its messages are written.
 * Made of nodes; anything else, HTML included, stays the text that it is.
 */
export function blocks(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let list: HTMLElement | undefined;
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/.exec(line);
    if (item) {
      const tag = item[1] ? 'ol' : 'ul';
      if (list?.localName !== tag) {
        list = el(tag, item[1] && item[1] !== '1' ? { start: item[1] } : {});
        fragment.append(list);
      }

      list.append(el('li', {}, inline(item[2] ?? '')));
    } else {
      list = undefined;
      if (line.trim() !== '') {
        fragment.append(el('p', {}, inline(line)));
      }
    }
  }

  return fragment;
}

const MARKS = /\*\*(?<bold>[^*\n]+)\*\*|(?<![\w*])[*_](?<italic>[^*_\s][^*_\n]*)[*_](?![\w*])|\[(?<label>[^[\]\n]+)\]\((?<address>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)|<(?<auto>https?:\/\/[^<>\s]+)>|(?<bare>https?:\/\/[^\s<>«»]+[^\s<>«».,;:!?)\]])/;

export function inline(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let rest = text;
  for (let found = MARKS.exec(rest); found?.groups; found = MARKS.exec(rest)) {
    fragment.append(rest.slice(0, found.index), node(found[0], found.groups));
    rest = rest.slice(found.index + found[0].length);
  }

  fragment.append(rest);
  return fragment;
}

function node(source: string, groups: Record<string, string | undefined>): Node {
  if (groups['bold']) {
    return el('strong', {}, inline(groups['bold']));
  }

  if (groups['italic']) {
    return el('em', {}, inline(groups['italic']));
  }

  const address = groups['address'] ?? groups['auto'] ?? groups['bare'] ?? '';
  return link(groups['label'] ? inline(groups['label']) : address, address) ?? document.createTextNode(groups['label'] ?? source);
}

const LINK = /\[([^[\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

/** The same words without their marks or addresses, which nobody wants to hear spelt out. */
export function heardWords(text: string): string {
  return unmarked(text.replace(LINK, '$1').replace(/\s*<https?:\/\/[^<>\s]+>/g, ''));
}

/** The same words as a plain text file holds them, addresses included. */
export function writtenWords(text: string): string {
  return unmarked(text.replace(LINK, '$1 <$2>'));
}

function unmarked(text: string): string {
  return text.replace(/\*\*([^*\n]+)\*\*/g, '$1').replace(/^\s*[-*•]\s+/gm, '– ');
}
