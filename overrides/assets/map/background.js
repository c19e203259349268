/* What is under the places: names of municipalities at their places, their borders where the site has them, and tiles
   of another server where the settings name one and the reader agrees. */
(function () {
  "use strict";
  var maps = window.perhekeskusMap;
  var KEY = "perhekeskus-tiles";

  function name(text) {
    return new maps.Icon({
      className: "map-name",
      iconSize: null,
      dress: function (element) {
        element.textContent = "";
        element.append(maps.element("span", "", text));
      }
    });
  }

  /* Where a name may stand: pixels from the middle of its places to the middle of the name, in order of liking. */
  function spots(box) {
    var aside = box.width / 2 + 24;
    return [[0, 14], [0, 38], [0, -54], [aside, -14], [-aside, -14]];
  }

  function meet(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  /* Names stand by the middle of the municipality's places; one that finds no room beside the marks is not shown. The
     result puts them anew. */
  maps.names = function (map, names) {
    var pane = map.createPane("names");
    pane.setAttribute("aria-hidden", "true");
    var marks = names.map(function (row) {
      return L.marker([row[2], row[1]], { icon: name(row[0]), interactive: false, keyboard: false, pane: "names" }).addTo(map);
    });

    function place() {
      var taken = Array.from(map.getPanes().markerPane.children, function (mark) { return mark.getBoundingClientRect(); });
      marks.forEach(function (mark) {
        var text = mark.getElement().firstChild;
        text.hidden = false;
        text.style.transform = "translate(-50%, -50%)";
        var box = text.getBoundingClientRect();
        var spot = spots(box).find(function (moved) {
          var there = { left: box.left + moved[0], right: box.right + moved[0], top: box.top + moved[1], bottom: box.bottom + moved[1] };
          return !taken.some(function (other) { return meet(there, other); }) && taken.push(there);
        });
        text.hidden = !spot;
        if (spot) { text.style.transform += " translate(" + spot[0] + "px, " + spot[1] + "px)"; }
      });
    }
    map.on("zoomend resize", place);
    return place;
  };

  maps.borders = function (map, address) {
    return fetch(address).then(function (answer) { return answer.json(); }).then(function (file) {
      L.geoJSON(file, { interactive: false, style: { className: "map-border" } }).addTo(map).bringToBack();
    });
  };

  function kept() {
    try { return localStorage.getItem(KEY); } catch (refused) { return null; }
  }

  function keep(host) {
    try {
      if (host) { localStorage.setItem(KEY, host); } else { localStorage.removeItem(KEY); }
    } catch (refused) { /* the device keeps nothing: the choice holds until the page is left */ }
  }

  /* The choice of tiles: a button, and a sentence that says who then sees what. Another host is another question. */
  maps.tiles = function (map, words, tiles) {
    var box = maps.element("div", "place-map__tiles");
    var button = maps.button("");
    var host = new URL(tiles.address).host;
    var source = maps.element("p", "note");
    var note = maps.element("p", "note", maps.filled(words.tiles_note, { host: host }));
    var layer = L.tileLayer(tiles.address, { maxNativeZoom: tiles.maxZoom, maxZoom: map.getMaxZoom() });
    note.id = "map_tiles_note";
    button.setAttribute("aria-describedby", note.id);
    source.append(maps.filled(words.tiles_source, { name: tiles.link ? "" : tiles.attribution }));
    if (tiles.link) {
      var parts = words.tiles_source.split("{name}");
      var link = maps.element("a", "", tiles.attribution);
      link.href = tiles.link;
      link.rel = "noreferrer";
      source.textContent = "";
      source.append(parts[0], link, parts[1]);
    }
    box.append(button, note, source);

    function show(on) {
      if (on) { layer.addTo(map); } else { layer.remove(); }
      map.getContainer().classList.toggle("map--tiles", on);
      button.textContent = on ? words.tiles_hide : words.tiles_show;
      source.hidden = !on;
    }
    button.addEventListener("click", function () {
      var on = !map.hasLayer(layer);
      keep(on ? host : "");
      show(on);
    });
    show(kept() === host);
    return box;
  };
})();
