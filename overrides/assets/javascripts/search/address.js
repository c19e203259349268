/* The address of a search: what is asked and how it is narrowed, so that it can be shared and gone back to. It stands
   behind "#", which no browser sends: what somebody looks for is told to no server, nor to the next site. */
(function () {
  "use strict";
  var search = window.perhekeskus.search, YES = { free: true, open: true };

  /* { query, filters, exact } → address of the search's page. Names of parameters are the language's own. */
  search.address = function (state) {
    var names = search.told.parameters, asked = new URLSearchParams();
    asked.set("q", state.query);
    Object.keys(names).forEach(function (name) {
      var value = state.filters && state.filters[name];
      if (value === true) { asked.set(names[name], "1"); }
      else { (value || []).forEach(function (one) { asked.append(names[name], one); }); }
    });
    return search.home + "#" + asked;
  };

  /* Whether a search stands where it belongs; a form sent before its script came puts it before "#". */
  search.inFragment = function (parts) { return /^#(.*&)?q=/.test(parts.hash); };

  /* What an address asks; what it tells of no parameter of ours is passed over. */
  search.asked = function (address) {
    var names = search.told.parameters, parts = new URL(address), filters = {};
    var asked = new URLSearchParams(search.inFragment(parts) ? parts.hash.slice(1) : parts.search);
    Object.keys(names).forEach(function (name) {
      var values = asked.getAll(names[name]).filter(Boolean);
      if (values.length) { filters[name] = YES[name] || values; }
    });
    return { query: (asked.get("q") || "").trim(), filters: filters };
  };
})();
