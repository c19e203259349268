/* The places on the map: one mark each, near ones gathered into one. Each mark is a button for the keyboard and for
   screen readers; what a press opens is made of elements and text, so no name can become markup. */
(function () {
  "use strict";
  var maps = window.perhekeskusMap;
  var SVG = "http://www.w3.org/2000/svg";

  /* Leaflet's icon of an element, dressed by a function each time it is shown. */
  var Icon = L.DivIcon.extend({
    createIcon: function (old) {
      var element = L.DivIcon.prototype.createIcon.call(this, old);
      this.options.dress(element);
      return element;
    }
  });
  maps.Icon = Icon;

  function shape(tag, attributes) {
    var element = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    return element;
  }

  function pin(place) {
    var drawing = shape("svg", { viewBox: "0 0 32 40", "aria-hidden": "true" });
    drawing.append(
      shape("path", { d: "M16 1.5A14.5 14.5 0 0 0 1.5 16C1.5 26 16 38.5 16 38.5S30.5 26 30.5 16A14.5 14.5 0 0 0 16 1.5Z" }),
      shape("circle", { cx: 16, cy: 16, r: 5.5 })
    );
    return drawing;
  }

  function icon(place, words) {
    return new Icon({
      className: place.open ? "map-pin map-pin--open" : "map-pin",
      iconSize: [32, 40],
      iconAnchor: [16, 39],
      popupAnchor: [0, -36],
      dress: function (element) {
        element.textContent = "";
        element.append(pin());
        if (place.lang) { element.lang = place.lang; }
        element.setAttribute("aria-label", place.town ? maps.filled(words.place, { name: place.name, place: place.town }) : place.name);
      }
    });
  }

  function gathered(words) {
    return function (cluster) {
      var number = cluster.getChildCount();
      var size = number < 10 ? 40 : number < 100 ? 46 : 52;
      return new Icon({
        className: "map-cluster",
        iconSize: [size, size],
        dress: function (element) {
          element.textContent = number;
          element.setAttribute("aria-label", maps.filled(words.cluster, { count: number }));
        }
      });
    };
  }

  function told(place, words, route) {
    var box = maps.element("div");
    var name = maps.element("p", "map-told__name");
    name.append(maps.link(place));
    box.append(name);
    if (place.kindName) { box.append(maps.element("p", "", place.kindName)); }
    if (place.address) { box.append(maps.element("p", "", place.address)); }
    if (place.today) { box.append(maps.today(place)); }
    if (place.check) { box.append(maps.check(words)); }
    if (route) {
      var way = maps.element("a", "route", maps.filled(words.route, { host: new URL(route).host }));
      way.href = maps.filled(route, { latitude: place.point[0], longitude: place.point[1] });
      way.rel = "noreferrer";
      box.append(maps.element("p", "map-told__route"));
      box.lastChild.append(way);
    }
    return box;
  }

  /* Puts the marks on the map; `show` of the result gives it other places. */
  maps.markers = function (map, words, route) {
    var box = map.getContainer();
    var group = L.markerClusterGroup({
      animate: false,
      showCoverageOnHover: false,
      maxClusterRadius: 52,
      iconCreateFunction: gathered(words),
      spiderLegPolylineOptions: { className: "map-leg" }
    });
    var made = new Map();
    var opened = null, byKey = false;

    function marker(place) {
      if (!made.has(place)) {
        var mark = L.marker(place.point, { icon: icon(place, words), riseOnHover: true });
        mark.bindPopup(function () { return told(place, words, route); }, { minWidth: 180, maxWidth: 250, autoPanPadding: [12, 12] });
        mark.on("popupopen", function (event) { dress(event.popup.getElement(), mark, place); });
        mark.on("popupclose", function () { opened = null; });
        made.set(place, mark);
      }
      return made.get(place);
    }

    function dress(popup, mark, place) {
      var button = popup.querySelector(".leaflet-popup-close-button");
      opened = mark;
      popup.setAttribute("role", "dialog");
      popup.setAttribute("aria-label", place.name);
      button.setAttribute("aria-label", words.popup_close);
      popup.querySelector("a").focus({ preventScroll: true });
    }

    /* The mark itself, or the gathered one that it is in. */
    function focus(mark) {
      var seen = group.getVisibleParent(mark);
      if (seen && seen.getElement()) { seen.getElement().focus(); }
    }

    function close() {
      var source = opened;
      map.closePopup();
      if (source) { focus(source); }
    }

    box.addEventListener("click", function (event) {
      if (opened && event.target.closest(".leaflet-popup-close-button")) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    }, true);

    /* After a gathered mark was opened by key, the focus goes to the first of what was in it. */
    group.on("clusterclick", function (event) {
      if (!byKey) { return; }
      var first = event.layer.getAllChildMarkers()[0];
      function arrived() {
        map.off("moveend", arrived);
        group.off("spiderfied", arrived);
        focus(first);
      }
      map.on("moveend", arrived);
      group.on("spiderfied", arrived);
    });

    box.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && opened) {
        event.stopPropagation();
        close();
      } else if ((event.key === "Enter" || event.key === " ") && event.target.matches(".leaflet-marker-icon")) {
        event.preventDefault(); // Leaflet would open it a second time on the key press that follows
        byKey = true;
        event.target.click();
        byKey = false;
      }
    });

    group.addTo(map);
    return {
      show: function (places) {
        var marks = places.filter(function (place) { return place.point; }).map(marker);
        group.clearLayers();
        group.addLayers(marks);
        return marks.length ? L.latLngBounds(marks.map(function (mark) { return mark.getLatLng(); })) : null;
      }
    };
  };
})();
