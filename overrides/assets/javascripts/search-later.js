/* The theme fetches its whole search index on every page, whether or not anybody searches: as much as all the rest. Here
   that one request waits until somebody touches the search. So it stands before the theme's script. */
(function () {
  "use strict";
  var SEARCH = ".md-search, .search-form, label[for=__search], #__search";
  var request = XMLHttpRequest.prototype, open = request.open, send = request.send, held = [];

  request.open = function (method, address) {
    this.waits = /\/search_index\.json$/.test(address);
    return open.apply(this, arguments);
  };
  request.send = function () {
    if (!this.waits) { return send.apply(this, arguments); }
    held.push(this);
  };

  function begin(event) {
    if (!event.target.closest || !event.target.closest(SEARCH)) { return; }
    ["focusin", "pointerdown", "change"].forEach(function (kind) { document.removeEventListener(kind, begin, true); });
    request.open = open;
    request.send = send;
    held.forEach(function (one) { one.send(); });
  }

  ["focusin", "pointerdown", "change"].forEach(function (kind) { document.addEventListener(kind, begin, true); });
})();
