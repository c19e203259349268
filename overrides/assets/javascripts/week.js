/* The week of a municipality or of the region: names today, and answers the reader's choices. They stand in the address
   after "#", so that they can be sent to a friend; the device's position is asked for only when a button is pressed, and
   stays on the device. */
(function () {
  "use strict";
  var ROOM = 10;
  var week = window.perhekeskusWeek, hours = window.perhekeskusHours, own = window.perhekeskus;
  var block = document.querySelector(".week"), words = block.dataset, dates = words.dates.split("|");
  var days = block.querySelector(".week-days"), status = block.querySelector(".week-status");
  var form = block.querySelector(".week-filters"), boxes = [].slice.call(form.querySelectorAll("input"));
  var later = block.querySelector(".week-later"), nearest = form.querySelector(".nearest");
  var told = form.querySelector(".week-near .note"), onPage = [].slice.call(days.childNodes);
  var files = {}, opened = {}, position = null, whole = false, drawn = "", shownOn = -1;
  if (!hours) { return; }

  function chosenHere() { return words.follows === undefined || !own.chosen ? null : own.chosen(); }

  /* Question → the answers that are chosen; what is not asked is left out. */
  function asked() {
    var found = {};
    boxes.forEach(function (box) {
      var name = box.closest("fieldset").dataset.asks;
      if (box.checked) { (found[name] = found[name] || []).push(box.value); }
    });
    return found;
  }

  function items() {
    var chosen = chosenHere(), file = chosen ? chosen.file : words.file;
    files[file] = files[file] || fetch(file).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.json();
    });
    files[file].catch(function () { delete files[file]; });
    return files[file];
  }

  function say(text) { if (status.textContent !== text) { status.textContent = text; } }

  function tellToday(left, moment) { say((left ? words.isToday : words.noMore).replace("{date}", dates[moment.day])); }

  function tellCount(number) {
    say(number ? words[number === 1 ? "countOne" : "countOther"].replace("{count}", number) : words.nothing);
  }

  function date(day) { return new Date(Date.parse(words.from) + day * 864e5).toISOString().slice(0, 10); }

  /* The day as the page came with it, if it did. */
  function pageDay(day) {
    return onPage.filter(function (node) { return node.dataset && node.dataset.day === date(day); })[0];
  }

  /* Lines of a day that are seen before the reader asks for the others: at least those that the page had. */
  function room(day) {
    var section = pageDay(day);
    return opened[day] ? Infinity : Math.max(ROOM, section ? section.querySelectorAll("li:not(.carried)").length : 0);
  }

  /* Draws what is left of today and of the six days after it, or of all days that the file knows. Gives how many times
     these are, and those of today. */
  function draw(file, moment) {
    var filter = asked(), count = { all: 0, today: 0 }, last = whole ? dates.length : moment.day + 7;
    var fitting = file.items.filter(function (item) { return week.fits(item, filter); });
    var all = week.days(fitting, position && fitting.map(function (item) {
      return item.point && week.kilometres(position, item.point);
    }));
    days.textContent = "";
    for (var day = moment.day; day < Math.min(last, dates.length); day++) {
      var left = (all[day] || []).filter(function (one) {
        return day === moment.day ? one.end > moment.minute : !one.carried;
      });
      var section = week.section(date(day), dates[day], left, words, room(day));
      var on = left.filter(function (one) { return !one.off; }).length;
      count.all += on;
      if (day === moment.day) { count.today = on; }
      if (section) { days.append(section); }
    }
    return count;
  }

  /* The lines of today on the page that are not over. */
  function left(moment) {
    var here = pageDay(moment.day);
    var rows = here ? [].slice.call(here.querySelectorAll("li:not(.off)")) : [];
    return rows.filter(function (row) {
      var end = row.dataset.time.split("-")[1];
      return end.slice(0, 2) * 60 + Number(end.slice(2)) > moment.minute;
    }).length;
  }

  /* Whether all of today that the page tells is over while there is more to tell. */
  function hidden(moment) {
    var here = pageDay(moment.day);
    return here && here.querySelector(".week-more") && !left(moment);
  }

  function state(moment) {
    var chosen = chosenHere(), filter = asked();
    var any = Object.keys(filter).length || position || whole || chosen || Object.keys(opened).length;
    var dated = onPage.map(function (node) { return node.dataset && node.dataset.day; }).filter(Boolean);
    var gone = dated.length && dated[dated.length - 1] < date(moment.day);
    return any || gone || hidden(moment) ? JSON.stringify([filter, position, whole, chosen && chosen.code, opened, moment.day]) : "";
  }

  function plain(moment) {
    if (drawn) {
      days.textContent = "";
      onPage.forEach(function (node) { days.append(node); });
      drawn = "";
    }
    tellToday(left(moment), moment);
  }

  function finish(moment) {
    block.classList.add("told");
    week.name(block, moment, dates);
  }

  function show() {
    var moment = hours.now(words.from), wanted;
    if (moment.day !== shownOn) { own.hideOver(); }
    shownOn = moment.day;
    if (moment.day < 0) { block.classList.add("told"); return Promise.resolve(); }
    if (moment.day >= dates.length) {
      say(words.stale);
      days.hidden = form.hidden = later.hidden = true;
      block.classList.add("told");
      return Promise.resolve();
    }
    wanted = state(moment);
    later.hidden = whole || moment.day + 7 >= dates.length;
    if (!wanted || wanted === drawn) {
      if (!wanted) { plain(moment); }
      finish(moment);
      return Promise.resolve();
    }
    return items().then(function (file) {
      if (wanted !== state(moment)) { return; }
      drawn = wanted;
      var count = draw(file, moment);
      if (position || Object.keys(asked()).length) { tellCount(count.all); } else { tellToday(count.today, moment); }
      finish(moment);
    }, function () {
      say(words.failed);
      finish(moment);
    });
  }

  function write() {
    var parts = [], names = {};
    boxes.forEach(function (box) {
      if (!box.checked) { return; }
      if (!names[box.name]) { parts.push(names[box.name] = [box.name]); }
      names[box.name].push(box.value);
    });
    history.replaceState(history.state, "", parts.length ? "#" + parts.map(function (part) {
      return part[0] + "=" + part.slice(1).join(",");
    }).join("&") : location.pathname + location.search);
  }

  /* "#ika=2" ticks the age that two years belong to. An address of a place on the page asks nothing. */
  function read() {
    var told = {};
    location.hash.slice(1).split("&").forEach(function (part) {
      var pair = part.split("=");
      if (pair[1]) { told[pair[0]] = pair[1].split(","); }
    });
    if (!boxes.some(function (box) { return told[box.name]; })) { return; }
    boxes.forEach(function (box) {
      var ends = box.value.split("-");
      box.checked = (told[box.name] || []).some(function (value) {
        return value === box.value || (ends[1] && /^\d+$/.test(value) && ends[0] <= +value && +value <= ends[1]);
      });
      if (box.checked && box.closest("details")) { box.closest("details").open = true; }
    });
  }

  function far(given, text) {
    position = given;
    nearest.setAttribute("aria-pressed", String(Boolean(given)));
    told.textContent = text;
    show();
  }

  nearest.addEventListener("click", function () {
    if (position) { far(null, words.positionStays); return; }
    told.textContent = words.locating;
    if (!navigator.geolocation) { far(null, words.unlocated); return; }
    navigator.geolocation.getCurrentPosition(function (found) {
      far([found.coords.latitude, found.coords.longitude], words.positionStays);
    }, function (fault) { far(null, fault.code === 1 ? words.denied : words.unlocated); }, { timeout: 15000, maximumAge: 300000 });
  });

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("change", function () { opened = {}; write(); show(); });

  later.querySelector("button").addEventListener("click", function () {
    whole = true;
    show().then(function () {
      var first = days.querySelector("[data-day='" + date(shownOn + 7) + "'] h3") || days.querySelector("h3");
      if (first) { first.tabIndex = -1; first.focus(); }
    });
  });

  /* The rest of a day: here instead of on a page of its own, with the focus on the first line that was not seen before. */
  days.addEventListener("click", function (event) {
    var rest = event.target.closest(".week-more a, .week-more button"), section, before;
    if (!rest || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    section = rest.closest(".week-day").dataset.day;
    before = [].map.call(rest.closest(".week-day").querySelectorAll("li a"), function (link) { return link.href; });
    opened[Math.round((Date.parse(section) - Date.parse(words.from)) / 864e5)] = true;
    show().then(function () {
      var links = [].slice.call(days.querySelectorAll("[data-day='" + section + "'] li a"));
      var first = links.filter(function (link) { return before.indexOf(link.href) < 0; })[0] || links[0];
      if (first) { first.focus(); } else if (rest.href) { location.href = rest.href; }
    });
  });

  document.addEventListener("perhekeskus:municipality", function () { opened = {}; show(); });
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { own.hideOver(); show(); } });
  window.addEventListener("hashchange", function () { read(); show(); });
  read();
  hours.always(show);
})();
