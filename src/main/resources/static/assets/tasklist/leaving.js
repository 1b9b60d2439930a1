// Typed work is not lost by one click beside the form, nor by the way back of the browser.
import { whenDone, words } from '../webapps.js';
import { leave, typed } from './typed.js';

export const stay = event => {
  if (typed()) {
    event.preventDefault();
  }
};
addEventListener('beforeunload', stay);

// Whoever has said yes once is not asked again on the same way.
const mayLeave = () => {
  const may = !typed() || confirm(words.leave);
  if (may) {
    leave();
  }
  return may;
};

const ways = '.nav-tabs a, .tasks-list .task, .task-filter, .navbar-brand, .app-switch li a, .logout a, .modal-footer .btn-link';
const leaves = event => event.type === 'click'
  ? event.target.closest(ways) || event.target.matches('.modal')
  : event.key === 'Escape' ? !event.target.closest('[aria-expanded=true], .flatpickr-calendar') && event.target.closest('.modal') : event.key.startsWith('Arrow') && event.target.closest('.tasks-list');
const askBefore = event => {
  if (leaves(event) && typed() && !mayLeave()) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};

['click', 'keydown'].forEach(type => addEventListener(type, askBefore, true));

// Another task, another list, another page: by the browser's own ways, or by an address.
const place = address => {
  const [path, search] = (address.split('#')[1] || '').split('?');
  return [path, ...['task', 'filter'].map(part => new URLSearchParams(search).get(part))].join();
};
angular.module('cam.tasklist.task').run(['$rootScope', root => root.$on('$locationChangeStart', (event, to, from) => {
  if (place(to) !== place(from) && !mayLeave()) {
    event.preventDefault();
  }
})]);

// What was handed in is not lost.
whenDone(act => act === 'submit-form' && leave());
