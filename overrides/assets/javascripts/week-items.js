/* What is on, from the data file of a municipality or of the region (generators/pages/today_files.py): its times day by
   day, what of it answers the reader's choices, and how far it is. Nothing of it leaves the device. */
(function () {
  "use strict";
  var LONG = 360, week = window.perhekeskusWeek;

  /* Each day's times, the soonest first, or with distances the nearest. One is { item, start, end, off, open, carried,
     part, kilometres }; its part of the day is doors that stand open, else morning, afternoon, evening. */
  week.times = function (items, distances) {
    var days = [];
    function put(day, one) { (days[day] = days[day] || []).push(one); }
    items.forEach(function (item, place) {
      if (item.visit) { return; }
      item.times.split(",").forEach(function (field, day) {
        (field ? field.split("+") : []).forEach(function (span) {
          var ends = span.replace("!", "").split("-"), start = week.minutes(ends[0]), end = week.minutes(ends[1]);
          var one = {
            item: item, start: start, end: end, off: span[0] === "!", open: span.slice(-1) === "~",
            part: end - start > LONG ? 0 : start < 720 ? 1 : start < 960 ? 2 : 3,
            kilometres: distances ? distances[place] : undefined, order: [start, end]
          };
          if (distances) { one.order = [one.kilometres === undefined ? 1e5 : one.kilometres, start]; }
          put(day, one);
          if (end > 1440 && !one.off) {
            put(day + 1, {
              item: item, start: 0, end: end - 1440, open: one.open, carried: true, part: one.part, kilometres: one.kilometres,
              order: distances ? one.order : [-1]
            });
          }
        });
      });
    });
    days.forEach(function (times) { times.sort(before); });
    return days;
  };

  function before(a, b) {
    for (var n = 0; n < a.order.length && n < b.order.length; n++) {
      if (a.order[n] !== b.order[n]) { return a.order[n] - b.order[n]; }
    }
    return 0; // the file is in alphabetical order
  }

  /* Whether an item answers what is asked: one of the answers of each question. What tells no ages is for all. */
  week.fits = function (item, asked) {
    function one(name, answers) { return !asked[name] || asked[name].some(answers); }
    return one("age", function (years) {
      var ends = years.split("-");
      return !item.ages || item.ages.some(function (ages) {
        return (ages[0] || 0) <= ends[1] && (ages[1] === null || ages[1] >= ends[0]);
      });
    }) && one("kind", function (kind) { return item.link.split("/")[0] === kind; })
      && one("free", function () { return item.free; })
      && one("language", function (code) { return item.languages && item.languages.indexOf(code) >= 0; });
  };

  /* Kilometres along the earth's surface between two points (latitude, longitude in degrees). */
  week.kilometres = function (a, b) {
    var turn = Math.PI / 180, across = Math.sin((b[0] - a[0]) * turn / 2), along = Math.sin((b[1] - a[1]) * turn / 2);
    var part = across * across + Math.cos(a[0] * turn) * Math.cos(b[0] * turn) * along * along;
    return 12742 * Math.asin(Math.sqrt(part));
  };

  /* "350 m", "1,2 km", "12 km". */
  week.distance = function (kilometres) {
    if (kilometres < .975) { return Math.max(50, Math.round(kilometres * 20) * 50) + " m"; }
    return (kilometres < 9.95 ? kilometres.toFixed(1) : String(Math.round(kilometres)))
      .replace(".", document.documentElement.lang === "en" ? "." : ",") + " km";
  };
})();
