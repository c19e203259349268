/* The list beside the map: which places answer what is asked, and their lines, a portion at a time. Every text of the
   data is set as text, never as markup. */
(function () {
  "use strict";
  var maps = window.perhekeskusMap = window.perhekeskusMap || {};
  var PORTION = 50;

  maps.element = function (tag, name, text) {
    var element = document.createElement(tag);
    if (name) { element.className = name; }
    if (text) { element.textContent = text; }
    return element;
  };

  maps.button = function (text) {
    var button = maps.element("button", "button", text);
    button.type = "button";
    return button;
  };

  maps.filled = function (text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  };

  maps.count = function (words, key, number) {
    return maps.filled(words[key + (number === 1 ? "_one" : "_other")], { count: number });
  };

  /* Small letters without their marks: "Äetsä" is found by "aetsa" too. */
  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  /* The places of a file as the map and the list need them. `today` is told in words, "" when it is not known. */
  maps.places = function (file, root, words) {
    var hours = window.perhekeskusHours;
    var day = hours && hours.now(file.from).day;
    return file.features.map(function (feature) {
      var told = feature.properties;
      var spans = hours && told.hours ? hours.openings(told.hours.split(","), day) : undefined;
      var open = Boolean(spans && spans.length);
      return {
        name: told.name,
        lang: told.lang || "",
        link: root + told.link,
        address: told.address || "",
        town: told.place || "",
        kind: told.kind || "",
        kindName: told.kind ? words["kind_" + told.kind] : "",
        check: Boolean(told.check),
        point: feature.geometry && [feature.geometry.coordinates[1], feature.geometry.coordinates[0]],
        today: !spans ? "" : open ? maps.filled(words.today, { times: hours.times(spans) }) : words.today_closed,
        open: open,
        searched: folded([told.name, told.address, told.place, told.kind && words["kind_" + told.kind]].join(" "))
      };
    });
  };

  /* The places that hold every asked word and, when that is asked, are of one kind of meeting place or open today. */
  maps.chosen = function (places, text, kind, openOnly) {
    var asked = folded(text).split(/\s+/);
    return places.filter(function (place) {
      return (place.open || !openOnly) && (!kind || place.kind === kind) && asked.every(function (word) { return place.searched.includes(word); });
    });
  };

  /* A place's name as a link to its page. */
  maps.link = function (place) {
    var link = maps.element("a", "", place.name);
    link.href = place.link;
    if (place.lang) { link.lang = place.lang; }
    return link;
  };

  maps.today = function (place) {
    return maps.element("span", place.open ? "today" : "today today-closed", place.today);
  };

  /* Beside its times: that they may be old. */
  maps.check = function (words) {
    return maps.element("span", "today today-closed", words.check);
  };

  function line(place, words) {
    var item = maps.element("li");
    var note = [place.kindName, place.address].filter(Boolean).join(" · ");
    item.append(maps.link(place));
    if (note) { item.append(maps.element("span", "note", note)); }
    if (place.today) { item.append(maps.today(place)); }
    if (place.check) { item.append(maps.check(words)); }
    return item;
  }

  /* The list itself; `show` gives it other places. */
  maps.list = function (words) {
    var box = maps.element("div", "place-map__list");
    var list = maps.element("ul", "records");
    var more = maps.button(words.more);
    var shown = [], next = 0;
    box.id = "map_list";
    box.tabIndex = -1;
    box.append(list, more);

    function portion() {
      shown.slice(next, next + PORTION).forEach(function (place) { list.append(line(place, words)); });
      next += PORTION;
      more.hidden = next >= shown.length;
    }

    more.addEventListener("click", function () {
      var first = next;
      portion();
      list.children[first].querySelector("a").focus();
    });

    box.show = function (places) {
      list.textContent = "";
      list.hidden = !places.length;
      shown = places;
      next = 0;
      portion();
    };
    return box;
  };
})();
