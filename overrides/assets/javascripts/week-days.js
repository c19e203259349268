/* The days of a week as the page has them, made anew from the data file when the reader asks for what the page lacks. Every
   text is set as text, never as markup. */
(function () {
  "use strict";
  var week = window.perhekeskusWeek, hours = window.perhekeskusHours;

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) { made.className = kind; }
    if (text) { made.textContent = text; }
    return made;
  }
  function digits(minute) { return ("0" + Math.floor(minute / 60)).slice(-2) + ("0" + minute % 60).slice(-2); }

  function line(one, words) {
    var made = element("li", one.carried ? "carried" : one.off ? "off" : ""), link = element("a", "", one.item.name);
    var whole = one.start === 0 && one.end === 1440, far = one.kilometres;
    made.dataset.time = digits(one.start) + "-" + digits(one.end);
    link.href = words.root + one.item.link;
    if (one.item.lang) { link.lang = one.item.lang; }
    [
      element("span", "when", whole ? words.allDay : hours.times([[one.start, one.end, one.open]])), " ", link, " ",
      element("span", "note", [far === undefined ? "" : week.distance(far), one.item.note].filter(Boolean).join(" · "))
    ].forEach(function (part) { made.append(part); });
    if (one.off) { made.append(" ", element("span", "tag tag-quiet", one.item.off || words.cancelled)); }
    return made;
  }

  function more(count, words) {
    var button = element("button", "", words[count === 1 ? "moreOne" : "moreOther"].replace("{count}", count));
    var row = element("p", "week-more");
    button.type = "button";
    row.append(button);
    return row;
  }

  /* As many times as there is room for, from all parts of the day in turn, or with distances the nearest. */
  function chosen(times, room) {
    if (times.length <= room || times[0].kilometres !== undefined) { return times.slice(0, room); }
    var parts = [[], [], [], []], found = [];
    times.forEach(function (one) { parts[one.part].push(one); });
    for (var turn = 0; found.length < room; turn++) {
      parts.forEach(function (part) { if (part[turn] && found.length < room) { found.push(part[turn]); } });
    }
    return times.filter(function (one) { return found.indexOf(one) >= 0; });
  }

  /* One day, dated, with as many lines as there is room for. Null when nothing is on. */
  week.section = function (date, text, times, words, room) {
    if (!times.length) { return null; }
    var made = element("section", "week-day"), list = element("ol", "goings");
    made.dataset.day = date;
    made.append(element("h3", "", text), list);
    chosen(times, room).forEach(function (one) { list.append(line(one, words)); });
    if (list.children.length < times.length) { made.append(more(times.length - list.children.length, words)); }
    return made;
  };
})();
