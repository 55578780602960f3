/**
 * Brings a new message into sight without moving the focus. A message taller than the window starts at its top,
 * so that nobody has to scroll back to begin reading.
 */
export function reveal(element: HTMLElement): void {
  const composer = document.getElementById('chat-composer')?.offsetHeight ?? 0;
  const isTall = element.offsetHeight > window.innerHeight - composer;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: isTall ? 'start' : 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
}
