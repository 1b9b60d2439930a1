// A task in a colleague's hands is no dead end: beside her name stands the way to the page that takes it over.
import { words } from '../webapps.js';

const offer = place => {
  const { task, isAssignee, groupNames = [] } = angular.element(place).scope() || {};
  const others = task?.assignee && !isAssignee && groupNames.length > 0;
  const link = place.querySelector('.take-over');
  if (others && !link) {
    place.append(Object.assign(document.createElement('a'), {
      className: 'take-over',
      href: `/tasks/claimed/${task.id}`,
      textContent: words.takeOver
    }));
  } else if (link && !others) {
    link.remove();
  } else if (link && !link.href.endsWith(`/${task.id}`)) {
    link.href = `/tasks/claimed/${task.id}`;
  }
};
new MutationObserver(() => document.querySelectorAll('[cam-tasklist-task-meta] li.assignee').forEach(offer))
  .observe(document.body, { childList: true, subtree: true });
