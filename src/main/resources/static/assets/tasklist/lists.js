// Every list says how many tasks are in it, not only the one that is open; and a reference stays in one piece.
import { whenDone } from '../webapps.js';
import { api, ask } from './engine.js';
import { redraw } from './redraw.js';

redraw('cam.tasklist.filter', 'camTasklistFilters', [
  '<span ng-show="isFocused(filter)"\n              class="counter">{{ filterCount }}</span>',
  '<span class="counter" ng-show="(isFocused(filter) ? filterCount : filter.itemCount) !== undefined">{{ isFocused(filter) ? filterCount : filter.itemCount }}</span>'
]);

const name = '{{ task.name || task.taskDefinitionKey || task.id }}';
const withReference = '{{ task.name.split(" · ")[0] }} · <span class="zv-reference">{{ task.name.split(" · ")[1] }}</span>';
redraw('cam.tasklist.tasklist', 'camTasks', [name, withReference]);
redraw('cam.tasklist.task', 'camTasklistTask', [name, withReference]);

const count = async () => {
  const counted = await ask(api + '/filter?resourceType=Task&itemCount=true&firstResult=0&maxResults=50');
  const lists = angular.element(document.querySelector('[cam-tasklist-filters]')).isolateScope();
  if (lists?.allFilters && Array.isArray(counted)) {
    lists.$apply(() => lists.allFilters.forEach(list => { list.itemCount = counted.find(({ id }) => id === list.id)?.itemCount; }));
  }
};
const countIfSeen = () => document.visibilityState === 'visible' && count();

// As soon as there are lists, after whatever was done to a task, and now and then for what others did.
angular.module('cam.tasklist.filter').run(['$rootScope', root => {
  const waiting = root.$watch(() => document.querySelector('.task-filter'), drawn => {
    if (drawn) {
      waiting();
      count();
    }
  });
}]);
whenDone(count);
document.addEventListener('visibilitychange', countIfSeen);
setInterval(countIfSeen, 60000);
