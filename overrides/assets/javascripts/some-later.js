/* Fetches the scripts that only some pages need. */
(function () {
  "use strict";
  var here = document.currentScript.src;
  [[".week", "week.js"], [".dates", "dates.js"]].forEach(function (pair) {
    if (!document.querySelector(pair[0])) { return; }
    var script = document.createElement("script");
    script.src = new URL(pair[1], here).href;
    document.head.appendChild(script);
  });
})();
