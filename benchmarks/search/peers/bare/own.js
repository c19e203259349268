/* Our own script alone, without the looks of the box. */
window.engine = {
  load: function () {
    return window.engine.script("finder.js").then(function () {
      var finder = window.perhekeskus.finder({ base: "finder/", language: "fi" });
      return function (query, most) {
        return finder.find(query, { limit: most, typing: most < 10, facets: false }).then(function (answer) { return answer.results; });
      };
    });
  }
};
