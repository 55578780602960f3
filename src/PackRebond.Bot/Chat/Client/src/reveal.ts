/**
 * Brings a new message into sight without moving the focus. When what was answered since `from` is taller than the
 * window, it is shown from its top, so that nobody has to scroll back to begin reading.
 */
export function reveal(element: HTMLElement, from = element): void {
  const composer = document.getElementById('chat-composer')?.offsetHeight ?? 0;
  const height = element.getBoundingClientRect().bottom - from.getBoundingClientRect().top;
  const isTall = height > window.innerHeight - composer;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  (isTall ? from : element).scrollIntoView({ block: isTall ? 'start' : 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
}
