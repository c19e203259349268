/* Words at which help comes first: a phrase is said when all of its words are, in any order and form. */
(function () {
  "use strict";
  var own = window.perhekeskus, LANGUAGES = ["fi", "sv", "en"], LONG = 7;

  /* The crisis that a query speaks of, the longest phrase first: { key, helplines }, or null. */
  own.finderCrisis = function (query, crises) {
    var words = own.words, said = new Set(), best = null, length = 0;
    words.tokens(query).forEach(function (token) {
      token.pieces.concat(token.text).forEach(function (piece) {
        said.add(piece);
        LANGUAGES.forEach(function (language) { said.add(words.stem(piece, language)); });
      });
    });

    function isSaid(word) {
      if (said.has(word)) { return true; }
      return word.length >= LONG && Array.from(said).some(function (one) { return own.finderTypos.distance(word, one, 1) <= 1; });
    }

    crises.forEach(function (crisis) {
      crisis[2].forEach(function (phrase) {
        if (phrase.length > length && phrase.split(" ").every(isSaid)) {
          best = { key: crisis[0], helplines: crisis[1] };
          length = phrase.length;
        }
      });
    });
    return best;
  };
})();
