/* What results are narrowed by, and how many there would be: each count under the choices of all other facets. */
(function () {
  "use strict";
  var own = window.perhekeskus, FACETS = ["kind", "municipality", "situation", "age", "language", "sector"];

  function fits(columns, find, name, chosen) {
    if (!chosen || !chosen.length) { return true; }
    return columns.values(name, find).some(function (value) { return value === "*" || chosen.indexOf(value) >= 0; });
  }

  /* Finds that fit all choices but that of the facet `but`. `open` tells whether a find is open now. */
  function fitting(finds, columns, filters, but, open) {
    return finds.filter(function (find) {
      return FACETS.every(function (name) { return name === but || fits(columns, find, name, filters[name]); }) &&
        (but === "free" || !filters.free || columns.free[find] === 1) && (!open || but === "open" || open(find));
    });
  }

  function inOrder(counts) {
    return Object.keys(counts).map(function (value) { return { value: value, count: counts[value] }; })
      .sort(function (one, other) { return other.count - one.count || (one.value < other.value ? -1 : 1); });
  }

  /* How many families each value of a facet has. */
  function count(finds, columns, name) {
    var counts = {}, last = {};
    finds.forEach(function (find) {
      columns.values(name, find).forEach(function (value) {
        if (value === "*" || last[value] === columns.family[find]) { return; }
        last[value] = columns.family[find];
        counts[value] = (counts[value] || 0) + 1;
      });
    });
    return inOrder(counts);
  }

  function familiesOf(finds, columns, is) {
    var seen = new Set();
    finds.forEach(function (find) { if (is(find)) { seen.add(columns.family[find]); } });
    return seen.size;
  }

  /* Counts of every facet; `finds` in the order of the index. */
  function facets(finds, columns, filters, open) {
    var found = {};
    FACETS.forEach(function (name) { found[name] = count(fitting(finds, columns, filters, name, open), columns, name); });
    found.free = [{ value: "true", count: familiesOf(fitting(finds, columns, filters, "free", open), columns, function (find) { return columns.free[find] === 1; }) }];
    return found;
  }

  own.finderNarrowing = { fitting: fitting, facets: facets };
})();
