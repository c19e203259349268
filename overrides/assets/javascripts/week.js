/* The week of a municipality or of the region: names today and tomorrow and tells what is on just now. What answers the
   reader's choices is fetched when the first is made, or when the page itself no longer tells enough (week-asked.js). */
(function () {
  "use strict";
  var hours = window.perhekeskusHours, own = window.perhekeskus, block = document.querySelector(".week");
  var words = block.dataset, dates = words.dates.split("|"), folder = document.currentScript.src;
  var days = block.querySelector(".week-days"), status = block.querySelector(".week-status");
  var form = block.querySelector(".week-filters"), later = block.querySelector(".week-later");
  var onPage = [].slice.call(days.childNodes), shownOn = -1, coming = null;
  if (!hours) { return; }

  function minutes(digits) { return digits.slice(0, 2) * 60 + Number(digits.slice(2, 4)); }

  function say(text) { if (status.textContent !== text) { status.textContent = text; } }

  function tellToday(some, moment) { say((some ? words.isToday : words.noMore).replace("{date}", dates[moment.day])); }

  function date(day) { return new Date(Date.parse(words.from) + day * 864e5).toISOString().slice(0, 10); }

  /* The day as the page came with it, if it did. */
  function pageDay(day) {
    return onPage.filter(function (node) { return node.dataset && node.dataset.day === date(day); })[0];
  }

  /* How many lines of today the page has that are not over. */
  function left(moment) {
    var here = pageDay(moment.day), rows = here ? [].slice.call(here.querySelectorAll("li:not(.off)")) : [];
    return rows.filter(function (row) { return minutes(row.dataset.time.split("-")[1]) > moment.minute; }).length;
  }

  /* Whether the page no longer tells enough: all its days are past, or all it has of today is over while there is more. */
  function tooLittle(moment) {
    var dated = onPage.map(function (node) { return node.dataset && node.dataset.day; }).filter(Boolean);
    var here = pageDay(moment.day);
    return (dated.length && dated[dated.length - 1] < date(moment.day))
      || (here && here.querySelector(".week-more") && !left(moment));
  }

  /* The own municipality, where the page follows it. */
  function chosen() { return words.follows === undefined || !own.chosen ? null : own.chosen(); }

  /* Names today and tomorrow, and tells what is on just now. */
  function finish(moment) {
    block.classList.add("told");
    block.querySelectorAll(".week-day").forEach(function (section) {
      var day = Math.round((Date.parse(section.dataset.day) - Date.parse(words.from)) / 864e5), today = day === moment.day;
      var text = (today ? words.today + " " : day === moment.day + 1 ? words.tomorrow + " " : "") + dates[day];
      var heading = section.querySelector("h3");
      if (heading.textContent !== text) { heading.textContent = text; }
      section.querySelectorAll("li:not(.off)").forEach(function (row) {
        var ends = row.dataset.time.split("-").map(minutes);
        var on = today && ends[0] <= moment.minute && moment.minute < ends[1], tag = row.querySelector(".tag");
        if (tag && !on) { tag.remove(); }
        if (tag || !on) { return; }
        tag = document.createElement("span");
        tag.className = "tag tag-open";
        tag.textContent = words.now;
        row.append(" ", tag);
      });
    });
  }

  function answers() {
    coming = coming || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = new URL("week-answers.js", folder).href;
      script.onload = resolve;
      script.onerror = reject;
      document.head.appendChild(script);
    });
    return coming;
  }

  function failed() {
    coming = null;
    say(words.failed);
    block.classList.add("told");
  }

  function show() {
    var moment = hours.now(words.from);
    if (moment.day !== shownOn) { own.hideOver(); }
    shownOn = moment.day;
    if (moment.day >= dates.length) {
      say(words.stale);
      days.hidden = form.hidden = later.hidden = true;
    }
    if (moment.day < 0 || moment.day >= dates.length) { block.classList.add("told"); return; }
    if (week.answer) { week.answer(moment); return; }
    if (tooLittle(moment) || chosen() || /[#&][a-z]+=/.test(location.hash)) { answers().then(show, failed); return; }
    tellToday(left(moment), moment);
    later.hidden = moment.day + 7 >= dates.length;
    finish(moment);
  }

  var week = window.perhekeskusWeek = {
    block: block, dates: dates, days: days, form: form, later: later, onPage: onPage, say: say, tellToday: tellToday,
    date: date, minutes: minutes, pageDay: pageDay, left: left, tooLittle: tooLittle, chosen: chosen, finish: finish
  };

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("change", function () { answers().then(function () { week.changed(); }, failed); });
  block.addEventListener("click", function (event) {
    var pressed = event.target.closest(".nearest, .week-later button, .week-more a, .week-more button");
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    answers().then(function () { week.press(pressed); }, pressed.href ? function () { location.href = pressed.href; } : failed);
  });
  document.addEventListener("perhekeskus:municipality", show);
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { own.hideOver(); } });
  window.addEventListener("hashchange", show);
  hours.always(show);
})();
