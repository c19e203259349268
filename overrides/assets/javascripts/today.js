/* The card "where to go today": what is on now or next, by the minute. It chooses from what is on the page, and from all
   of the reader's own municipality when one is chosen. Lines stay where they are and change their words, so that nothing
   jumps. */
(function () {
  "use strict";
  var LONG = 360; // minutes: what lasts longer is an open door, not a gathering (generators/directory/going_times.py)
  var hours = window.perhekeskusHours, own = window.perhekeskus, card = document.querySelector(".today-card");
  if (!card || !hours) { return; }
  var words = card.dataset, lines = [].slice.call(card.querySelectorAll("ol > li"));
  var where = card.querySelector(".today-where"), date = card.querySelector(".today-date");
  var more = card.querySelector(".today-more a"), week = more.href;
  var region = where.textContent, shown = lines.filter(function (line) { return !line.hidden; }).length;
  var files = {}, places = lines.map(function (line) {
    return {
      fields: line.dataset.times.split(","), visit: line.dataset.visit !== undefined,
      link: line.querySelector("a").cloneNode(true), note: line.querySelector(".note").cloneNode(true)
    };
  });
  var onPage = places;

  function placed(told) {
    var link = document.createElement("a"), note = document.createElement("span");
    link.href = words.root + told.link;
    link.textContent = told.name;
    if (told.lang) { link.lang = told.lang; }
    note.className = "note";
    note.textContent = told.note || "";
    return { fields: told.times.split(","), visit: told.visit, link: link, note: note };
  }

  /* What of a day has not ended, best first: what has a time of its own, then open doors; what is on, then the soonest. */
  function coming(day, minute) {
    var found = [];
    places.forEach(function (place) {
      var left = hours.touching(place.fields, day).filter(function (span) { return span[1] > minute; }), first = left[0];
      if (!first) { return; }
      found.push({
        place: place, spans: left,
        order: [place.visit ? 1 : 0, first[1] - first[0] > LONG ? 1 : 0, Math.max(first[0], minute), -first[1]]
      });
    });
    return found.sort(function (a, b) {
      for (var n = 0; n < 4; n++) { if (a.order[n] !== b.order[n]) { return a.order[n] - b.order[n]; } }
      return a.place.link.textContent < b.place.link.textContent ? -1 : 1;
    });
  }

  function fill(line, one, moment, today) {
    var link = line.querySelector("a"), focused = link === document.activeElement, tag = line.querySelector(".tag");
    line.classList.toggle("held", !one);
    if (!one) { return; }
    if (link.href !== one.place.link.href || link.textContent !== one.place.link.textContent) {
      link = line.insertBefore(one.place.link.cloneNode(true), link);
      link.nextElementSibling.remove();
      line.replaceChild(one.place.note.cloneNode(true), line.querySelector(".note"));
      if (focused) { link.focus({ preventScroll: true }); }
    }
    var told = one.spans && today ? hours.tag(one.place.fields, moment) : { open: false, text: "" };
    var day = one.later ? words.dates.split("|")[one.later] + " " : "";
    line.querySelector(".when").textContent = one.spans ? day + hours.times(one.spans) : "";
    tag.textContent = told.text;
    tag.className = told.open ? "tag tag-open" : "tag tag-quiet";
    tag.hidden = !told.text;
  }

  /* What is on the days after, until the card is full: each stands on it once. */
  function filled(found, day, last) {
    while (found.length && found.length < shown && ++day < last) {
      coming(day, 0).forEach(function (one) {
        one.later = day;
        if (!found.some(function (known) { return known.place === one.place; })) { found.push(one); }
      });
    }
    return found;
  }

  function sentence(text, day) { return text.replace("{date}", words.dates.split("|")[day]); }

  function show() {
    var moment = hours.now(words.from), day = moment.day, last = words.dates.split("|").length, found = [];
    if (day >= 0 && day < last) {
      while (day < last && !(found = coming(day, day === moment.day ? moment.minute : 0)).length) { day++; }
    }
    var text = moment.day < 0 || moment.day >= last ? words.stale
      : !found.length ? words.none
        : day === moment.day ? sentence("{date}", day)
          : sentence(day === moment.day + 1 ? words.tomorrow : words.later, day);
    if (text === words.stale) { found = places.map(function (place) { return { place: place }; }); }
    if (date.textContent !== text) { date.textContent = text; }
    if (text !== words.stale) { found = filled(found, day, last); }
    lines.slice(0, shown).forEach(function (line, place) {
      fill(line, found[place], moment, day === moment.day && found[place] && !found[place].later);
    });
  }

  /* Lines of the own municipality are not seen before they are there (goings.css). */
  function tell() {
    show();
    card.classList.add("told");
  }

  function choose() {
    var chosen = own.chosen();
    where.textContent = chosen ? chosen.name : region;
    more.href = chosen ? chosen.page + "#week" : week;
    if (!chosen) { places = onPage; tell(); return; }
    files[chosen.code] = files[chosen.code] || fetch(chosen.file).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.json();
    });
    files[chosen.code].then(function (file) {
      if (own.municipality() !== chosen.code) { return; }
      places = file.items.map(placed);
      tell();
    }).catch(function () {
      delete files[chosen.code];
      where.textContent = region;
      places = onPage;
      tell();
    });
  }

  document.addEventListener("perhekeskus:municipality", choose);
  if (own.municipality()) { choose(); }
  hours.always(show);
})();
