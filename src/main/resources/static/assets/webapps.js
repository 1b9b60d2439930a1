// What holds in Tasklist and in Cockpit alike. Each begins with this, before it draws anything.

// Sentences of ours, in the language of the user.
export const words = await fetch('/words').then(answer => answer.json()).catch(() => ({}));

// Who signs out comes to our page; theirs would ask for a password that nobody has.
const leaveDeadSignInPage = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?signed-out');
  }
};
addEventListener('hashchange', leaveDeadSignInPage);
leaveDeadSignInPage();

// Whoever must sign in first comes back to what she was looking at.
export const signIn = () => location.replace(`/login?next=${encodeURIComponent(location.pathname)}${location.hash}`);

// "You are not signed in" leads to our sign-in page, unless the listener wants to stay: then it is a refusal like any other.
let stays = () => false;
export const whenSignedOut = listener => { stays = listener; };

// That a form was taken, and what the server has to say about it: in place of the webapp's own word that a case was begun, which
// comes when its dialog is gone, and alone after a task, of which it says nothing.
let taken = '';
let remark = '';
const news = () => {
  const said = { type: remark ? 'warning' : 'success', status: [taken, remark].filter(Boolean).join(' '), duration: undefined };
  taken = '';
  remark = '';
  return said;
};
const say = () => {
  const service = name => angular.element(document.body).injector().get(name);
  service('$rootScope').$apply(() => service('Notifications').add(news()));
};
const hear = request => {
  const { businessKey } = request.responseText.startsWith('{') ? JSON.parse(request.responseText) : {};
  taken = (businessKey ? words.begun : words.done).replace('{0}', businessKey || document.querySelector('h2.task')?.textContent.trim());
  remark = decodeURIComponent(request.getResponseHeader('Zavetje-Remark') || '');
  if (!businessKey) {
    setTimeout(say);
  }
};

// The time by the server's clock: the one at the desk may be wrong.
let ahead = 0;
export const now = () => new Date(Date.now() + ahead);

// What was done to a task, or that a case was begun: the name of the act.
const doing = [];
export const whenDone = listener => doing.push(listener);

// A form that was refused, with the question at which it was, is told to whoever wants to mark it.
let refused = () => {};
export const whenRefused = listener => { refused = listener; };

window.XMLHttpRequest = class extends XMLHttpRequest {
  constructor() {
    super();
    ['readystatechange', 'load', 'loadend'].forEach(type => this.addEventListener(type, event => this.#look(event)));
  }

  #look(event) {
    if (this.readyState === XMLHttpRequest.DONE && this.status === 401) {
      if (stays(this.responseText)) {
        Object.defineProperty(this, 'status', { value: 400 });
      } else {
        event.stopImmediatePropagation();
        signIn();
      }
    }
    if (event.type === 'load') {
      ahead = (Date.parse(this.getResponseHeader('Date')) || Date.now()) - Date.now();
      const [, act] = /\/(claim|unclaim|submit-form)$/.exec(this.responseURL) || [];
      if (act && this.status < 300) {
        doing.forEach(listener => listener(act));
      }
    }
    if (event.type === 'load' && this.responseURL.endsWith('/submit-form')) {
      if (this.status < 300) {
        hear(this);
      }
      if (this.status === 400 && this.getResponseHeader('Content-Type')?.startsWith('application/json')) {
        refused(JSON.parse(this.responseText));
      }
    }
  }
};

// The server's refusal stands alone, without the webapp's words before it, and makes room for the next one; what is
// said about a form that was taken takes the place of the webapp's word, and stays until it is closed or the next work is begun.
angular.module('cam.commons.util').decorator('Notifications', ['$delegate', notifications => {
  const add = notifications.add;
  notifications.add = function (item) {
    if (item.type === 'danger' && item.message && !item.unsafe) {
      item.status = /^Request has been terminated/.test(item.message) ? words.offline : item.message;
      item.message = '';
      item.exclusive = true;
    } else if (item.type === 'danger' && !item.message && document.querySelector('.fjs-has-errors')) {
      item.status = words['field.marked'];
      item.exclusive = true;
    } else if (item.type !== 'danger' && (taken || remark)) {
      Object.assign(item, news());
    }
    add.call(this, item);
  };
  return notifications;
}]);

// On somebody's first visit the labels would come after what is labelled with them, which would show their keys.
const app = location.pathname.split('/')[3];
const { availableLocales } = window[`cam${app[0].toUpperCase()}${app.slice(1)}Conf`].locales;
await Promise.all(availableLocales.map(async language => {
  const folder = `/camunda/app/${app}/locales/`;
  const key = `${folder}_locales_data_${language}_${window.bust}`;
  const remembered = () => JSON.parse(localStorage.getItem('camunda-web') || '{}');
  if (!remembered()[key]) {
    const labels = await fetch(`${folder}${language}.json?bust=${window.bust}`).then(answer => answer.text()).catch(() => '');
    if (labels) {
      localStorage.setItem('camunda-web', JSON.stringify({ ...remembered(), [key]: labels }));
    }
  }
}));

const icon = document.querySelector('link[rel=icon]');
icon.type = 'image/svg+xml';
icon.href = '/assets/icon.svg';

// Their profile page is closed; its place is taken by our start page.
const header = document.querySelector('[cam-widget-header]');
new MutationObserver(() => header.querySelectorAll('.profile a:not([href="/"])').forEach(link => {
  link.href = '/';
  link.textContent = words.startPage;
})).observe(header, { childList: true, subtree: true });

// Whoever types a long report sends nothing for a while, but is there.
let lastSaid = Date.now();
const stillThere = () => {
  if (Date.now() - lastSaid > 60000) {
    lastSaid = Date.now();
    fetch('/session', { redirect: 'manual' });
  }
};
['keydown', 'pointerdown'].forEach(event => addEventListener(event, stillThere, true));

export default [];
