import { el, heard } from './dom';
import { texts } from './texts';

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
  }, label, isPage && heard(` (${texts.newTab})`));
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address, location.href);
  } catch {
    return undefined;
  }
}
