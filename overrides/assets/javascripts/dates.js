/* The next date of a meeting place, group or event by the clock of Helsinki: the line above the dated list says "today"
   and whether it is on, and what is past is marked. Every date is in the page, so that an old page tells nothing wrong. */
(function () {
  "use strict";
  var hours = window.perhekeskusHours, block = document.querySelector(".dates");
  var line = block && block.querySelector(".next");
  var words = {
    fi: { today: "Tänään", tomorrow: "Huomenna", open: "auki nyt", on: "käynnissä nyt", past: "Nämä ajat ovat menneet." },
    sv: { today: "I dag", tomorrow: "I morgon", open: "öppet nu", on: "pågår nu", past: "Dessa tider har passerat." },
    en: { today: "Today", tomorrow: "Tomorrow", open: "open now", on: "on now", past: "These dates have passed." }
  }[document.documentElement.lang.slice(0, 2)];
  if (!hours || !line || !words) { return; }
  var label = line.querySelector("span"), text = line.querySelector("strong"), tag = document.createElement("span");
  var later = label.textContent;
  tag.className = "tag";
  tag.textContent = block.classList.contains("dates-open") ? words.open : words.on;
  tag.hidden = true;
  line.append(" ", tag);

  /* Minutes of the wall clock from the beginning of 1970. */
  function minutes(told) {
    return Date.parse(told.slice(0, 10)) / 60000 + told.slice(11, 13) * 60 + Number(told.slice(14, 16));
  }

  function show() {
    var now = hours.now("1970-01-01"), next = null;
    var moment = now.day * 1440 + now.minute;
    block.querySelectorAll("li").forEach(function (row) {
      var past = minutes(row.dataset.end) <= moment;
      row.classList.toggle("past", past);
      if (!next && !past && !row.classList.contains("off")) { next = row.querySelector("time"); }
    });
    var begins = next && minutes(next.dateTime);
    var days = next ? Math.max(Math.floor(begins / 1440) - now.day, 0) : -1;
    var clock = next && next.lastChild.textContent.trim();
    label.textContent = days < 0 ? "" : days === 0 ? words.today : days === 1 ? words.tomorrow : later;
    text.textContent = !next ? words.past : days < 2 && clock && begins > moment - 1440 ? clock : next.textContent;
    tag.hidden = !next || begins > moment;
  }

  hours.always(show);
})();
