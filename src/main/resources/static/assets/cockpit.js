// What this product changes in Cockpit, besides user-styles.css and config.js.
import './webapps.js';

// The lower half of the dashboard would count deployments and cases of another kind, which are closed here.
angular.module('cam.cockpit.services').decorator('localConf', ['$delegate', remembered => {
  const get = remembered.get;
  remembered.get = (key, otherwise) => key !== 'dashboardSection:deployed' && get(key, otherwise);
  return remembered;
}]);

export { default } from './deadlines.js';
