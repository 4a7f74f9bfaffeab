export default {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Safari drops the role of lists without bullets; saying it again brings it back.
    'no-redundant-role': 'off',
    // Titles name the case and the site; what a search engine cuts off is its own affair.
    'long-title': 'off',
    // Everything comes from the same host.
    'require-sri': 'off',
    // A field that offers cities while one types (ARIA combobox) has no native element: <datalist> cannot ask for them.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Check boxes of one facet share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // Matters of form that Astro decides when it writes the page.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // The content security policy allows none.
    'no-inline-style': 'error',
  },
};
