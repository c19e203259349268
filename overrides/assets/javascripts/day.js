/* What is over is hidden before the page is first seen, so that nothing jumps: past days of a week, and what of today has
   ended (generators/pages/week_block.py dates both). A night that runs on past midnight is shown on the day it ends. */
(function () {
  "use strict";
  var own = window.perhekeskus, rule, format;
  if (!window.Intl) { return; }
  format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Helsinki", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit"
  });

  /* The clock of Helsinki, wherever the device is: "2026-11-26 08:05". */
  own.clock = function () { return format.format(new Date()); };

  own.hideOver = function () {
    var told = own.clock(), date = told.slice(0, 10), hour = told.slice(11, 13), today = "[data-day='" + date + "']", n;
    var over = [".carried[data-day]:not(" + today + ")", "[data-day]:not(" + today + ")>ol>.carried"];
    function ended(digits) { over.push(today + " [data-time*='-" + digits + "']"); }
    for (n = 1; n < 21; n++) {
      over.push("[data-day='" + new Date(Date.parse(date) - n * 864e5).toISOString().slice(0, 10) + "']");
    }
    for (n = 0; n < hour; n++) { ended(("0" + n).slice(-2)); }
    for (n = 0; n <= told.slice(14, 16); n += 5) { ended(hour + ("0" + n).slice(-2)); }
    rule = own.restyle(rule, over + "{display:none!important}");
  };
  own.hideOver();
})();
