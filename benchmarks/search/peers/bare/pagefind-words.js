/* Pagefind over pages that our words were added to: the query is cut into stems by our script before it is asked. */
window.engine = {
  load: function () {
    return Promise.all([import("./pagefind/pagefind.js"), window.engine.script("words.js")]).then(function (both) {
      var pagefind = both[0], words = window.perhekeskus.words;
      function cut(query) {
        var pieces = words.tokens(query).map(function (token) { return token.text; });
        var meant = pieces.filter(function (piece) { return !words.isFunctionWord(piece, "fi"); });
        return (meant.length ? meant : pieces).map(function (piece) { return words.stem(piece, "fi"); }).join(" ");
      }
      return pagefind.init().then(function () {
        return function (query, most) {
          return pagefind.search(cut(query)).then(function (answer) {
            return Promise.all(answer.results.slice(0, most).map(function (one) { return one.data(); }));
          }).then(function (pages) {
            return pages.map(function (page) { return { title: page.meta.title, address: page.raw_url || page.url }; });
          });
        };
      });
    });
  }
};
