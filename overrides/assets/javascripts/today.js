/* The card "where to go today": which of the places are open now or open next, by the minute. It chooses from those on
   the page, and from all of the reader's own municipality when one is chosen. Lines stay where they are and change their
   words, so that nothing jumps. */
(function () {
  "use strict";
  var hours = window.perhekeskusHours, own = window.perhekeskus, card = document.querySelector(".today-card");
  if (!card || !hours || !own) { return; }
  var words = card.dataset, lines = [].slice.call(card.querySelectorAll("ol > li"));
  var where = card.querySelector(".today-where"), date = card.querySelector(".today-date");
  var region = where.textContent, shown = lines.filter(function (line) { return !line.hidden; }).length;
  var files = {}, places = lines.map(function (line) {
    return {
      fields: line.dataset.hours.split(","), visit: line.dataset.visit !== undefined,
      link: line.querySelector("a").cloneNode(true), note: line.querySelector(".note").cloneNode(true)
    };
  });
  var onPage = places;

  function placed(feature) {
    var told = feature.properties, link = document.createElement("a"), note = document.createElement("span");
    link.href = words.root + told.link;
    link.textContent = told.name;
    if (told.lang) { link.lang = told.lang; }
    note.className = "note";
    note.textContent = [told.what, told.address].filter(Boolean).join(" · ");
    return { fields: (told.outing_hours || told.hours || "").split(","), visit: !told.outing, link: link, note: note };
  }

  /* Openings of a day that have not ended: [place, from, to], the open ones first, then the soonest. */
  function coming(day, minute) {
    var found = [];
    places.forEach(function (place) {
      var left = hours.touching(place.fields, day).filter(function (span) { return span[1] > minute; });
      if (!left.length) { return; }
      var start = Math.max(left[0][0], minute), whole = left[0][0] <= 0 && left[0][1] >= 1440;
      found.push({ place: place, spans: left, order: [place.visit ? 1 : 0, whole ? 1 : 0, start, -left[0][1]] });
    });
    var outings = found.filter(function (one) { return !one.place.visit; });
    return (outings.length ? outings : found).sort(function (a, b) {
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

  /* The openings of the days after, until the card is full: a place stands on it once. */
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

  function choose() {
    var chosen = own.chosen();
    where.textContent = chosen ? chosen.name : region;
    if (!chosen) { places = onPage; show(); return; }
    files[chosen.code] = files[chosen.code] || fetch(chosen.file).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.json();
    });
    files[chosen.code].then(function (file) {
      if (own.municipality() !== chosen.code) { return; }
      places = file.features.filter(function (feature) {
        return feature.properties.outing || feature.properties.visit;
      }).map(placed);
      show();
    }).catch(function () {
      delete files[chosen.code];
      where.textContent = region;
      places = onPage;
      show();
    });
  }

  document.addEventListener("perhekeskus:municipality", choose);
  if (own.municipality()) { choose(); }
  hours.always(show);
})();
