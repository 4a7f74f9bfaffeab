/**
 * Firefox takes every file of a folder for a site of its own, so that no page finds what another has kept, and no
 * script can ask whether that is so. There the memory is refused at once, so that pages say that they keep nothing.
 */
export function refuseLoneMemory(): void {
  if (location.protocol !== 'file:' || !navigator.userAgent.includes('Firefox/')) return;
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Files of a folder share no memory here', 'SecurityError');
    },
  });
}
