/* What a reader asks of the week. The choices stand in the address after "#", so that they can be sent to a friend; the
   device's position is asked for only when a button is pressed, and stays on the device. */
(function () {
  "use strict";
  var ROOM = 10;
  var week = window.perhekeskusWeek, words = week.block.dataset, dates = week.dates;
  var boxes = [].slice.call(week.form.querySelectorAll("input")), nearest = week.form.querySelector(".nearest");
  var told = week.form.querySelector(".week-near .note"), latest = null, hash = "";
  var files = {}, opened = {}, position = null, located = 0, whole = false, drawn = "";

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
    var chosen = week.chosen(), file = chosen ? chosen.file : words.file;
    files[file] = files[file] || fetch(file).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.json();
    });
    files[file].catch(function () { delete files[file]; });
    return files[file];
  }

  function tellCount(number) {
    week.say(number ? words[number === 1 ? "countOne" : "countOther"].replace("{count}", number) : words.nothing);
  }

  /* Lines of a day that are seen before the reader asks for the others: at least those that the page had. */
  function room(day) {
    var section = week.pageDay(day);
    return opened[day] ? Infinity : Math.max(ROOM, section ? section.querySelectorAll("li:not(.carried)").length : 0);
  }

  /* Draws what is left of today and of the six days after it, or of all days that the file knows. Gives how many times
     these are, and those of today. */
  function draw(file, moment) {
    var filter = asked(), count = { all: 0, today: 0 }, last = whole ? dates.length : moment.day + 7;
    var fitting = file.items.filter(function (item) { return week.fits(item, filter); });
    var all = week.times(fitting, position && fitting.map(function (item) {
      return item.point ? week.kilometres(position, item.point) : undefined;
    }));
    week.days.textContent = "";
    for (var day = moment.day; day < Math.min(last, dates.length); day++) {
      var left = (all[day] || []).filter(function (one) {
        return day === moment.day ? one.end > moment.minute : !one.carried;
      });
      var section = week.section(week.date(day), dates[day], left, words, room(day));
      var on = left.filter(function (one) { return !one.off; }).length;
      count.all += on;
      if (day === moment.day) { count.today = on; }
      if (section) { week.days.append(section); }
    }
    return count;
  }

  /* All that decides what is drawn; "" when the page as it came is what is asked for. */
  function state(moment) {
    var chosen = week.chosen(), filter = asked();
    var any = Object.keys(filter).length || position || whole || chosen || Object.keys(opened).length;
    return any || week.tooLittle(moment)
      ? JSON.stringify([filter, position, whole, chosen && chosen.code, opened, moment.day]) : "";
  }

  function asCame(moment) {
    if (drawn) {
      week.days.textContent = "";
      week.onPage.forEach(function (node) { week.days.append(node); });
      drawn = "";
    }
    week.tellToday(week.left(moment), moment);
  }

  week.answer = function (moment) {
    if (location.hash !== hash) { read(); }
    var wanted = state(latest = moment);
    week.later.hidden = whole || moment.day + 7 >= dates.length;
    if (!wanted || wanted === drawn) {
      if (!wanted) { asCame(moment); }
      week.finish(moment);
      return Promise.resolve();
    }
    return items().then(function (file) {
      if (wanted !== state(moment)) { return; }
      drawn = wanted;
      var count = draw(file, moment);
      if (position || Object.keys(asked()).length) { tellCount(count.all); } else { week.tellToday(count.today, moment); }
      week.finish(moment);
    }, function () {
      week.say(words.failed);
      week.finish(moment);
    });
  };

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
    hash = location.hash;
  }

  /* "#ika=2" ticks the age that two years belong to. An address of a place on the page asks nothing. */
  function read() {
    var given = {};
    hash = location.hash;
    hash.slice(1).split("&").forEach(function (part) {
      var pair = part.split("=");
      if (pair[1]) { given[pair[0]] = pair[1].split(","); }
    });
    if (!boxes.some(function (box) { return given[box.name]; })) { return; }
    boxes.forEach(function (box) {
      var ends = box.value.split("-");
      box.checked = (given[box.name] || []).some(function (value) {
        return value === box.value || (ends[1] && /^\d+$/.test(value) && +ends[0] <= +value && +value <= +ends[1]);
      });
      if (box.checked && box.closest("details")) { box.closest("details").open = true; }
    });
  }

  week.changed = function () {
    opened = {};
    write();
    week.answer(latest);
  };

  /* The position, or none. What else was asked of the device meanwhile is not waited for any more. */
  function far(given, text) {
    position = given;
    located += 1;
    nearest.setAttribute("aria-pressed", String(Boolean(given)));
    told.textContent = text;
    week.answer(latest);
  }

  function near() {
    if (position) { far(null, words.positionStays); return; }
    told.textContent = words.locating;
    if (!navigator.geolocation) { far(null, words.unlocated); return; }
    var asking = located;
    navigator.geolocation.getCurrentPosition(function (found) {
      if (asking === located) { far([found.coords.latitude, found.coords.longitude], words.positionStays); }
    }, function (fault) {
      if (asking === located) { far(null, fault.code === 1 ? words.denied : words.unlocated); }
    }, { timeout: 15000, maximumAge: 300000 });
  }

  function nextWeek() {
    whole = true;
    week.answer(latest).then(function () {
      var first = week.days.querySelector("[data-day='" + week.date(latest.day + 7) + "'] h3") || week.days.querySelector("h3");
      if (first) { first.tabIndex = -1; first.focus(); }
    });
  }

  /* The rest of a day: here instead of on a page of its own, with the focus on the first line that was not seen before. */
  function open(rest) {
    var section = rest.closest(".week-day"), day = section.dataset.day;
    var before = [].map.call(section.querySelectorAll("li a"), function (link) { return link.href; });
    opened[Math.round((Date.parse(day) - Date.parse(words.from)) / 864e5)] = true;
    week.answer(latest).then(function () {
      var links = [].slice.call(week.days.querySelectorAll("[data-day='" + day + "'] li a"));
      var first = links.filter(function (link) { return before.indexOf(link.href) < 0; })[0] || links[0];
      if (first) { first.focus(); }
    });
  }

  week.press = function (pressed) {
    if (pressed === nearest) { near(); } else if (week.later.contains(pressed)) { nextWeek(); } else { open(pressed); }
  };

  latest = window.perhekeskusHours.now(words.from);
  if (!boxes.some(function (box) { return box.checked; })) { read(); } else { hash = location.hash; }
})();
