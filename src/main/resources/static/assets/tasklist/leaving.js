// Typed work is not lost by one click beside the form.
import { words } from '../webapps.js';
import { typed } from './typed.js';

export const stay = event => {
  if (typed()) {
    event.preventDefault();
  }
};
addEventListener('beforeunload', stay);

const ways = '.nav-tabs a, .tasks-list .task, .task-filter, .navbar-brand, .app-switch li a, .logout a, .modal-footer .btn-link';
const leaves = event => event.type === 'click'
  ? event.target.closest(ways) || event.target.matches('.modal')
  : event.key === 'Escape' ? !event.target.closest('[aria-expanded=true], .flatpickr-calendar') && event.target.closest('.modal') : event.key.startsWith('Arrow') && event.target.closest('.tasks-list');
const askBefore = event => {
  if (leaves(event) && typed() && !confirm(words.leave)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};

['click', 'keydown'].forEach(type => addEventListener(type, askBefore, true));
