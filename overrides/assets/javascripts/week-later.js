/* Fetches the scripts of the week on the pages that have one. */
(function () {
  "use strict";
  var script = document.createElement("script");
  if (!document.querySelector(".week")) { return; }
  script.src = new URL("week.js", document.currentScript.src).href;
  document.head.appendChild(script);
})();
