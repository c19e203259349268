/* Which finds are open now, by the clock of Helsinki: asked of the same openings as a page's own. */
(function () {
  "use strict";
  var own = window.perhekeskus;

  own.finderOpen = function (told) {
    var hours = window.perhekeskusHours, moment = hours.now(told.first);
    return function (find) {
      var fields = told.hours[find];
      return Boolean(fields) && hours.tag(fields.split(","), moment).open;
    };
  };
})();
