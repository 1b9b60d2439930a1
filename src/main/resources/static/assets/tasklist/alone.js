// On a narrow screen a task stands alone, from its top, with a way back to the list it is in.
import { words } from '../webapps.js';
import { service } from './engine.js';
import { redraw } from './redraw.js';

const header = '<header class="row">';
redraw('cam.tasklist.task', 'camTasklistTask', [header, `<button type="button" class="btn btn-link zv-to-list">‹ ${words.toList}</button>${header}`]);

addEventListener('click', event => event.target.closest('.zv-to-list')
  && service('$rootScope').$apply(() => service('$location').search('task', null)));

let at;
const show = task => {
  document.body.classList.toggle('task-open', Boolean(task));
  if (task !== at) {
    at = task;
    scrollTo(0, 0);
  }
};
angular.module('cam.tasklist.task').run(['$rootScope', '$location',
  (root, place) => root.$on('$locationChangeSuccess', () => show(place.search().task))]);
