/* The address of a search: what is asked and how it is narrowed, so that it can be shared and gone back to. */
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
    return search.home + "?" + asked;
  };

  /* What an address asks; what it tells of no parameter of ours is passed over. */
  search.asked = function (address) {
    var names = search.told.parameters, asked = new URL(address).searchParams, filters = {};
    Object.keys(names).forEach(function (name) {
      var values = asked.getAll(names[name]).filter(Boolean);
      if (values.length) { filters[name] = YES[name] || values; }
    });
    return { query: (asked.get("q") || "").trim(), filters: filters };
  };
})();
