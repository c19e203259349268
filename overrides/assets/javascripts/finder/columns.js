/* Columns of the index, one small number for each find, out of their runs [value, how many, …]. */
(function () {
  "use strict";
  var own = window.perhekeskus;

  function spread(runs, length) {
    var column = new Uint16Array(length), at = 0, i, end;
    for (i = 0; i < runs.length; i += 2) {
      for (end = at + runs[i + 1]; at < end; at += 1) { column[at] = runs[i]; }
    }
    return column;
  }

  /* Number of the family of each find: families lie side by side. */
  function families(lengths, length) {
    var column = new Uint16Array(length), at = 0, i, end;
    for (i = 0; i < lengths.length; i += 1) {
      for (end = at + lengths[i]; at < end; at += 1) { column[at] = i; }
    }
    return column;
  }

  own.finderColumns = function (told, length) {
    var columns = { kinds: told.kinds, groups: told.groups, facets: {} };
    columns.kind = spread(told.kind, length);
    columns.group = spread(told.group, length);
    columns.free = spread(told.free, length);
    columns.family = families(told.family, length);
    ["municipality", "situation", "age", "language", "sector"].forEach(function (name) {
      columns.facets[name] = { sets: told[name].sets, column: spread(told[name].runs, length) };
    });
    /* The values of a facet that a find has. */
    columns.values = function (name, find) {
      if (name === "kind") { return [columns.groups[columns.group[find]]]; }
      var facet = columns.facets[name];
      return facet.sets[facet.column[find]];
    };
    return columns;
  };

  /* Runs [gap, length, impact, …]: `tell` is called with each find and its impact. */
  own.finderRuns = function (runs, tell) {
    var at = 0, i, end;
    for (i = 0; i < runs.length; i += 3) {
      at += runs[i];
      for (end = at + runs[i + 1]; at < end; at += 1) { tell(at, runs[i + 2]); }
    }
  };
})();
