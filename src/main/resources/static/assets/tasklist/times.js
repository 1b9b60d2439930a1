// When something is due: as on the coordinator's page of deadlines, by the clock of the server, and marked once it is late.
import { now } from '../webapps.js';
import { timeLeft } from '../time-left.js';
import { service } from './engine.js';

const language = () => service('$translate').use().replace(/^en$/, 'en-GB');

angular.module('angularMoment').decorator('amTimeAgoDirective', ['$delegate', all => {
  all[0].compile = () => (scope, element, { amTimeAgo }) => {
    const show = () => {
      const moment = scope.$eval(amTimeAgo);
      element.text(moment ? timeLeft(moment, now(), language()) : '');
      element[0].closest('.due-date')?.classList.toggle('zv-late', new Date(moment) < now());
    };
    scope.$watch(amTimeAgo, show);
    const clock = setInterval(show, 20000);
    scope.$on('$destroy', () => clearInterval(clock));
  };
  return all;
}]);
