// What this product changes in Tasklist, besides user-styles.css and config.js.
import { whenSignedOut, words } from './webapps.js';

const api = '/camunda/api/engine/engine/default';
const ask = address => fetch(address, { redirect: 'manual' }).then(answer => (answer.ok ? answer.json() : {})).catch(() => ({}));
const service = name => angular.element(document.body).injector().get(name);

// 1. Nothing that was typed is ever kept in the browser, where the next person would find it.
const draft = /^(camunda-form|camForm):/;
const put = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!draft.test(key)) {
    put.call(this, key, value);
  }
};
[localStorage, sessionStorage].forEach(storage =>
  Object.keys(storage).filter(key => draft.test(key)).forEach(key => storage.removeItem(key)));

// 2. Whoever is signed out while she types keeps her work on the screen, and hands it in after signing in elsewhere.
const picks = '.fjs-dropdownlist-item, .fjs-select-cross, .flatpickr-day';

// Tasklist calls a form changed as soon as it is filled in for the person; here it counts what she does herself.
const touched = new WeakSet();
const touch = event => {
  const form = event.isTrusted && event.target.closest('.fjs-container');
  if (form && (['input', 'change'].includes(event.type) || event.key === 'Enter' || event.target.closest(picks))) {
    touched.add(form);
  }
};
['input', 'change', 'keydown', 'click'].forEach(type => addEventListener(type, touch, true));

const typed = () => [...document.querySelectorAll('[cam-tasklist-form]')]
  .some(form => angular.element(form).isolateScope()?.$dirty
    && [...form.querySelectorAll('.fjs-container')].some(container => touched.has(container)));

const notice = document.createElement('p');
notice.id = 'signed-out';
notice.setAttribute('role', 'alert');

const waitForReturn = () => {
  const waiting = setInterval(async () => {
    const { you } = await ask('/words');
    if (you === words.you) {
      clearInterval(waiting);
      notice.remove();
    } else if (you) {
      // Somebody else has signed in at this computer.
      removeEventListener('beforeunload', stay);
      location.replace('/');
    }
  }, 3000);
};

whenSignedOut(answer => {
  const stays = typed();
  if (stays && !notice.isConnected) {
    const signIn = Object.assign(document.createElement('a'), { href: '/login', target: '_blank', textContent: words.signIn });
    notice.replaceChildren(JSON.parse(answer).message, ' ', signIn);
    document.body.append(notice);
    waitForReturn();
  }
  return stays;
});

// 3. Typed work is not lost by one click beside the form.
const stay = event => {
  if (typed()) {
    event.preventDefault();
  }
};
addEventListener('beforeunload', stay);

const ways = '.nav-tabs a, .tasks-list .task, .task-filter, .navbar-brand, .app-switch li a, .logout a, .modal-footer .btn-link';
const leaves = event => event.type === 'click'
  ? event.target.closest(ways) || event.target.matches('.modal')
  : event.key === 'Escape' ? event.target.closest('.modal') : event.key.startsWith('Arrow') && event.target.closest('.tasks-list');
const askBefore = event => {
  if (leaves(event) && typed() && !confirm(words.leave)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};

// 4. What is shown but not given out of hand: due date, organisation and worker of a task.
const fixed = '[cam-tasklist-task-meta] [cam-widget-inline-field], [cam-tasklist-task-meta] .groups';
const leaveAlone = event => {
  if (event.target.closest(fixed) && event.key !== 'Tab') {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};
['click', 'keydown'].forEach(type => [askBefore, leaveAlone].forEach(guard => addEventListener(type, guard, true)));

// 5. A refusal is gone as soon as something is changed, handed in again or left.
const forget = () => service('Notifications').clearAll();
const changes = '.fjs-container input, .fjs-container textarea';
const elsewhere = '.task, .task-filter, .form-actions button, .modal-footer button';
addEventListener('input', event => event.target.matches(changes) && forget(), true);
addEventListener('change', event => event.target.matches(changes) && forget(), true);
addEventListener('click', event => event.target.closest(`${picks}, ${elsewhere}`) && forget(), true);

// 6. The earliest due comes first.
const [path, search = ''] = location.hash.slice(1).split('?');
if (!search.includes('sorting=')) {
  const sorting = 'sorting=' + encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(null, '', '#' + (path || '/') + '?' + [search, sorting].filter(part => part).join('&'));
}

// 7. Nobody is offered what is not hers: starting cases, or the way to Cockpit.
const [{ count }, { authorizedApps = [] }] = await Promise.all([
  ask(api + '/process-definition/count?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true'),
  ask('/camunda/api/admin/auth/user/default')
]);
document.body.classList.toggle('starts-cases', count > 0);
document.body.classList.toggle('opens-cockpit', authorizedApps.includes('cockpit'));
if (!count) {
  delete window.camTasklistConf.shortcuts.startProcess;
}

export default [];
