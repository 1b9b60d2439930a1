// A refusal is read where one is: at its question, and above the form. It is gone as soon as something is changed, handed in
// again or left.
import { whenRefused } from '../webapps.js';
import { service } from './engine.js';
import { forms, whenWrong } from './fields.js';
import { picks } from './typed.js';

const said = () => document.querySelectorAll('.zv-refused').forEach(sentence => {
  const field = sentence.closest('[data-refused]');
  field?.removeAttribute('data-refused');
  field?.querySelectorAll('[aria-describedby]').forEach(input => {
    input.setAttribute('aria-describedby', input.getAttribute('aria-describedby').replace(/ ?zv-refused$/, ''));
    input.setAttribute('aria-invalid', 'false');
  });
  sentence.remove();
});

const placeOf = key => forms().flatMap(form => form.get('formFieldRegistry').getAll().filter(field => field.key === key)
  .map(field => form._container.querySelector(`[id^="fjs-form-${form._id}-${field.id}"]`)?.closest('.fjs-form-field'))).find(Boolean);

// Tasklist first draws its own word above.
const goTo = place => setTimeout(() => {
  place.scrollIntoView({ block: 'center' });
  place.querySelector('input:not(.zv-anchor), textarea')?.focus({ preventScroll: true });
});

whenRefused(({ field, message }) => {
  said();
  const place = field && placeOf(field);
  if (place) {
    place.dataset.refused = '';
    place.append(Object.assign(document.createElement('p'), { id: 'zv-refused', className: 'zv-refused', textContent: message }));
    const inputs = [...place.querySelectorAll('input:not(.zv-anchor), textarea')];
    inputs.forEach(input => {
      input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') || ''} zv-refused`.trim());
      input.setAttribute('aria-invalid', 'true');
    });
    goTo(place);
  }
});

whenWrong(form => setTimeout(() => {
  const place = form.querySelector('.fjs-has-errors');
  if (place) {
    goTo(place);
  }
}));

const forget = () => {
  service('Notifications').clearAll();
  said();
};
const changes = '.fjs-container input, .fjs-container textarea';
const elsewhere = '.task, .task-filter, .form-actions button, .modal-footer button';
addEventListener('input', event => event.target.matches(changes) && forget(), true);
addEventListener('change', event => event.target.matches(changes) && forget(), true);
addEventListener('click', event => event.target.closest(`${picks}, ${elsewhere}`) && forget(), true);
