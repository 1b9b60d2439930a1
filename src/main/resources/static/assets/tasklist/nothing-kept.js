// No browser offers again what somebody typed, keeps it in its profile, or sends it to a spelling service.
const fields = 'input:not([type=checkbox], [type=radio]), textarea';

const keepNothing = field => {
  field.setAttribute('autocomplete', 'off');
  field.setAttribute('autocorrect', 'off');
  field.spellcheck = false;
};

const within = node => {
  if (node.matches(fields)) {
    keepNothing(node);
  }
  node.querySelectorAll(fields).forEach(keepNothing);
};

within(document.documentElement);
new MutationObserver(changes => changes.forEach(({ addedNodes }) =>
  addedNodes.forEach(node => node instanceof Element && within(node))))
  .observe(document.documentElement, { childList: true, subtree: true });
