// The case beside its task: what its own page shows, read from the server each time the tab is opened, and kept nowhere.
import { words } from '../webapps.js';

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/assets/case.css' }));

const say = sentence => Object.assign(document.createElement('p'), { textContent: sentence });

const read = async task => {
  const answer = await fetch(`/tasks/${encodeURIComponent(task)}/case`, { redirect: 'manual' });
  if (answer.status === 404) {
    return say(words.caseNothing);
  }
  const page = new DOMParser().parseFromString(answer.status ? await answer.text() : '', 'text/html');
  return (answer.ok && page.querySelector('.case')) || say(page.querySelector('main p')?.textContent || words.caseFailed);
};

const show = (place, task) => {
  place.dataset.task = task;
  place.setAttribute('aria-busy', 'true');
  place.replaceChildren(say(words.caseReading));
  read(task).catch(() => say(words.caseFailed)).then(shown => {
    if (place.dataset.task === task) {
      place.replaceChildren(document.adoptNode(shown));
      place.removeAttribute('aria-busy');
    }
  });
};

angular.module('cam.tasklist.task')
  .directive('zvCase', () => ({ link: (scope, element) => scope.$watch('zvTask', task => task && show(element[0], task)) }))
  .config(['ViewsProvider', views => views.registerDefaultView('tasklist.task.detail', {
    id: 'zv-case',
    label: words.caseTab,
    template: '<div zv-case aria-live="polite"></div>',
    // Not an arrow: Tasklist makes an object of it.
    controller: ['$scope', function (scope) {
      scope.taskData.newChild(scope).observe('task', task => { scope.zvTask = task?.id; });
    }],
    priority: 900
  })]);
