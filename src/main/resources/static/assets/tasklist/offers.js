// Nobody is offered what is not hers: starting cases, or the way to Cockpit.
import { api, ask } from './engine.js';

const [{ count }, { authorizedApps = [] }] = await Promise.all([
  ask(api + '/process-definition/count?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true'),
  ask('/camunda/api/admin/auth/user/default')
]);
document.body.classList.toggle('starts-cases', count > 0);
document.body.classList.toggle('opens-cockpit', authorizedApps.includes('cockpit'));
if (!count) {
  delete window.camTasklistConf.shortcuts.startProcess;
}
