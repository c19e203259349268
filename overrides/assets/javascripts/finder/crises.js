/* Words at which help comes first: a phrase is said when all of its words are, in any order and form; one that begins
   with "=" only when it is typed just so. */
(function () {
  "use strict";
  var own = window.perhekeskus, LANGUAGES = ["fi", "sv", "en"], LONG = 7;

  /* The crisis that a query speaks of, the longest phrase first: { key, helplines, runs of finds that help }, or null. `unknown` are those of its
     folded words that the index does not know: a slip is forgiven in them alone, for "raskaus" is no "raiskaus". */
  own.finderCrisis = function (query, crises, unknown) {
    var words = own.words, pieces = [], wholes = [], best = null, length = 0;
    words.tokens(query).forEach(function (token) {
      pieces = pieces.concat(token.pieces);
      wholes.push(token.text);
    });
    var row = " " + pieces.join(" ") + " ";

    LANGUAGES.forEach(function (language, n) {
      function forms(list) { return list.concat(list.map(function (word) { return words.stem(word, language); })); }
      var said = new Set(forms(pieces.concat(wholes))), slips = forms(unknown);

      function isSaid(word) {
        return said.has(word) || word.length >= LONG && slips.some(function (one) { return own.finderTypos.distance(word, one, 1) <= 1; });
      }

      crises.forEach(function (crisis) {
        crisis[2 + n].forEach(function (phrase) {
          if (phrase.length <= length) { return; }
          if (phrase[0] === "=" ? row.indexOf(" " + phrase.slice(1) + " ") >= 0 : phrase.split(" ").every(isSaid)) {
            best = { key: crisis[0], helplines: crisis[1], runs: crisis[5] || [] };
            length = phrase.length;
          }
        });
      });
    });
    return best;
  };
})();
