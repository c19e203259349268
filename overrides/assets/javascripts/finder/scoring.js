/* How well each find answers: its words, weighed by how rare they are, and what the reader's words mean. */
(function () {
  "use strict";
  var own = window.perhekeskus;
  var IMPACT = 15, UNKNOWN = 55, MEANING = 1, OWN = 1, ELSEWHERE = 0.75, LEAST = 0.06;
  var NAMED = 1, LITTLE = 0.3, WIDER = 0.6;

  var KINDS = { location: 0.85, space: 0.9, organisation: 0.8, local_organisation: 0.9, network: 0.8, article: 0.9 };

  /* The weight of a word of the query: how rare the word is that it surely means. */
  function rarity(candidates) {
    var best = null;
    Object.keys(candidates).forEach(function (key) {
      var one = candidates[key];
      if (!best || one.sure > best.sure || (one.sure === best.sure && one.term[1] < best.term[1])) { best = one; }
    });
    return best ? best.term[1] : UNKNOWN;
  }

  /* The best candidate of each find, each weighed by its own rarity. */
  function scoreCandidates(candidates, weight, length) {
    var scores = new Float32Array(length);
    Object.keys(candidates).forEach(function (key) {
      var one = candidates[key], factor = Math.min(weight, one.term[1]) * one.sure / IMPACT;
      own.finderRuns(one.term[2], function (find, impact) {
        if (impact * factor > scores[find]) { scores[find] = impact * factor; }
      });
    });
    return scores;
  }

  /* The parts of a compound together: the more of them, the better. */
  function scoreParts(parts, weight, length, scores) {
    var keys = Object.keys(parts), sums = new Float32Array(length), all = 0, i;
    keys.forEach(function (key) { all += parts[key].term[1]; });
    keys.forEach(function (key) {
      var factor = WIDER * weight * parts[key].sure * parts[key].term[1] / all / IMPACT;
      own.finderRuns(parts[key].term[2], function (find, impact) { sums[find] += impact * factor; });
    });
    for (i = 0; i < length; i += 1) { if (sums[i] > scores[i]) { scores[i] = sums[i]; } }
  }

  /* The text's part, 0 to 1: the share of the query's weight that a find has. Each word of the query gets its `weight`. */
  function textScores(meaning, length) {
    var total = 0, sums = new Float32Array(length), columns = [], i;
    meaning.words.forEach(function (word) {
      word.weight = rarity(word.candidates);
      total += word.weight;
      columns.push(scoreCandidates(word.candidates, word.weight, length));
      if (word.wider) { scoreParts(word.wider, word.weight, length, columns[columns.length - 1]); }
    });
    meaning.pairs.forEach(function (pair) {
      /* What was written apart counts for both of its words, when that is more. */
      var both = meaning.words[pair.first].weight + meaning.words[pair.first + 1].weight;
      var joined = scoreCandidates(pair.candidates, both, length), one = columns[pair.first], other = columns[pair.first + 1];
      for (i = 0; i < length; i += 1) {
        if (joined[i] > one[i] + other[i]) { one[i] = joined[i]; other[i] = 0; }
      }
    });
    columns.forEach(function (column) { for (i = 0; i < length; i += 1) { sums[i] += column[i]; } });
    if (total) { for (i = 0; i < length; i += 1) { sums[i] /= total; } }
    return sums;
  }

  /* Scores of all finds: those of the text and what is meant together. `spoken` are concepts with their `runs`. */
  function scores(text, spoken) {
    var length = text.length, sums = text.slice(), without = new Float32Array(length).fill(1), named = 0, meant, i;
    spoken.forEach(function (one) {
      own.finderRuns(one.runs, function (find, impact) { without[find] *= 1 - Math.min(0.999, one.strength * impact / IMPACT); });
    });
    /* Where somebody's words are a name of something, the name is what is asked for. */
    for (i = 0; i < length; i += 1) { if (text[i] > named) { named = text[i]; } }
    meant = Math.max(LITTLE, MEANING - NAMED * named);
    for (i = 0; i < length; i += 1) { sums[i] += meant * (1 - without[i]); }
    return sums;
  }

  /* A thing that helps comes before the houses and bodies where it is had, when they answer as well. */
  function preferHelp(sums, columns) {
    var factors = columns.kinds.map(function (kind) { return KINDS[kind] || 1; }), i;
    for (i = 0; i < sums.length; i += 1) { sums[i] *= factors[columns.kind[i]]; }
  }

  /* What is the reader's own comes first, among answers that are about as good. */
  function preferOwn(sums, columns, municipality) {
    var facet = columns.facets.municipality, i;
    var factors = facet.sets.map(function (codes) {
      return !codes.length || codes.indexOf("*") >= 0 || codes.indexOf(municipality) >= 0 ? OWN : ELSEWHERE;
    });
    for (i = 0; i < sums.length; i += 1) { sums[i] *= factors[facet.column[i]]; }
  }

  own.finderScoring = { textScores: textScores, scores: scores, preferHelp: preferHelp, preferOwn: preferOwn, least: LEAST };
})();
