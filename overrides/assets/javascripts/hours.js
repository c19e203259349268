/* Open times by the clock of Helsinki: "today" beside the dated week, its row, and whether the doors are open now.
   The page carries the open times of the 14 days from its build on (generators/hours_by_day.py, `compact`); a date
   outside them adds nothing, so an old page never says "today". Other scripts ask the same questions here. */
(function () {
  "use strict";
  var words = {
    fi: { from: "klo {} alkaen", times: "Tänään {}", closed: "Tänään suljettu", open: "auki nyt", opens: "aukeaa klo {}", shut: "suljettu nyt", sign: "." },
    sv: { from: "från kl. {}", times: "I dag {}", closed: "Stängt i dag", open: "öppet nu", opens: "öppnar kl. {}", shut: "stängt nu", sign: "." },
    en: { from: "from {}", times: "Today {}", closed: "Closed today", open: "open now", opens: "opens at {}", shut: "closed now", sign: ":" }
  }[document.documentElement.lang.slice(0, 2)], own = window.perhekeskus;
  if (!words || !own || !own.clock) { return; }

  /* Days from the date `from` on, and minutes from midnight. */
  function now(from) {
    var told = own.clock();
    return {
      day: Math.round((Date.parse(told.slice(0, 10)) - Date.parse(from)) / 86400000),
      minute: told.slice(11, 13) * 60 + Number(told.slice(14, 16))
    };
  }

  function minutes(digits) { return digits.slice(0, 2) * 60 + Number(digits.slice(2, 4)); }

  function clock(moment) {
    if (moment > 1440) { moment -= 1440; }
    var rest = moment % 60;
    return (moment - rest) / 60 + (rest || words.sign === ":" ? words.sign + ("0" + rest).slice(-2) : "");
  }

  /* Openings that begin on a day, as minutes from its midnight: from, to, and whether nobody told when they end.
     Undefined when nothing is told of the day; what was called off ("!") is none. */
  function openings(fields, day) {
    var field = fields[day];
    if (field === undefined || field === "?") { return undefined; }
    return field.split("+").filter(function (span) { return span && span[0] !== "!"; }).map(function (span) {
      return span.split("-").map(minutes).concat(span.slice(-1) === "~");
    });
  }

  /* Those that touch a day: also what the evening before left. */
  function touching(fields, day) {
    var before = (openings(fields, day - 1) || []).map(function (span) { return [span[0] - 1440, span[1] - 1440, span[2]]; });
    return before.concat(openings(fields, day) || []).filter(function (span) { return span[1] > 0; });
  }

  function times(spans) {
    return spans.map(function (span) {
      return span[2] ? words.from.replace("{}", clock(span[0])) : clock(span[0]) + "–" + clock(span[1]);
    }).join(", ");
  }

  /* A tag: what it says now, and whether the doors are open. */
  function tag(fields, moment) {
    var spans = touching(fields, moment.day), next;
    for (var n = 0; n < spans.length; n++) {
      if (spans[n][0] <= moment.minute && moment.minute < spans[n][1]) { return { open: true, text: words.open }; }
      if (spans[n][0] > moment.minute && (next === undefined || spans[n][0] < next)) { next = spans[n][0]; }
    }
    return { open: false, text: next === undefined ? words.shut : words.opens.replace("{}", clock(next)) };
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    made.className = kind;
    made.textContent = text;
    return made;
  }

  function badge(told) { return element("span", told.open ? "tag tag-open" : "tag tag-quiet", told.text); }

  function mark(block, day) {
    block.querySelectorAll("[data-day]").forEach(function (row) {
      var ends = row.dataset.day.split("-");
      row.classList.toggle("is-today", day >= Number(ends[0]) && day <= Number(ends[1] || ends[0]));
    });
  }

  function show(block) {
    var fields = block.dataset.hours.split(","), moment = now(block.dataset.from);
    var today = openings(fields, moment.day), told = tag(fields, moment), known = today || told.open;
    var state = known ? moment.day + told.text : "";
    if (block.dataset.told === state) { return; }
    block.dataset.told = state;
    block.classList.toggle("told", Boolean(known));
    var closed = block.closest("details.brief"), line = block.querySelector(".now");
    [line, closed && closed.querySelector("summary .tag")].forEach(function (old) { if (old) { old.remove(); } });
    mark(block, known ? moment.day : -1);
    if (!known) { return; }
    line = element("div", "now", "");
    if (today) {
      line.appendChild(element("p", today.length ? "today" : "today today-closed",
        today.length ? words.times.replace("{}", times(today)) : words.closed));
    }
    if (told.open || (today && today.length)) {
      line.appendChild(badge(told));
      if (closed) { closed.querySelector("summary").appendChild(badge(told)); }
    }
    block.insertBefore(line, block.firstChild);
  }

  /* Now, at each full minute, and when the reader comes back. */
  function always(work) {
    function later() {
      setTimeout(function () { if (!document.hidden) { work(); } later(); }, 60000 - Date.now() % 60000);
    }
    work();
    later();
    document.addEventListener("visibilitychange", function () { if (!document.hidden) { work(); } });
  }

  window.perhekeskusHours = { now: now, openings: openings, touching: touching, times: times, tag: tag, always: always };
  always(function () { document.querySelectorAll(".hours[data-hours]").forEach(show); });
})();
