// However slow the network: the program waits for its parts instead of giving up after seven seconds.
window.require?.config?.({ waitSeconds: 0 });

// Parts of Cockpit that only lead to refusals here, by their place and name.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.navigation:batch',
  'cockpit.navigation:deployments',
  'cockpit.navigation:reports',
  'cockpit.processDefinition.runtime.action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.incident.action:increase-incident-external-task-retry',
  'cockpit.jobDefinition.action',
  'cockpit.decisionDefinition.tab'
].join(','));

export default {
  app: { name: 'Overview', vendor: 'Zavetje' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../../../assets/cockpit'],
  disableWelcomeMessage: true
};
