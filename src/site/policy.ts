/**
 * Directives of the content security policy as the pages have it: nothing but the site itself. There is no code in the pages
 * that a hash would have to allow; `npm run check:site` holds that.
 */
export const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // The preview of an entry stands in a frame, on a page of the site itself.
  "frame-src 'self'",
  // Pagefind runs WebAssembly; nothing else may.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
] as const;
