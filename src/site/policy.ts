/** The content security policy as the pages have it: nothing but the site itself. */
export const directives = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // The preview of an entry stands in a frame, on a page of the site itself.
  "frame-src 'self'",
] as const;
/** Pagefind runs WebAssembly; nothing else may. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;
export const styleSources = ["'self'"] as const;
