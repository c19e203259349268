/* Which words of a line answered: [start, end] of each, for the page to mark. */
(function () {
  "use strict";
  var own = window.perhekeskus, LONG_ENOUGH = 4;

  own.finderMarks = function (meaning, understanding) {
    var words = own.words, meant = Object.create(null), long = [];
    function mean(folded) {
      [folded].concat(understanding.stems(folded)).forEach(function (key) { meant[key] = true; });
      if (folded.length >= LONG_ENOUGH) { long.push(folded); }
    }
    meaning.words.concat(meaning.pairs).forEach(function (word) {
      mean(word.folded);
      Object.keys(word.candidates).forEach(mean);
    });

    function isMeant(folded) {
      return meant[folded] || understanding.stems(folded).some(function (stem) { return meant[stem]; }) ||
        long.some(function (one) { return folded.indexOf(one) >= 0; });
    }

    return function (text) {
      return words.tokens(text).filter(function (token) {
        return token.pieces.concat(token.text).some(function (piece) { return piece && isMeant(piece); });
      }).map(function (token) { return [token.start, token.end]; });
    };
  };
})();
