// What a person has typed into a form and not yet sent.

// Where something is chosen by a click instead of being typed.
export const picks = '.fjs-dropdownlist-item, .fjs-select-cross, .flatpickr-day';

// Tasklist calls a form changed as soon as it is filled in for the person; here it counts what she does herself.
let touched = new WeakSet();
const touch = event => {
  const form = event.isTrusted && event.target.closest('.fjs-container');
  if (form && (['input', 'change'].includes(event.type) || event.key === 'Enter' || event.target.closest(picks))) {
    touched.add(form);
  }
};
['input', 'change', 'keydown', 'click'].forEach(type => addEventListener(type, touch, true));

export const typed = () => [...document.querySelectorAll('[cam-tasklist-form]')]
  .some(form => angular.element(form).isolateScope()?.$dirty
    && [...form.querySelectorAll('.fjs-container')].some(container => touched.has(container)));

// It was handed in, or it may be lost.
export const leave = () => { touched = new WeakSet(); };
