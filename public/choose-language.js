// Leads from the language chooser to the language chosen before, or else to the browser's, or to the only one there is.
const links = [...document.querySelectorAll('a[hreflang]')];
let saved = null;
try {
  saved = localStorage.getItem('language');
} catch {
  // Without storage the browser's languages decide.
}
const wanted = [saved, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2));
const link =
  links.length === 1
    ? links[0]
    : wanted.map((lang) => links.find((candidate) => candidate.hreflang === lang)).find(Boolean);
if (link && !location.hash) location.replace(link.href);
