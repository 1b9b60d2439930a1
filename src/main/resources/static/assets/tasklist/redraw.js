// Parts of Tasklist's own pages that are drawn otherwise here. One that is no longer there stops Tasklist, so that every test in a
// browser sees it.

export const redraw = (module, directive, ...changes) => angular.module(module).decorator(`${directive}Directive`, ['$delegate', all => {
  all[0].template = changes.reduce((template, [theirs, ours]) => {
    if (!template.includes(theirs)) {
      throw new Error(`${directive}: ${theirs}`);
    }
    return template.replace(theirs, () => ours);
  }, all[0].template);
  return all;
}]);
