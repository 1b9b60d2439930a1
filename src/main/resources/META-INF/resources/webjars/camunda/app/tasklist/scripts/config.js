// However slow the network: the program waits for its parts instead of giving up after seven seconds.
window.require?.config?.({ waitSeconds: 0 });

// Parts of Tasklist that only lead to refusals here, by their place and name.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history'
].join(','));

export default {
  app: { name: 'Tasks', vendor: 'Zavetje' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../../../assets/tasklist'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
