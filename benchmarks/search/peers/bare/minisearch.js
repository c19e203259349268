/* MiniSearch over our words: the query is folded and cut into stems by our script, misspellings are left to it. */
window.engine = {
  fields: ["name", "other", "rest", "said"],
  shown: ["title", "address", "place", "organisation", "summary"],
  as: function (word) { return word; },
  options: function () {
    return {
      fields: window.engine.fields, storeFields: window.engine.shown, processTerm: window.engine.as,
      tokenize: function (text) { return text.split(" "); }
    };
  },
  load: function () {
    var index = fetch("index.json").then(function (answer) { return answer.text(); });
    return Promise.all([index, window.engine.script("minisearch-library.js"), window.engine.script("words.js")]).then(function (all) {
      var words = window.perhekeskus.words, mini = window.MiniSearch.loadJSON(all[0], window.engine.options());
      function cut(query) {
        var pieces = words.tokens(query).map(function (token) { return token.text; });
        var meant = pieces.filter(function (piece) { return !words.isFunctionWord(piece, "fi"); }), cut = [];
        (meant.length ? meant : pieces).forEach(function (piece) {
          [piece, words.stem(piece, "fi"), words.stem(piece, "sv"), words.stem(piece, "en")].forEach(function (form) {
            if (cut.indexOf(form) < 0) { cut.push(form); }
          });
        });
        return cut.join(" ");
      }
      return function (query, most) {
        return mini.search(cut(query), {
          boost: { name: 4, other: 3, said: 3 },
          fuzzy: function (word) { return word.length > 4 ? 0.2 : false; },
          prefix: function (word) { return word.length > 3; }
        }).slice(0, most);
      };
    });
  },
  /* The index of documents, as JSON. */
  made: function (documents) {
    var mini = new window.MiniSearch(window.engine.options());
    mini.addAll(documents);
    return JSON.stringify(mini);
  }
};
