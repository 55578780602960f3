/** An id that nobody can guess. `crypto.randomUUID` would do, but browsers keep it from pages served without TLS. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
}
