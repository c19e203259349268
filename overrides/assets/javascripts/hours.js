/* Tells "today" beside the dated week. The page carries the open times of the 14 days from its build on
   (generators/hours_by_day.py, `compact`); a date outside them adds nothing, so an old page never says "today". */
(function () {
  "use strict";
  var words = {
    fi: { open: "Tänään {times}", closed: "Tänään suljettu", sign: "." },
    sv: { open: "I dag {times}", closed: "Stängt i dag", sign: "." },
    en: { open: "Today {times}", closed: "Closed today", sign: ":" }
  }[document.documentElement.lang.slice(0, 2)];
  if (!words || !window.Intl) { return; }

  function today() {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" }).format(new Date());
  }

  function clock(digits) {
    var hours = Number(digits.slice(0, 2)), minutes = digits.slice(2);
    if (hours > 24 || (hours === 24 && minutes !== "00")) { hours -= 24; }
    return hours + (minutes === "00" && words.sign === "." ? "" : words.sign + minutes);
  }

  function told(field) {
    if (field === "") { return words.closed; }
    var times = field.split("+").map(function (span) { return span.split("-").map(clock).join("–"); });
    return words.open.replace("{times}", times.join(", "));
  }

  function show() {
    var now = Date.parse(today());
    document.querySelectorAll(".hours[data-hours]").forEach(function (block) {
      var fields = block.dataset.hours.split(",");
      var field = fields[Math.round((now - Date.parse(block.dataset.from)) / 86400000)];
      var line = block.querySelector(".today");
      if (line) { line.remove(); }
      if (field === undefined || field === "?") { return; }
      line = document.createElement("p");
      line.className = field ? "today" : "today today-closed";
      line.textContent = told(field);
      block.prepend(line);
    });
  }

  show();
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { show(); } });
})();
