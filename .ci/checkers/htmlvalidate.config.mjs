// What html-validate judges: its standard, accessibility and document rules. A rule that is off has its reason here.

export default {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // A region that scrolls is a div with role="region": the Nu checker wants a heading in every section element, and
    // the heading that names the table stands before the region, not in it.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};
