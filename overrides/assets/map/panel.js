/* The opened map: what is asked, how many answer, the map, and the same places as a list beside it. */
(function () {
  "use strict";
  var maps = window.perhekeskusMap;
  var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /* A choice of the kinds of meeting place that there are, each with its number; nothing when there are fewer than two. */
  function kinds(words, places, first) {
    var box = maps.element("label", "place-map__filter place-map__kind", words.kind);
    var select = maps.element("select");
    var counts = {};
    places.forEach(function (place) { if (place.kind) { counts[place.kind] = (counts[place.kind] || 0) + 1; } });
    select.append(new Option(words.kind_all, ""));
    Object.keys(counts).sort().forEach(function (kind) {
      select.append(new Option(words["kind_" + kind] + " (" + counts[kind] + ")", kind));
    });
    select.autocomplete = "off";
    select.value = first in counts ? first : "";
    box.append(select);
    box.hidden = select.options.length < 3;
    return { box: box, select: select };
  }

  function controls(words, places, kind) {
    var box = maps.element("div", "place-map__controls");
    var label = maps.element("label", "place-map__filter", words.filter);
    var text = maps.element("input");
    var today = maps.element("label", "place-map__today", words.filter_today);
    var open = maps.element("input");
    text.type = "search";
    text.autocomplete = "off";
    open.type = "checkbox";
    label.append(text);
    today.prepend(open);
    today.hidden = !places.some(function (place) { return place.open; });
    var choice = kinds(words, places, kind);
    box.append(label, choice.box, today);
    return { box: box, text: text, kind: choice.select, open: open };
  }

  function mapBox(words, name) {
    var box = maps.element("div", "place-map__map");
    box.id = "map_places";
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", maps.filled(words.label, { name: name }));
    return box;
  }

  function skipLink(words) {
    var link = maps.element("a", "place-map__skip", words.skip);
    link.href = "#map_list";
    return link;
  }

  /* One finger and the wheel scroll the page; two fingers, a mouse that holds, and the wheel of a map in use move it. */
  function manners(map) {
    var box = map.getContainer();
    box.addEventListener("pointerenter", function (event) {
      map.dragging[event.pointerType === "mouse" ? "enable" : "disable"]();
    });
    box.addEventListener("focusin", function () { map.scrollWheelZoom.enable(); });
    box.addEventListener("focusout", function () { map.scrollWheelZoom.disable(); });
    box.addEventListener("mouseleave", function () { map.scrollWheelZoom.disable(); });
    if (still) { map.panBy = function (offset) { return L.Map.prototype.panBy.call(this, offset, { animate: false }); }; }
  }

  function sources(words, settings) {
    return words.source + (settings.borders ? " " + settings.borders + "." : "");
  }

  /* Builds the panel into the block; `object` runs folium's script, which makes the map in its element. */
  maps.panel = function (block, folder, settings, file, object) {
    var words = settings.words;
    var places = maps.places(file, block.dataset.root, words);
    var asked = controls(words, places, block.dataset.kind || "");
    var count = maps.element("p", "place-map__count");
    var list = maps.list(words);
    var panel = maps.element("div", "place-map__panel");
    var side = maps.element("div", "place-map__side");
    var listed = block.querySelector(".place-map__listed");
    var button = block.querySelector("button");
    count.setAttribute("role", "status");
    side.append(skipLink(words), mapBox(words, block.dataset.name), maps.element("p", "note place-map__fingers", words.fingers));
    panel.append(asked.box, count, side, list);
    block.append(panel);

    function toggle(open) {
      panel.hidden = !open;
      if (listed) { listed.hidden = open; }
      block.classList.toggle("place-map--open", open);
      button.textContent = open ? words.close : words.open;
      button.setAttribute("aria-expanded", String(open));
    }
    toggle(true);

    L.Map.mergeOptions({ zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still });
    return object().then(function () {
      var map = window.map_places;
      L.control.zoom({ position: "bottomright", zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
      L.control.scale({ imperial: false }).addTo(map);
      manners(map);
      var markers = maps.markers(map, words, settings.route);
      if (settings.tiles) { side.append(maps.tiles(map, words, settings.tiles)); }
      side.append(maps.element("p", "note", sources(words, settings)));
      if (settings.borders) { maps.borders(map, folder + "borders.geojson"); }

      var names = maps.names(map, settings.names || []);
      /* One place on a ground without streets is looked at from afar, where names of municipalities tell where it is. */
      var nearest = block.dataset.only && !settings.tiles ? 10 : 14;
      function show(first) {
        var found = maps.chosen(places, asked.text.value, asked.kind.value, asked.open.checked);
        var unplaced = found.filter(function (place) { return !place.point; }).length;
        var bounds = markers.show(found);
        list.show(found);
        count.textContent = !found.length ? words.none
          : maps.count(words, "count", found.length) + (unplaced ? " " + maps.count(words, "unplaced", unplaced) : "");
        if (bounds && (first || !map.getBounds().intersects(bounds))) {
          map.fitBounds(bounds, { padding: [36, 36], maxZoom: nearest, animate: false });
        }
        names();
      }
      var waiting;
      asked.text.addEventListener("input", function () {
        clearTimeout(waiting);
        waiting = setTimeout(show, 200, false);
      });
      asked.kind.addEventListener("change", function () { show(false); });
      asked.open.addEventListener("change", function () { show(false); });
      show(true);
      return { toggle: function () { toggle(panel.hidden); map.invalidateSize(false); } };
    });
  };
})();
