// The coordinator's deadlines in Cockpit: a page, a strip on the dashboard, a tab on the case, badges on the diagram.
import { dayOf, inWords, shownDay, wrongDay } from './days.js';
import { timeLeft } from './time-left.js';
import { words as ours } from './webapps.js';

const api = '/api/deadlines';

const ask = async (path, body) => {
  const answer = await fetch(api + path, body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': (await options()).token },
    body: JSON.stringify(body)
  });
  if (answer.status === 401) {
    location.replace(`/login?next=${encodeURIComponent(location.pathname)}${location.hash}`);
  }
  const text = await answer.text();
  const content = text ? JSON.parse(text) : {};
  if (!answer.ok) {
    throw new Error(content.message || (await options()).words.failed);
  }
  return content;
};

let known;
const options = () => (known ??= fetch(api + '/options').then(answer => answer.json()).then(all =>
  ({ ...all, language: all.language === 'en' ? 'en-GB' : all.language })));

// A small way to write elements: tag, attributes (functions are listeners), children.
const el = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value === true ? '' : value);
    }
  });
  made.append(...children.filter(child => child !== undefined));
  return made;
};

const day = (iso, language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
const moment = (iso, language) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Ljubljana' }).format(new Date(iso));
const LIGHTS = ['OVERDUE', 'RED', 'AMBER', 'GREEN'];
const light = (state, words) => el('span', { class: `zv-light zv-${state}` }, words[state]);
const states = (row, words) => [
  // A space between, for whoever hears or copies them.
  row.open ? light(row.light, words) : light('DONE', words),
  ...row.extended ? [' ', light('EXTENDED', words)] : [],
  ...row.acknowledged ? [' ', el('span', { class: 'zv-quiet' }, words.acknowledged)] : []
];

// The strip of counts; a light leads to the list of those that have it.
const strip = async node => {
  const [{ words }, { lights, extended }] = await Promise.all([options(), ask('/counts')]);
  const count = (state, number) => el('a', { class: `zv-count zv-${state}`, href: `#/deadlines?state=${state}` },
    el('strong', {}, String(number)), ' ', words[state]);
  node.replaceChildren(el('section', { class: 'zv-deadlines zv-strip', 'aria-label': words.title },
    ...LIGHTS.map(state => count(state, lights[state])), count('EXTENDED', extended)));
};

// What ends on each of the next days, by kind: a picture, and the same as a table for those who do not see it.
const KINDS = ['PROTECTION', 'PARTY', 'STAFF'];
const timeline = async node => {
  const [{ words, language }, { today, days }] = await Promise.all([options(), ask('/days')]);
  const most = Math.max(1, ...days.map(each => KINDS.reduce((sum, kind) => sum + (each.ending[kind] || 0), 0)));
  const svg = (tag, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };
  const picture = svg('svg', { viewBox: '0 0 600 100', class: 'zv-timeline', role: 'img', 'aria-label': words.ahead, preserveAspectRatio: 'none' });
  days.forEach(each => {
    const x = Math.round((new Date(each.day) - new Date(today)) / 86400000) * 10;
    let top = 96;
    KINDS.forEach(kind => {
      const number = each.ending[kind] || 0;
      const height = number / most * 92;
      top -= height;
      if (number) {
        const bar = svg('rect', { x: x + 1, y: top, width: 8, height, class: `zv-kind-${kind}` });
        const title = svg('title', {});
        title.textContent = `${day(each.day, language)}: ${number} ${words[kind]}`;
        bar.append(title);
        picture.append(bar);
      }
    });
  });
  picture.append(svg('line', { x1: 0, y1: 96, x2: 600, y2: 96, class: 'zv-axis' }));
  const dates = [0, 15, 30, 45].map(ahead => el('span', {}, day(new Date(Date.parse(today) + ahead * 86400000), language)));
  const table = el('table', { class: 'zv-table' },
    el('thead', {}, el('tr', {}, ...[words.day, ...KINDS.map(kind => words[kind])].map(name => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...days.map(each => el('tr', {},
      el('th', { scope: 'row' }, day(each.day, language)), ...KINDS.map(kind => el('td', {}, String(each.ending[kind] || 0)))))));
  node.replaceChildren(el('h2', {}, words.ahead), picture, el('div', { class: 'zv-dates', 'aria-hidden': 'true' }, ...dates),
    el('p', { class: 'zv-legend' }, ...KINDS.map(kind => el('span', { class: `zv-key zv-kind-${kind}` }, words[kind]))),
    el('details', {}, el('summary', {}, words.asTable), table));
};

// A new date is asked for in a dialog over the list; a refusal is read in it, and what was typed stays.
const askForDate = async (row, way, done) => {
  const { words, grounds } = await options();
  const problem = el('p', { class: 'zv-problem', role: 'alert', hidden: true });
  const refuse = sentence => {
    problem.textContent = sentence;
    problem.hidden = false;
  };
  // Not the browser's own field for a day, which takes the month for the day in some languages.
  const understood = el('p', { id: 'zv-new-day', class: 'zv-quiet', 'aria-live': 'polite' }, inWords(row.lastDay, ours.language));
  const date = el('input', {
    type: 'text', name: 'lastDay', value: shownDay(row.lastDay), required: true, autocomplete: 'off', maxlength: 20,
    placeholder: ours['field.day.placeholder'], 'aria-describedby': 'zv-new-day',
    input: () => { understood.textContent = inWords(dayOf(date.value) || '', ours.language); }
  });
  // Nobody decides on a legal ground by not looking.
  const ground = el('select', { name: 'ground', required: true }, el('option', { value: '' }, words.choose),
    ...grounds.filter(each => each[way]).map(each => el('option', { value: each.name }, each.words)));
  const dialog = el('dialog', { class: 'zv-deadlines zv-dialog', 'aria-label': words[way === 'extension' ? 'extend' : 'correct'], close: () => dialog.remove() },
    el('form', {
      method: 'dialog',
      submit: async event => {
        event.preventDefault();
        const wrong = wrongDay(date.value);
        date.setAttribute('aria-invalid', Boolean(wrong));
        if (wrong) {
          refuse(ours[`field.${wrong}`]);
          date.focus();
          return;
        }
        try {
          await ask(`/${row.id}/${way}`, { lastDay: dayOf(date.value), ground: ground.value });
          dialog.close();
          done();
        } catch (refusal) {
          refuse(refusal.message);
        }
      }
    },
    el('h3', {}, `${words[way === 'extension' ? 'extend' : 'correct']}: ${row.what}, ${row.reference}`),
    problem,
    el('label', {}, words.newLastDay, date),
    understood,
    el('label', {}, words.ground, ground),
    el('div', { class: 'zv-row' },
      el('button', { class: 'btn btn-primary' }, words.save),
      el('button', { class: 'btn btn-default', type: 'button', click: () => dialog.close() }, words.cancel))));
  document.body.append(dialog);
  dialog.showModal();
};

// What cannot be taken back is asked first, and said to be done only when it is.
const askFirst = async (row, name, question, act) => {
  const { words } = await options();
  const dialog = el('dialog', { class: 'zv-deadlines zv-dialog', 'aria-label': name, close: () => dialog.remove() },
    el('form', { method: 'dialog', submit: () => act() },
      el('h3', {}, `${name}: ${row.what}, ${row.reference}`),
      el('p', {}, question),
      el('div', { class: 'zv-row' },
        el('button', { class: 'btn btn-primary' }, name),
        el('button', { class: 'btn btn-default', type: 'button', click: () => dialog.close() }, words.cancel))));
  document.body.append(dialog);
  dialog.showModal();
};

const table = (rows, now, { words, language }, act) => el('table', { class: 'zv-table' },
  el('thead', {}, el('tr', {}, ...act.heads.map(head => (typeof head === 'string' ? el('th', { scope: 'col' }, head) : head)))),
  el('tbody', {}, ...rows.map(row => el('tr', { 'data-reference': row.reference },
    el('th', { scope: 'row', 'data-label': words.case }, row.instance ? el('a', { href: `#/process-instance/${row.instance}/runtime?tab=zv-clocks` }, row.reference) : row.reference),
    el('td', { 'data-label': words.phase }, row.phase),
    el('td', { 'data-label': words.what },
      row.instance ? el('a', { href: `#/process-instance/${row.instance}/runtime?tab=user-tasks-tab`, title: words.open }, row.what) : row.what),
    el('td', { 'data-label': words.responsible }, row.responsible),
    el('td', { 'data-label': words.lastDay }, day(row.lastDay, language)),
    el('td', { 'data-label': words.left, title: moment(row.dueAt, language) }, row.open ? timeLeft(row.dueAt, now, language) : ''),
    el('td', { 'data-label': words.state }, ...states(row, words)),
    el('td', { 'data-label': act.last }, el('div', { class: 'zv-row' }, ...act.buttons(row)))))));

// The page: filters, the strip, the picture, the list.
const page = async node => {
  const all = await options();
  const { words } = all;
  const wanted = { phase: '', organisation: '', state: '', sort: 'DUE', descending: false, page: 0 };
  const [, query = ''] = location.hash.split('?');
  wanted.state = new URLSearchParams(query).get('state') || '';

  const message = el('p', { class: 'zv-problem', role: 'alert', hidden: true });
  const heads = el('div');
  const picture = el('div');
  const body = el('div', { 'aria-live': 'polite' });
  const say = (text, good) => {
    message.textContent = text;
    message.hidden = !text;
    message.classList.toggle('zv-done', Boolean(good));
  };
  const head = (name, order) => el('th', { scope: 'col', 'aria-sort': wanted.sort === order ? (wanted.descending ? 'descending' : 'ascending') : 'none' },
    el('button', {
      class: 'zv-sort',
      click: () => show({ sort: order, descending: wanted.sort === order && !wanted.descending, page: 0 }),
      'data-key': order
    }, name, wanted.sort === order ? (wanted.descending ? ' ▼' : ' ▲') : ''));

  const act = (row, path, done) => async () => {
    try {
      const answer = await ask(`/${row.id}/${path}`, {});
      await show({});
      say(`${row.reference}: ${answer.done || done}`, true);
    } catch (refusal) {
      say(refusal.message);
    }
  };
  const button = (name, row, click) => el('button', { class: 'btn btn-default btn-xs', click, 'data-key': `${name} ${row.id}`, 'aria-label': `${name}: ${row.what}, ${row.reference}` }, name);
  const again = () => { say(''); show({}); strip(heads); timeline(picture); };

  // The list is written anew; whoever works with the keyboard stays where she was, or as near as there is something.
  const stay = (key, at) => {
    const buttons = [...body.querySelectorAll('[data-key]:not(:disabled)')];
    (buttons.find(each => each.dataset.key === key) || buttons[Math.min(at, buttons.length - 1)])?.focus();
  };

  const show = async change => {
    Object.assign(wanted, change);
    const found = await ask('?' + new URLSearchParams(wanted));
    const { activeElement } = document;
    const key = body.contains(activeElement) ? activeElement.dataset.key : undefined;
    const at = [...body.querySelectorAll('[data-key]:not(:disabled)')].indexOf(activeElement);
    body.replaceChildren(
      found.rows.length ? table(found.rows, found.now, all, {
        heads: [head(words.case, 'CASE'), head(words.phase, 'PHASE'), words.what, head(words.responsible, 'RESPONSIBLE'),
          head(words.lastDay, 'DUE'), words.left, words.state, words.actions],
        last: words.actions,
        buttons: row => [
          button(words.nudge, row, act(row, 'nudge', words.nudged)),
          button(words.acknowledge, row,
            () => askFirst(row, words.acknowledge, words.acknowledgeWhat, act(row, 'acknowledgement', words.acknowledged))),
          button(words.extend, row, () => askForDate(row, 'extension', again)),
          button(words.correct, row, () => askForDate(row, 'correction', again))]
      }) : el('p', {}, words.none),
      el('nav', { class: 'zv-row', 'aria-label': words.page.replace('{0}', wanted.page + 1) },
        el('button', { class: 'btn btn-default', disabled: wanted.page === 0, 'data-key': 'earlier', click: () => show({ page: wanted.page - 1 }) }, words.earlier),
        el('span', {}, words.page.replace('{0}', wanted.page + 1)),
        el('button', { class: 'btn btn-default', disabled: !found.more, 'data-key': 'later', click: () => show({ page: wanted.page + 1 }) }, words.later)));
    if (key) {
      stay(key, at);
    }
  };
  const choose = (name, label, choices) => el('label', {}, label, el('select', {
    name, change: event => show({ [name]: event.target.value, page: 0 })
  }, el('option', { value: '' }, words.all),
  ...choices.map(([value, text]) => el('option', { value, selected: wanted[name] === value }, text))));

  node.replaceChildren(el('section', { class: 'zv-deadlines' },
    el('h1', {}, words.title), heads, picture,
    el('div', { class: 'zv-row zv-filters', role: 'group', 'aria-label': words.filter },
      choose('phase', words.phase, Object.entries(all.phases)),
      choose('organisation', words.responsible, Object.entries(all.organisations)),
      choose('state', words.state, [...LIGHTS, 'EXTENDED'].map(state => [state, words[state]]))),
    message, body));
  strip(heads);
  timeline(picture);
  await show({});
};

// The clocks of one case, with everything that was decided about them.
const ofCase = async (node, { processInstanceId }) => {
  const [all, { clocks, notices, now }] = await Promise.all([options(), ask(`/instance/${processInstanceId}`)]);
  const { words, language } = all;
  const event = (at, ...what) => el('li', {}, el('time', { datetime: at }, moment(at, language)), ' ', ...what);
  const changed = change => event(change.at, `${words.changed}: ${day(change.from, language)} → ${day(change.to, language)}. ${change.ground}, ` +
    (change.by ? words.byCoordinator.replace('{0}', change.by) : words.bySystem));
  const running = clocks.map(each => each.clock).sort((one, other) => other.open - one.open);
  node.replaceChildren(el('section', { class: 'zv-deadlines', 'aria-label': words.clocks },
    table(running, now, all, {
      heads: [words.case, words.phase, words.what, words.responsible, words.lastDay, words.left, words.state, words.history],
      last: words.history,
      buttons: row => {
        const { changes, nudges } = clocks.find(each => each.clock.id === row.id);
        return [el('ul', { class: 'zv-history' }, ...changes.map(changed),
          ...nudges.map(nudge => event(nudge.nudgedAt, `${words.nudged} (${nudge.nudgedBy})`)))];
      }
    }),
    el('h3', {}, words.notices),
    el('table', { class: 'zv-table' },
      el('thead', {}, el('tr', {}, ...[words.told, words.what, words.responsible, words.state, words.sentAt].map(name => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, ...notices.map(notice => el('tr', {},
        el('th', { scope: 'row', 'data-label': words.told }, moment(notice.at, language)),
        el('td', { 'data-label': words.what }, notice.kind),
        el('td', { 'data-label': words.responsible }, `${notice.organisation}, ${notice.recipient}`),
        el('td', { 'data-label': words.state }, notice.state),
        el('td', { 'data-label': words.sentAt }, notice.sentAt ? moment(notice.sentAt, language) : '')))))));
};

const badges = (viewer, { processDefinitionId }) => {
  Promise.all([options(), ask(`/overdue/${processDefinitionId}`)]).then(([{ words }, overdue]) => {
    Object.entries(overdue).forEach(([activity, cases]) => {
      viewer.get('overlays').add(activity, {
        position: { top: -12, right: 12 },
        html: el('span', { class: 'zv-badge', title: `${words.overdueCases}: ${cases}` }, `⏰ ${cases}`)
      });
    });
  });
};

document.head.append(el('link', { rel: 'stylesheet', href: '/assets/deadlines.css' }));
const { words } = await options().catch(() => ({ words: { title: 'Deadlines', clocks: 'Deadlines' } }));

export default [
  { id: 'zv-deadlines-link', pluginPoint: 'cockpit.navigation', priority: 100, render: node => {
    node.replaceChildren(el('a', { href: '#/deadlines' }, words.title));
  } },
  { id: 'zv-deadlines', pluginPoint: 'cockpit.route', properties: { path: '/deadlines', label: words.title }, render: node => page(node) },
  { id: 'zv-strip', pluginPoint: 'cockpit.dashboard', priority: 100, render: node => {
    strip(node).then(() => node.closest('section')?.querySelector('.section-title')?.replaceChildren(words.title));
  } },
  { id: 'zv-clocks', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 15, properties: { label: words.clocks }, render: ofCase },
  { id: 'zv-badges', pluginPoint: 'cockpit.processDefinition.diagram.plugin', render: badges }
];
