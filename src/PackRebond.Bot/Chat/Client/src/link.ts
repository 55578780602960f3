import { el, heard } from './dom';
import { texts } from './texts';

const LONGEST_UNBROKEN = 20;

const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** A link that opens as links do, or undefined for an address that a page must not follow (« javascript: » and its kin). */
export function link(label: string | Node, address: string, className = ''): HTMLAnchorElement | undefined {
  const url = parse(address);
  if (!url || !SCHEMES.has(url.protocol)) {
    return undefined;
  }

  const isPage = url.protocol.startsWith('http') && url.origin !== location.origin;
  return el('a', {
    href: url.href,
    class: className || false,
    target: isPage ? '_blank' : false,
    rel: isPage ? 'noopener noreferrer' : false,
  }, isPage ? withEnd(label) : label);
}

/** The mark of a new tab, which the style sheet draws after the link, must not part from the last word at the end of a line. */
function withEnd(label: string | Node): DocumentFragment {
  const words = document.createDocumentFragment();
  words.append(label);
  const last = words.lastChild;
  const word = last instanceof Text ? last.data.lastIndexOf(' ') + 1 : 0;
  const newTab = heard(` (${texts.newTab})`);
  // An address in full is longer than a narrow screen: it must break.
  words.append(last instanceof Text && last.length - word <= LONGEST_UNBROKEN ? el('span', { class: 'chat-link-end' }, last.splitText(word), newTab) : newTab);
  return words;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address, location.href);
  } catch {
    return undefined;
  }
}
