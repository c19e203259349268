/* What the reader means: the concepts of the everyday words that a query speaks of, the surest first. */
(function () {
  "use strict";
  var own = window.perhekeskus;
  var ENOUGH = 0.62, ALONE = 0.15, BESIDE = 0.5;
  var OFTEN = 2, TELLING = 5, FAINT = 0.2, GATHERED = 3;

  /* Phrases that were said: enough of a phrase's words; the surer, the more of the query it explains. Concept → strength. */
  function said(meaning) {
    var phrases = {}, best = {}, all = 0;
    meaning.words.forEach(function (word) { all += word.weight; });
    function tell(entries, covered) {
      var once = {};
      entries.forEach(function (one) {
        var name = one.concept + "." + one.phrase, share = one.share * one.sure / 100;
        once[name] = Math.max(once[name] || 0, share);
      });
      Object.keys(once).forEach(function (name) {
        var phrase = phrases[name] = phrases[name] || { said: 0, weight: 0, words: {} };
        phrase.said += once[name];
        covered.forEach(function (n) {
          if (!phrase.words[n]) { phrase.words[n] = true; phrase.weight += meaning.words[n].weight; }
        });
      });
    }
    meaning.words.forEach(function (word, n) { tell(word.said, [n]); });
    meaning.pairs.forEach(function (pair) { tell(pair.said, [pair.first, pair.first + 1]); });
    Object.keys(phrases).forEach(function (name) {
      var phrase = phrases[name], concept = name.split(".")[0], share = Math.min(1, phrase.said);
      if (share < ENOUGH) { return; }
      best[concept] = Math.max(best[concept] || 0, share * share * (ALONE + (1 - ALONE) * Math.min(1, phrase.weight / all)));
    });
    return best;
  }

  /* What the query's words are gathered around, though nobody's phrase was said: concepts that have several of them, or one
     in many phrases. A word counts the more, the fewer of all `number` concepts have it. [concept, strength], the surest first. */
  function gathered(meaning, number) {
    var sums = {}, all = 0;
    meaning.words.forEach(function (word) {
      var counts = {}, seen = {}, concepts, telling;
      word.said.forEach(function (one) {
        var name = one.concept + "." + one.phrase;
        if (!seen[name]) { seen[name] = true; counts[one.concept] = (counts[one.concept] || 0) + one.sure; }
      });
      concepts = Object.keys(counts);
      telling = concepts.length ? Math.log(1 + number / concepts.length) : 0;
      all += Math.max(TELLING, telling);
      concepts.forEach(function (concept) {
        sums[concept] = (sums[concept] || 0) + telling * counts[concept] / (counts[concept] + OFTEN);
      });
    });
    return Object.keys(sums).map(function (concept) { return [concept, sums[concept] / all]; })
      .filter(function (one) { return one[1] >= FAINT; })
      .sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; }).slice(0, GATHERED);
  }

  /* [{ concept, strength }], the surest first, out of `number` concepts that there are. Words have their `weight`. */
  own.finderConcepts = function (meaning, number) {
    var best = said(meaning), surest;
    gathered(meaning, number).forEach(function (one) { best[one[0]] = Math.max(best[one[0]] || 0, one[1]); });
    surest = Math.max.apply(null, [0].concat(Object.keys(best).map(function (concept) { return best[concept]; })));
    return Object.keys(best).map(function (concept) { return { concept: Number(concept), strength: best[concept] }; })
      .filter(function (one) { return one.strength >= surest * BESIDE; })
      .sort(function (one, other) { return other.strength - one.strength || one.concept - other.concept; });
  };
})();
